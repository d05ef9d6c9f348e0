namespace PolicyTextMiner.Segmentation;

/// <summary>The words that a <see cref="Segmenter"/> knows; immutable.</summary>
public sealed class Lexicon
{
    /// <summary>Changes whenever the same text could be cut differently; stored with the index.</summary>
    public string Version => "0";

    /// <summary>The lexicon that is shipped.</summary>
    public static Lexicon Default { get; } = new();
}
