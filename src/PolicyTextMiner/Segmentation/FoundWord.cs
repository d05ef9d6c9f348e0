namespace PolicyTextMiner.Segmentation;

/// <summary>A word of a <see cref="WordWindow"/>, in 32 bytes, and the cheapest way to its end through a known pair, as far as it has been found.</summary>
struct FoundWord
{
    /// <summary>The pairs that it begins, see <see cref="Compiled.BigramRow"/>; zero for policy terms and words that the bigrams do not know.</summary>
    public ulong Row;

    /// <summary>A filter of the words that it follows; zero like <see cref="Row"/>.</summary>
    public uint Preceding;

    /// <summary>Its number in the dictionary; for a policy term, its cost with the sign turned.</summary>
    public int Word;

    /// <summary>The first pair that it begins in the window; they end where those of the next word begin.</summary>
    public int FirstPair;

    /// <summary>What the cheapest way to its end through a known pair costs.</summary>
    public int Best;

    /// <summary>The edge of the lattice before it on that way.</summary>
    public int Previous;

    /// <summary>Its cost where the pair with its predecessor is unknown.</summary>
    public ushort Cost;

    /// <summary>The place behind it, counted from the first of the window.</summary>
    public ushort End;
}

/// <summary>A word of a window that may follow another one.</summary>
/// <param name="Next">The word that follows, by its number in the window.</param>
/// <param name="Cost">What it costs behind the other; <see cref="Unknown"/> where the pair turned out to be none.</param>
readonly record struct FoundPair(int Next, int Cost)
{
    /// <summary>More than any way costs, and little enough to be added to one.</summary>
    public const int Unknown = 1 << 29;
}
