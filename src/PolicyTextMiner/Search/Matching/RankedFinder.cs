namespace PolicyTextMiner.Search.Matching;

/// <summary>The paragraphs of one finder, which score more where they answer others too.</summary>
/// <param name="found">Whose paragraphs they are.</param>
/// <param name="raising">What raises them; their candidates lie anywhere.</param>
sealed class RankedFinder(Finder found, IReadOnlyList<Finder> raising) : Finder
{
    readonly float _mostRaised = raising.Sum(part => part.MostScore);

    /// <inheritdoc/>
    public override long Cost => found.Cost;

    /// <inheritdoc/>
    public override Effort Effort => found.Effort;

    /// <inheritdoc/>
    public override float MostScore => found.MostScore + _mostRaised;

    /// <inheritdoc/>
    public override int? Count => found.Count;

    /// <inheritdoc/>
    public override int Advance(int target) => Paragraph = found.Advance(target);

    /// <inheritdoc/>
    public override bool Confirm() => found.Confirm();

    /// <inheritdoc/>
    public override float Score(float enough)
    {
        var score = found.Score(enough - _mostRaised);
        if (score + _mostRaised < enough) return score;
        foreach (var part in raising)
        {
            if (part.Holds(Paragraph)) score += part.Score(float.NegativeInfinity);
        }

        return score;
    }
}
