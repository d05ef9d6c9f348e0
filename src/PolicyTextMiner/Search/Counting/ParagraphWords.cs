using PolicyTextMiner.Documents;
using PolicyTextMiner.Search.Indexing;
using PolicyTextMiner.Segmentation;

namespace PolicyTextMiner.Search.Counting;

/// <summary>The words of one paragraph in order, punctuation left out, with their places.</summary>
sealed class ParagraphWords(Segmenter segmenter, string text)
{
    readonly List<(string Word, TextSpan Span)> _words = [.. WordTerms.WithSpans(segmenter, new SearchText(text))];

    public int Count => _words.Count;

    public string this[int index] => _words[index].Word;

    /// <summary>Where the word at <paramref name="index"/> stands.</summary>
    public TextSpan SpanOf(int index) => _words[index].Span;

    /// <summary>The words that share a character with <paramref name="match"/>, as a half-open range; an empty one where it would stand if there are none.</summary>
    public (int First, int Last) Around(TextSpan match)
    {
        var first = _words.FindIndex(word => word.Span.End > match.Start);
        if (first < 0) return (_words.Count, _words.Count);
        var last = first;
        while (last < _words.Count && _words[last].Span.Start < match.End) last++;
        return (first, last);
    }

    /// <summary>Whether nothing but spaces stands between the word at <paramref name="index"/> and the next.</summary>
    public bool IsJoinedToNext(int index) =>
        text.AsSpan(_words[index].Span.End, _words[index + 1].Span.Start - _words[index].Span.End).IsWhiteSpace();
}
