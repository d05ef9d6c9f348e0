using System.Collections;
using PolicyTextMiner.Segmentation;

namespace PolicyTextMiner.Indicators;

/// <summary>Where words begin and end in a text, so that no name is cut inside a word (超额 is not 超 and 额).</summary>
sealed class WordBoundaries
{
    readonly BitArray? _starts;

    /// <summary>Of a text that has these words; without any word, every character may begin one.</summary>
    public WordBoundaries(IReadOnlyList<Token> words)
    {
        if (words.Count == 0) return;
        _starts = new(words[^1].Span.End + 1);
        foreach (var word in words) _starts[word.Span.Start] = true;
        _starts[words[^1].Span.End] = true;
    }

    /// <summary>Whether a word begins (and another ends) at <paramref name="offset"/>.</summary>
    public bool At(int offset) => _starts is null || offset < 0 || offset >= _starts.Length || _starts[offset];
}
