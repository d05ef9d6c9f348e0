using PolicyTextMiner.Segmentation;

namespace PolicyTextMiner.Search.Indexing;

/// <summary>The words of a text in the form in which texts and queries compare them.</summary>
static class WordTerms
{
    /// <summary>The folded words of <paramref name="text"/> in order, punctuation left out.</summary>
    public static List<string> Of(Segmenter segmenter, string text)
    {
        var terms = new List<string>();
        foreach (var token in segmenter.Segment(text))
        {
            if (token.Kind is TokenKind.Punctuation or TokenKind.Space) continue;
            var folded = new SearchText(token.Span.Of(text).ToString()).Plain.Digits;
            if (folded.Length > 0) terms.Add(folded);
        }

        return terms;
    }
}
