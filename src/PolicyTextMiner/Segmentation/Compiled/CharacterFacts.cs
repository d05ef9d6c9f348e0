namespace PolicyTextMiner.Segmentation.Compiled;

/// <summary>
/// What is to be known of a UTF-16 unit when words are sought, in 32 bits, so that one read brings all of it: 16 of its code in the
/// trie, and flags.
/// </summary>
static class CharacterFacts
{
    /// <summary>A word can begin with it: Han, a digit or a letter.</summary>
    public const uint Word = 1 << 16;

    /// <summary>A word of the dictionary begins with it; only where <see cref="Word"/> is.</summary>
    public const uint InTrie = 1 << 17;

    /// <summary>A digit or a letter: between two of them no word ends.</summary>
    public const uint Latin = 1 << 18;

    /// <summary>A number in Chinese numerals can begin with it, see <see cref="NumberShapes.CanBeginWith"/>.</summary>
    public const uint Numeral = 1 << 19;

    /// <summary>See <see cref="NamePart.Surname"/>.</summary>
    public const uint Surname = 1 << 20;

    /// <summary>See <see cref="NamePart.GivenFirst"/> and <see cref="NamePart.GivenOnly"/>.</summary>
    public const uint Given = 1 << 21;

    /// <summary>See <see cref="NamePart.Foreign"/>.</summary>
    public const uint Foreign = 1 << 22;

    /// <summary><see cref="Foreign"/>, or the point between the parts of a foreign name.</summary>
    public const uint ForeignOrPoint = 1 << 23;

    /// <summary>See <see cref="NamePart.CompoundFirst"/>.</summary>
    public const uint CompoundFirst = 1 << 24;

    /// <summary>See <see cref="NamePart.CompoundSecond"/>.</summary>
    public const uint CompoundSecond = 1 << 25;

    /// <summary>A number, a date or a Latin word can end with it.</summary>
    public const uint ShapeEnd = 1 << 26;

    /// <summary>A number or a Latin word can begin with it.</summary>
    public const uint Shape = Latin | Numeral;

    /// <summary>Its code in the trie, <see cref="DoubleArray.MaxCode"/> where no word has it.</summary>
    public static uint Code(uint facts) => facts & 0xFFFF;
}
