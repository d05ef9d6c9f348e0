namespace PolicyTextMiner.Segmentation;

/// <summary>A word that tells what a text is about.</summary>
/// <param name="Word">The word, of two characters and more.</param>
/// <param name="Weight">Its share of the text's words times its inverse document frequency.</param>
public sealed record Keyword(string Word, double Weight);

/// <summary>Finds the keywords of a text by TF-IDF, with jieba's document frequencies.</summary>
public static class Keywords
{
    /// <summary>The <paramref name="count"/> weightiest words of <paramref name="text"/>, the weightiest first.</summary>
    /// <remarks>A word without a known document frequency counts as one of median frequency, as in jieba.</remarks>
    public static IReadOnlyList<Keyword> Of(string text, Segmenter segmenter, int count)
    {
        var frequencies = new Dictionary<string, int>(StringComparer.Ordinal);
        var total = 0;
        foreach (var token in segmenter.Segment(text))
        {
            if (token.Kind is not (TokenKind.Word or TokenKind.Latin) || token.Span.Length < 2) continue;
            var word = token.Span.Of(text).ToString();
            frequencies[word] = frequencies.GetValueOrDefault(word) + 1;
            total++;
        }

        return
        [
            .. frequencies
                .Select(pair => new Keyword(pair.Key, segmenter.Lexicon.InverseDocumentFrequency(pair.Key) * pair.Value / total))
                .OrderByDescending(keyword => keyword.Weight).ThenBy(keyword => keyword.Word, StringComparer.Ordinal)
                .Take(count),
        ];
    }
}
