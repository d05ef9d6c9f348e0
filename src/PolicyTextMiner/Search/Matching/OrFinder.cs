namespace PolicyTextMiner.Search.Matching;

/// <summary>Paragraphs that answer at least one of several parts; the scores add up.</summary>
sealed class OrFinder(IReadOnlyList<Finder> parts) : Finder
{
    readonly List<Finder> _confirmed = [];

    /// <inheritdoc/>
    public override long Cost { get; } = parts.Sum(part => part.Cost);

    /// <inheritdoc/>
    public override Effort Effort { get; } = parts.Count == 0 ? Effort.Nothing : parts.Max(part => part.Effort);

    /// <inheritdoc/>
    public override float MostScore { get; } = parts.Sum(part => part.MostScore);

    /// <inheritdoc/>
    public override int Advance(int target)
    {
        var first = NoMore;
        foreach (var part in parts) first = Math.Min(first, part.Reach(target));
        return Paragraph = first;
    }

    /// <inheritdoc/>
    public override bool Confirm()
    {
        _confirmed.Clear();
        foreach (var part in parts)
        {
            if (part.Paragraph == Paragraph && part.Confirm()) _confirmed.Add(part);
        }

        return _confirmed.Count > 0;
    }

    /// <summary>Whether the candidate at hand, which was confirmed, answers <paramref name="part"/>.</summary>
    public bool Confirmed(Finder part) => _confirmed.Contains(part);

    /// <inheritdoc/>
    public override float Score(float enough)
    {
        var score = 0f;
        foreach (var part in _confirmed) score += part.Score(float.NegativeInfinity);
        return score;
    }
}
