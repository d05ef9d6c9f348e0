using System.Globalization;

namespace PolicyTextMiner.Segmentation;

/// <summary>What a UTF-16 unit is to the segmenter.</summary>
enum CharacterClass : byte
{
    Han,
    Digit,
    Letter,
    Mark,
    Space,
    Punctuation,
    HighSurrogate,
    LowSurrogate,
}

/// <summary>The class of every UTF-16 unit.</summary>
static class Characters
{
    const byte ClassMask = 0x0F;
    const byte NumberFlag = 0x10;

    static readonly byte[] s_units = DescribeAll();

    public static CharacterClass ClassOf(char unit) => unchecked((CharacterClass)(s_units[unit] & ClassMask));

    public static bool IsLetterOrDigit(char unit) => ClassOf(unit) is CharacterClass.Digit or CharacterClass.Letter;

    /// <summary>Whether a number in Chinese numerals can begin with this character: numerals, 第, 数, 几.</summary>
    public static bool BeginsNumber(char unit) => (s_units[unit] & NumberFlag) != 0;

    /// <summary>Whether this is a Han character that begins no number.</summary>
    public static bool IsPlainHan(char unit) => s_units[unit] == (byte)CharacterClass.Han;

    /// <summary>Whether a cut before <paramref name="end"/> would go through a word of letters or digits.</summary>
    public static bool SplitsLatin(ReadOnlySpan<char> text, int end) =>
        !IsHan(text[end - 1]) && end < text.Length && IsLetterOrDigit(text[end - 1]) && IsLetterOrDigit(text[end]);

    public static bool IsHan(char unit) => ClassOf(unit) == CharacterClass.Han;

    /// <summary>The kind of a token that jieba cut, by its first letter, digit or Han character.</summary>
    public static TokenKind KindOf(ReadOnlySpan<char> token) => ClassOf(token[0]) switch
    {
        CharacterClass.Han or CharacterClass.HighSurrogate => TokenKind.Word,
        CharacterClass.Digit => TokenKind.Number,
        CharacterClass.Letter => TokenKind.Latin,
        CharacterClass.Space => TokenKind.Space,
        _ => TokenKind.Punctuation,
    };

    static byte[] DescribeAll()
    {
        var units = new byte[0x10000];
        for (var unit = 0; unit < units.Length; unit++) units[unit] = Describe((char)unit);
        return units;
    }

    static byte Describe(char unit) =>
        (byte)((byte)Classify(unit) | (NumberShapes.IsNumeral(unit) || unit is '第' or '数' or '几' ? NumberFlag : 0));

    static CharacterClass Classify(char unit)
    {
        if (unit is >= '\u4E00' and <= '\u9FFF' or >= '\u3400' and <= '\u4DBF' or >= '\uF900' and <= '\uFAFF' or '〇' or '○' or '々') return CharacterClass.Han;
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
