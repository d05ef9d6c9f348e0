namespace PolicyTextMiner.Extraction.Tabular;

/// <summary>A straight ruling: at height <paramref name="At"/> from left to right, or at place <paramref name="At"/> from bottom to top.</summary>
readonly record struct Bar(bool IsHorizontal, double At, double From, double To)
{
    const double SamePlace = 2;
    const double LongestGap = 4;

    /// <summary>Whether the bars meet, <paramref name="tolerance"/> points allowed.</summary>
    public bool Crosses(Bar other, double tolerance) =>
        IsHorizontal != other.IsHorizontal
        && From - tolerance <= other.At && other.At <= To + tolerance
        && other.From - tolerance <= At && At <= other.To + tolerance;

    /// <summary>The rulings, those that lie on one line and touch being one: tables are often drawn cell by cell.</summary>
    public static List<Bar> Merge(IReadOnlyList<Ruling> rulings)
    {
        var merged = new List<Bar>();
        foreach (var bar in rulings.Select(Of).OrderBy(bar => bar.IsHorizontal).ThenBy(bar => bar.At).ThenBy(bar => bar.From))
        {
            var at = merged.FindLastIndex(other => other.IsHorizontal == bar.IsHorizontal && Math.Abs(other.At - bar.At) <= SamePlace
                && bar.From <= other.To + LongestGap && other.From <= bar.To + LongestGap);
            if (at < 0) merged.Add(bar);
            else merged[at] = merged[at] with { From = Math.Min(merged[at].From, bar.From), To = Math.Max(merged[at].To, bar.To) };
        }

        return merged;
    }

    static Bar Of(Ruling ruling) => ruling.IsHorizontal
        ? new(true, (ruling.Box.Bottom + ruling.Box.Top) / 2, ruling.Box.Left, ruling.Box.Right)
        : new(false, (ruling.Box.Left + ruling.Box.Right) / 2, ruling.Box.Bottom, ruling.Box.Top);
}
