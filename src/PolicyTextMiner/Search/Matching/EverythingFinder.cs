using Lucene.Net.Util;

namespace PolicyTextMiner.Search.Matching;

/// <summary>All paragraphs.</summary>
/// <param name="count">How many there are, deleted ones included.</param>
/// <param name="alive">Those that are not deleted; null where none is.</param>
sealed class EverythingFinder(int count, IBits? alive) : Finder
{
    /// <inheritdoc/>
    public override long Cost => count;

    /// <inheritdoc/>
    public override int? Count => alive is null ? count : null;

    /// <inheritdoc/>
    public override int Advance(int target)
    {
        while (target < count && alive?.Get(target) == false) target++;
        return Paragraph = target < count ? target : NoMore;
    }
}

/// <summary>A given set of paragraphs.</summary>
sealed class SetFinder(FixedBitSet paragraphs) : EqualFinder
{
    /// <inheritdoc/>
    public override long Cost { get; } = paragraphs.Cardinality;

    /// <inheritdoc/>
    public override int? Count => (int)Cost;

    /// <inheritdoc/>
    public override int Advance(int target) => Paragraph = target < paragraphs.Length && paragraphs.NextSetBit(target) is >= 0 and var next ? next : NoMore;
}

/// <summary>No paragraph.</summary>
sealed class NothingFinder : PlaceFinder
{
    /// <inheritdoc/>
    public override long Cost => 0;

    /// <inheritdoc/>
    public override Effort Effort => Effort.Nothing;

    /// <inheritdoc/>
    public override int? Count => 0;

    /// <inheritdoc/>
    public override ReadOnlySpan<Place> Places => [];

    /// <inheritdoc/>
    public override int Advance(int target) => Paragraph = NoMore;
}
