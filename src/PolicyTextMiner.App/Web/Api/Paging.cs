using System.Globalization;

namespace PolicyTextMiner.App.Web.Api;

/// <summary>Cursors of lists that are cut by count, and the limits of all lists.</summary>
static class Paging
{
    /// <summary>Rows of a page where nothing else is asked for.</summary>
    public const int DefaultTake = 50;

    /// <summary>Rows of a page at most.</summary>
    public const int MostTake = 500;

    /// <summary>How far a list can be paged; beyond it an export or a narrower question serves better.</summary>
    public const int Furthest = 20_000;

    /// <summary>Rows of an export that is made for the page at most.</summary>
    public const int MostExported = 1_000_000;

    /// <summary>The number of rows wanted.</summary>
    /// <exception cref="ArgumentException">It is too small or too large.</exception>
    public static int Take(int? limit) => limit switch
    {
        null => DefaultTake,
        >= 1 and <= MostTake => limit.Value,
        _ => throw new ArgumentException($"limit: a number from 1 to {MostTake}.", nameof(limit)),
    };

    /// <summary>How many rows lie before the page that <paramref name="cursor"/> names.</summary>
    /// <exception cref="ArgumentException">No page gave this cursor, or it leads too far.</exception>
    public static int Skip(string? cursor)
    {
        if (cursor is null) return 0;
        if (cursor.StartsWith('r') && int.TryParse(cursor.AsSpan(1), NumberStyles.None, CultureInfo.InvariantCulture, out var skip) && skip <= Furthest) return skip;
        throw new ArgumentException($"The cursor is not one that a page gave, or leads beyond the {Furthest} first rows. Begin again without it, narrow the question, or export the list.", nameof(cursor));
    }

    /// <summary>The cursor of the next page, or null where this is the last.</summary>
    public static string? Next(int skip, int shown, long total) =>
        shown > 0 && skip + shown < total && skip + shown <= Furthest ? string.Create(CultureInfo.InvariantCulture, $"r{skip + shown}") : null;

    /// <summary>A page of a list that is in memory.</summary>
    public static Page<TView> Of<T, TView>(IReadOnlyList<T> all, string? cursor, int? limit, Func<T, TView> view)
    {
        var skip = Skip(cursor);
        var shown = all.Skip(skip).Take(Take(limit)).Select(view).ToList();
        return new(all.Count, shown, Next(skip, shown.Count, all.Count));
    }
}

/// <summary>A page of a list.</summary>
/// <param name="Total">How many rows the whole list has.</param>
/// <param name="Rows">Those of this page.</param>
/// <param name="Next">Cursor of the next page, or null where this is the last.</param>
sealed record Page<T>(long Total, IReadOnlyList<T> Rows, string? Next);
