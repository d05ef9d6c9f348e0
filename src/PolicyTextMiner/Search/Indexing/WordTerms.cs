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
    public static List<string> Of(Segmenter segmenter, string text) => [.. WithSpans(segmenter, text).Select(word => word.Word)];

    /// <summary>The same with their places in <paramref name="text"/>.</summary>
    public static IEnumerable<(string Word, TextSpan Span)> WithSpans(Segmenter segmenter, string text)
    {
        foreach (var token in segmenter.Segment(text))
        {
            if (token.Kind is TokenKind.Punctuation or TokenKind.Space) continue;
            var folded = new SearchText(token.Span.Of(text).ToString()).Plain.Digits;
            if (folded.Length > 0) yield return (folded, token.Span);
        }
    }
}
