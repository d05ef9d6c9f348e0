namespace PolicyTextMiner.Segmentation.Compiled;

/// <summary>
/// What is to be known of a UTF-16 unit when words are sought, in 32 bits, so that one read brings all of it: 16 of its code in the
/// trie, and flags.
/// </summary>
static unsafe class CharacterFacts
{
    /// <summary>A word can begin with it: Han, a digit or a letter.</summary>
    public const uint Word = 1 << 16;

    /// <summary>A word of the dictionary begins with it; only where <see cref="Word"/> is.</summary>
    public const uint InTrie = 1 << 17;

    /// <summary>A digit or a letter: between two of them no word ends.</summary>
    public const uint Latin = 1 << 18;

    /// <summary>A number in Chinese numerals can begin with it, see <see cref="Characters.BeginsNumber"/>.</summary>
    public const uint Numeral = 1 << 19;

    /// <summary>See <see cref="NamePart.Surname"/>.</summary>
    public const uint Surname = 1 << 20;

    /// <summary>See <see cref="NamePart.Foreign"/>.</summary>
    public const uint Foreign = 1 << 21;

    /// <summary><see cref="Foreign"/>, or the point between the parts of a foreign name.</summary>
    public const uint ForeignOrPoint = 1 << 22;

    /// <summary>See <see cref="NamePart.CompoundFirst"/>.</summary>
    public const uint CompoundFirst = 1 << 24;

    /// <summary>See <see cref="NamePart.CompoundSecond"/>.</summary>
    public const uint CompoundSecond = 1 << 25;

    /// <summary>Set for a place of a text, not for a unit: more than the words of the dictionary and the terms can begin there, or none of one character does.</summary>
    public const uint Shape = 1 << 23;

    /// <summary>Its code in the trie.</summary>
    public static uint Code(uint facts) => facts & 0xFFFF;

    /// <summary>The facts by unit.</summary>
    public static uint[] Table(CompiledDictionary dictionary)
    {
        var facts = new uint[0x10000];
        for (var unit = 0; unit < facts.Length; unit++) facts[unit] = dictionary.CharacterCodes[unit] | Flags(dictionary, (char)unit);
        return facts;
    }

    static uint Flags(CompiledDictionary dictionary, char unit)
    {
        var kind = Characters.ClassOf(unit);
        if (kind > CharacterClass.Letter) return unit == '·' ? ForeignOrPoint : 0;
        var node = dictionary.Trie.Root;
        var flags = dictionary.Trie.Step(ref node, dictionary.CharacterCodes[unit]) ? Word | InTrie : Word;
        if (kind != CharacterClass.Han) return flags | Latin;
        if (Characters.BeginsNumber(unit)) flags |= Numeral;
        if (unit is < NameCosts.First or >= (char)(NameCosts.First + NameCosts.Count)) return flags;
        var costs = dictionary.NameCosts + (unit - NameCosts.First) * NameCosts.Stride;
        return flags | Flag(costs, NamePart.Surname, Surname) | Flag(costs, NamePart.Foreign, Foreign | ForeignOrPoint)
            | Flag(costs, NamePart.CompoundFirst, CompoundFirst) | Flag(costs, NamePart.CompoundSecond, CompoundSecond);
    }

    static uint Flag(ushort* costs, NamePart part, uint flag) => costs[(int)part] == NameCosts.Never ? 0 : flag;
}
