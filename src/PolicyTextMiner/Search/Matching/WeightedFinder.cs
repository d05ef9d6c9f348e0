namespace PolicyTextMiner.Search.Matching;

/// <summary>The paragraphs of another finder, which score <paramref name="weight"/> times as much.</summary>
sealed class WeightedFinder(Finder found, float weight) : Finder
{
    /// <inheritdoc/>
    public override long Cost => found.Cost;

    /// <inheritdoc/>
    public override Effort Effort => found.Effort;

    /// <inheritdoc/>
    public override float MostScore => weight * found.MostScore;

    /// <inheritdoc/>
    public override int Advance(int target) => Paragraph = found.Advance(target);

    /// <inheritdoc/>
    public override bool Confirm() => found.Confirm();

    /// <inheritdoc/>
    public override float Score(float enough) => weight * found.Score(enough / weight);
}
