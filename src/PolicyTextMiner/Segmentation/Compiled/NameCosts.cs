namespace PolicyTextMiner.Segmentation.Compiled;

/// <summary>The places that a character can have in a name, in the order of <see cref="Section.NameCosts"/>.</summary>
enum NamePart
{
    /// <summary>A surname of one character.</summary>
    Surname,

    /// <summary>The first character of a given name of two.</summary>
    GivenFirst,

    /// <summary>The second character of a given name of two.</summary>
    GivenSecond,

    /// <summary>A given name of one character.</summary>
    GivenOnly,

    /// <summary>Any character of a transliterated foreign name.</summary>
    Foreign,

    /// <summary>The first character of a surname of two; costs nothing, the pair has a cost of its own.</summary>
    CompoundFirst,

    /// <summary>The second character of one; costs nothing.</summary>
    CompoundSecond,

    /// <summary>None: the character is a word of its own.</summary>
    Alone,
}

/// <summary>How <see cref="Section.NameCosts"/> is laid out: for each character one cost for each part.</summary>
static class NameCosts
{
    public const char First = '\u4E00';
    public const int Count = 0x9FFF - First + 1;
    public const int Stride = 8;

    /// <summary>The character has no such place.</summary>
    public const ushort Never = ushort.MaxValue;
}
