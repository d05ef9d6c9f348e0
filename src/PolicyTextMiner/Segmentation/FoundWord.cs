namespace PolicyTextMiner.Segmentation;

/// <summary>A word of a <see cref="WordWindow"/>, in 32 bytes, and the cheapest way to its end through a known pair, as far as it has been found.</summary>
struct FoundWord
{
    /// <summary>The pairs that it begins, see <see cref="Compiled.BigramRow"/>; zero for policy terms and words that the bigrams do not know.</summary>
    public ulong Row;

    /// <summary>Its number in the dictionary; for a policy term or an unknown character, its cost with the sign turned.</summary>
    public int Word;

    /// <summary>See <see cref="Compiled.BigramRow.Hash"/>; of no meaning where <see cref="Row"/> is zero.</summary>
    public uint Hash;

    /// <summary>The cheapest way to its end through a known pair, as far as it has been found; its last edge is the one before the word.</summary>
    public Way Best;

    /// <summary>What it costs beside the word that stands for it: what a name costs that the dictionary has not, else zero.</summary>
    public int Extra;

    /// <summary>Its cost where the pair with its predecessor is unknown.</summary>
    public ushort Cost;

    /// <summary>The place behind it, counted from the first of the window.</summary>
    public ushort End;
}

/// <summary>A word of a window that may follow another one.</summary>
/// <param name="Next">The word that follows, by its number in the window.</param>
/// <param name="Cost">What it costs behind the other, or <see cref="Compiled.CompiledDictionary.UnknownPair"/>; before that is looked up, the slot where to look.</param>
readonly record struct FoundPair(int Next, int Cost);
