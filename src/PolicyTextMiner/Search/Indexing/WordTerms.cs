using PolicyTextMiner.Documents;
using PolicyTextMiner.Segmentation;

namespace PolicyTextMiner.Search.Indexing;

/// <summary>
/// The words of a text in the form in which texts and queries compare them. They are the plain segmentation, not the one with words
/// inside words: substrings are found by pairs of characters, and so the index's counts of words are those of a corpus.
/// </summary>
static class WordTerms
{
    /// <summary>The folded words of <paramref name="text"/> in order, punctuation left out.</summary>
    public static List<string> Of(Segmenter segmenter, SearchText text) => [.. WithSpans(segmenter, text).Select(word => word.Word)];

    /// <summary>The same with their places in the original.</summary>
    public static IEnumerable<(string Word, TextSpan Span)> WithSpans(Segmenter segmenter, SearchText text)
    {
        var folded = text.Plain;
        var from = 0;
        foreach (var token in segmenter.Segment(text.Original))
        {
            while (from < folded.Starts.Length && folded.Starts[from] < token.Span.Start) from++;
            var to = from;
            while (to < folded.Starts.Length && folded.Starts[to] < token.Span.End) to++;
            if (to > from && token.Kind is not (TokenKind.Punctuation or TokenKind.Space)) yield return (folded.Digits[from..to], token.Span);
            from = to;
        }
    }
}
