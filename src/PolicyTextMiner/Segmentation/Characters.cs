using System.Globalization;

namespace PolicyTextMiner.Segmentation;

/// <summary>What a UTF-16 unit is to the segmenter.</summary>
enum CharacterClass : byte
{
    Mark,
    Han,
    Digit,
    Letter,
    Space,
    Punctuation,
    HighSurrogate,
    LowSurrogate,
}

/// <summary>The class of every UTF-16 unit.</summary>
static class Characters
{
    static readonly CharacterClass[] s_classes = [.. Enumerable.Range(0, 0x10000).Select(unit => Classify((char)unit))];

    public static CharacterClass ClassOf(char unit) => s_classes[unit];

    public static bool IsLetterOrDigit(char unit) => s_classes[unit] is CharacterClass.Digit or CharacterClass.Letter;

    /// <summary>The kind of a token that jieba cut, by its first letter, digit or Han character.</summary>
    public static TokenKind KindOf(ReadOnlySpan<char> token) => ClassOf(token[0]) switch
    {
        CharacterClass.Han or CharacterClass.HighSurrogate => TokenKind.Word,
        CharacterClass.Digit => TokenKind.Number,
        CharacterClass.Letter => TokenKind.Latin,
        CharacterClass.Space => TokenKind.Space,
        _ => TokenKind.Punctuation,
    };

    static CharacterClass Classify(char unit)
    {
        if (unit is >= '\u4E00' and <= '\u9FFF' or >= '\u3400' and <= '\u4DBF' or >= '\uF900' and <= '\uFAFF' or '〇' or '々') return CharacterClass.Han;
        if (unit is >= '0' and <= '9' or >= '０' and <= '９') return CharacterClass.Digit;
        if (char.IsHighSurrogate(unit)) return CharacterClass.HighSurrogate;
        if (char.IsLowSurrogate(unit)) return CharacterClass.LowSurrogate;
        if (char.IsWhiteSpace(unit)) return CharacterClass.Space;
        if (char.IsLetter(unit)) return CharacterClass.Letter;
        return char.GetUnicodeCategory(unit) is UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark or UnicodeCategory.EnclosingMark
            ? CharacterClass.Mark
            : CharacterClass.Punctuation;
    }
}
