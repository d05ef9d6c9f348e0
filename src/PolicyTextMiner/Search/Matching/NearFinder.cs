namespace PolicyTextMiner.Search.Matching;

/// <summary>Paragraphs where two texts stand near each other, in any order and without a character in common.</summary>
/// <param name="left">One.</param>
/// <param name="right">The other.</param>
/// <param name="distance">How many characters may stand between them.</param>
/// <param name="lengths">Of the field of pairs.</param>
sealed class NearFinder(PlaceFinder left, PlaceFinder right, int distance, FieldLengths lengths) : Finder
{
    readonly AndFinder _both = new([left, right], [], []);
    float _closeness;

    /// <inheritdoc/>
    public override long Cost => _both.Cost;

    /// <inheritdoc/>
    public override Effort Effort => Effort.Index;

    /// <inheritdoc/>
    public override float MostScore => _both.MostScore;

    /// <inheritdoc/>
    public override int Advance(int target) => Paragraph = _both.Advance(target);

    /// <inheritdoc/>
    public override bool Confirm()
    {
        if (!_both.Confirm()) return false;
        _closeness = 0;
        var behind = 0;
        foreach (var one in left.Places)
        {
            while (behind < right.Places.Length && right.Places[behind].End < one.Start - distance) behind++;
            for (var i = behind; i < right.Places.Length && right.Places[i].Start <= one.End + distance; i++) _closeness += Closeness(one, right.Places[i]);
        }

        return _closeness > 0;
    }

    /// <inheritdoc/>
    public override float Score(float enough) => MostScore * lengths.Share(Paragraph, _closeness);

    // A pair side by side counts once, with a character between half, and so on.
    float Closeness(Place one, Place other)
    {
        var between = one.Start <= other.Start ? other.Start - one.End : one.Start - other.End;
        return 0 <= between && between <= distance ? 1f / (1 + between) : 0;
    }
}
