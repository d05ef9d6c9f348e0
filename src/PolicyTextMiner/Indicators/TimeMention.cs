using System.Globalization;
using PolicyTextMiner.Documents;

namespace PolicyTextMiner.Indicators;

/// <summary>What a time does in its sentence.</summary>
enum TimeRole
{
    /// <summary>The figures behind it are of this time.</summary>
    Own,

    /// <summary>A change is measured against it (比2012年).</summary>
    Base,

    /// <summary>Only the figure that follows at once is of this time: a change starts there (由1997年的123万公里增加到…).</summary>
    Start,
}

/// <summary>A time that a text names.</summary>
/// <param name="Span">Its words.</param>
/// <param name="Iso">2022, 2022-06, 2023-Q3, 2024-H1, or a span as 2016/2020; empty where the document's date would be needed and is not known.</param>
/// <param name="Role">What it does in its sentence.</param>
/// <param name="Ahead">What it means where it speaks of what is planned (五年内 looks back in a review and ahead in a plan); else as <paramref name="Iso"/>.</param>
sealed record TimeMention(TextSpan Span, string Iso, TimeRole Role, string Ahead)
{
    /// <summary>Whether it is a run of years (连续九年), which holds for its clause only.</summary>
    public bool IsStreak { get; init; }

    /// <summary>The last year that it covers, or null.</summary>
    public int? EndYear => Iso.Length == 0 ? null : int.Parse(Iso.AsSpan(Iso.LastIndexOf('/') + 1, 4), CultureInfo.InvariantCulture);

    /// <summary>The first year that it covers, or empty.</summary>
    public string FirstYear => Iso.Length == 0 ? "" : Iso[..4];

    /// <summary>Whether it covers several years.</summary>
    public bool IsSpan => Iso.Length == 9 && Iso[4] == '/';

    /// <summary>Whether it says nothing else than the year of its figures.</summary>
    public bool IsWithinYear => Iso.Length > 4 && Iso[4] == '-';

    /// <summary>Whether only what kind of figure stands there decides if it looks back or ahead.</summary>
    public bool LooksBothWays => Ahead != Iso;

    /// <summary>Whether it is what a change is measured against.</summary>
    public bool IsBase => Role == TimeRole.Base;
}
