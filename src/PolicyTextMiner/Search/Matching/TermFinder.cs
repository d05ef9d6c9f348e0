using Lucene.Net.Index;

namespace PolicyTextMiner.Search.Matching;

/// <summary>Paragraphs that have a term.</summary>
/// <param name="paragraphs">Those that have it.</param>
/// <param name="count">How many there are, deleted ones included.</param>
/// <param name="isExact">Whether none of them is deleted.</param>
/// <param name="most">The most that the term weighs.</param>
/// <param name="lengths">Of the field.</param>
sealed class TermFinder(DocsEnum paragraphs, int count, bool isExact, float most, FieldLengths lengths) : Finder
{
    /// <inheritdoc/>
    public override long Cost => count;

    /// <inheritdoc/>
    public override float MostScore => most;

    /// <inheritdoc/>
    public override int? Count => isExact ? count : null;

    /// <inheritdoc/>
    public override int Advance(int target) => Paragraph = target == Paragraph + 1 ? paragraphs.NextDoc() : paragraphs.Advance(target);

    /// <inheritdoc/>
    public override float Score(float enough) => most * lengths.Share(Paragraph, paragraphs.Freq);
}
