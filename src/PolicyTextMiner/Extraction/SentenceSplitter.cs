using PolicyTextMiner.Documents;

namespace PolicyTextMiner.Extraction;

/// <summary>Cuts paragraphs into sentences at 。？！ and what closes after them (”』）); ； does not end a sentence.</summary>
static class SentenceSplitter
{
    const string Ends = "。？！?!";
    const string Closers = "”’』」）)》";

    /// <summary>The sentences of <paramref name="paragraph"/> in order, white space between them left out.</summary>
    public static IEnumerable<TextSpan> Split(string text, TextSpan paragraph)
    {
        var start = paragraph.Start;
        for (var i = paragraph.Start; i < paragraph.End; i++)
        {
            if (!Ends.Contains(text[i])) continue;
            while (i + 1 < paragraph.End && (Ends.Contains(text[i + 1]) || Closers.Contains(text[i + 1]))) i++;
            if (Trim(text, start, i + 1) is { Length: > 0 } sentence) yield return sentence;
            start = i + 1;
        }

        if (Trim(text, start, paragraph.End) is { Length: > 0 } rest) yield return rest;
    }

    static TextSpan Trim(string text, int start, int end)
    {
        while (start < end && char.IsWhiteSpace(text[start])) start++;
        while (start < end && char.IsWhiteSpace(text[end - 1])) end--;
        return new(start, end);
    }
}
