using PolicyTextMiner.Documents;

namespace PolicyTextMiner.Search.Queries;

/// <summary>Finds a word with at most one character changed, left out or added.</summary>
static class SimilarMatch
{
    /// <summary>The matches from left to right, none overlapping; the closest at each place.</summary>
    public static IEnumerable<TextSpan> Find(string word, FoldedText text)
    {
        for (var at = 0; at < text.Text.Length;)
        {
            var length = LengthAt(word, text.Text.AsSpan(at));
            if (length > 0) yield return Occurrences.Span(text, at, length);
            at += Math.Max(1, length);
        }
    }

    static int LengthAt(string word, ReadOnlySpan<char> text)
    {
        var same = text.CommonPrefixLength(word);
        if (same == word.Length) return word.Length;
        var rest = word.AsSpan(same + 1);
        if (text.Length > same && text[(same + 1)..].StartsWith(rest)) return word.Length;         // changed
        if (text[same..].StartsWith(rest)) return word.Length - 1;                                   // left out
        return text.Length > same && same > 0 && text[(same + 1)..].StartsWith(word.AsSpan(same)) ? word.Length + 1 : 0;   // added
    }
}
