namespace PolicyTextMiner.Strategies;

/// <summary>A stretch <c>[Start, End)</c> of the folded text that may be a mention.</summary>
/// <param name="Start">First character.</param>
/// <param name="End">Just past the last character.</param>
/// <param name="Canonical">What it stands for; null for ordinary words that hide the names inside them.</param>
/// <param name="Type">What kind of policy it is.</param>
readonly record struct Candidate(int Start, int End, string? Canonical, StrategyType Type)
{
    public int Length => End - Start;

    public bool Contains(Candidate inner) => Start <= inner.Start && inner.End <= End;

    public bool Overlaps(Candidate other) => Start < other.End && other.Start < End;
}
