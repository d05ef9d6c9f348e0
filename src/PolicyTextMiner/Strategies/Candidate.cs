namespace PolicyTextMiner.Strategies;

/// <summary>A stretch <c>[Start, End)</c> of the folded text that may be a mention.</summary>
/// <param name="Start">First character.</param>
/// <param name="End">Just past the last character.</param>
/// <param name="Canonical">What it stands for; null for ordinary words that hide the names inside them.</param>
/// <param name="Type">What kind of policy it is.</param>
/// <param name="Parent">What the catalogue says that it belongs to; null where it says nothing.</param>
/// <param name="FromCatalog">Whether it is a name of the catalogue, not one that a rule put together.</param>
readonly record struct Candidate(int Start, int End, string? Canonical, StrategyType Type, string? Parent = null, bool FromCatalog = false)
{
    public int Length => End - Start;

    public static Candidate Of(int start, int end, StrategyEntry? entry) =>
        new(start, end, entry?.Canonical, entry?.Type ?? default, entry?.Parent, FromCatalog: true);

    /// <summary>
    /// Whether <paramref name="inner"/> is a mention of its own inside this longer one: any name in a title or a name made by rule,
    /// in a name of the catalogue only the one that it belongs to. 中国特色社会主义 is no mention in 习近平新时代中国特色社会主义思想.
    /// </summary>
    public bool Holds(Candidate inner) =>
        Canonical is not null && Canonical != inner.Canonical && Length > inner.Length && Start <= inner.Start && inner.End <= End
        && (!FromCatalog || Parent == inner.Canonical);

    public bool Overlaps(Candidate other) => Start < other.End && other.Start < End;
}
