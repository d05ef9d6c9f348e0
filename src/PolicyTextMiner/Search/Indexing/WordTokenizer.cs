using PolicyTextMiner.Documents;
using PolicyTextMiner.Segmentation;

namespace PolicyTextMiner.Search.Indexing;

/// <summary>The words of a text, one position each.</summary>
sealed class WordTokenizer(TextReader reader, LastFolded folding, Segmenter segmenter) : FoldedTokenizer(reader, folding)
{
    IEnumerator<(string Word, TextSpan Span)> _words = Enumerable.Empty<(string, TextSpan)>().GetEnumerator();

    /// <inheritdoc/>
    public override bool IncrementToken() => _words.MoveNext() && Give(_words.Current.Word, 1, _words.Current.Span.Start, _words.Current.Span.End);

    /// <inheritdoc/>
    protected override void Begin() => _words = WordTerms.WithSpans(segmenter, Text).GetEnumerator();
}
