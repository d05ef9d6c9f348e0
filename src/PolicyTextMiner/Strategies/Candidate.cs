namespace PolicyTextMiner.Strategies;

/// <summary>A stretch <c>[Start, End)</c> of the folded text that may be a mention.</summary>
/// <param name="Start">First character.</param>
/// <param name="End">Just past the last character.</param>
/// <param name="Canonical">What it stands for; null for ordinary words that hide the names inside them.</param>
/// <param name="Type">What kind of policy it is.</param>
readonly record struct Candidate(int Start, int End, string? Canonical, StrategyType Type)
{
    public int Length => End - Start;

    /// <summary>Whether <paramref name="inner"/> is a name of its own inside this longer one; 乡村振兴 in 乡村振兴战略 is not.</summary>
    public bool Holds(Candidate inner) =>
        Canonical is not null && Canonical != inner.Canonical && Length > inner.Length && Start <= inner.Start && inner.End <= End;

    public bool Overlaps(Candidate other) => Start < other.End && other.Start < End;
}
