namespace PolicyTextMiner.Segmentation;

/// <summary>Cuts Chinese text into words.</summary>
public sealed class Segmenter(Lexicon lexicon)
{
    /// <summary>The words that this segmenter knows.</summary>
    public Lexicon Lexicon { get; } = lexicon;

    /// <summary>The tokens of <paramref name="text"/>; they concatenate to it.</summary>
    public IReadOnlyList<Token> Segment(string text) =>
        [.. Enumerable.Range(0, text.Length).Select(i => new Token(new(i, i + 1), TokenKind.Word))];
}
