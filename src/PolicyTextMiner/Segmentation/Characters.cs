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
    static readonly CharacterClass[] s_classes = ClassifyAll();

    public static CharacterClass ClassOf(char unit) => s_classes[unit];

    public static bool IsLetterOrDigit(char unit) => ClassOf(unit) is CharacterClass.Digit or CharacterClass.Letter;

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

    static CharacterClass[] ClassifyAll()
    {
        var classes = new CharacterClass[0x10000];
        for (var unit = 0; unit < classes.Length;)
        {
            var (end, kind) = EndOfRange(unit) ?? (unit + 1, Classify((char)unit));
            while (unit < end) classes[unit++] = kind;
        }

        return classes;
    }

    // Ranges of one class that begin at a unit: to look at each of their characters would take most of the time.
    static (int End, CharacterClass Class)? EndOfRange(int unit) => unit switch
    {
        0x3400 => (0x4DC0, CharacterClass.Han),
        0x4E00 => (0xA000, CharacterClass.Han),
        0xAC00 => (0xD7A4, CharacterClass.Letter),
        0xD800 => (0xDC00, CharacterClass.HighSurrogate),
        0xDC00 => (0xE000, CharacterClass.LowSurrogate),
        0xE000 => (0xF900, CharacterClass.Punctuation),
        0xF900 => (0xFB00, CharacterClass.Han),
        _ => null,
    };

    static CharacterClass Classify(char unit)
    {
        if (unit is '〇' or '○' or '々') return CharacterClass.Han;
        if (unit is >= '0' and <= '9' or >= '０' and <= '９') return CharacterClass.Digit;
        if (char.IsWhiteSpace(unit)) return CharacterClass.Space;
        return char.GetUnicodeCategory(unit) switch
        {
            <= UnicodeCategory.OtherLetter => CharacterClass.Letter,
            UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark or UnicodeCategory.EnclosingMark => CharacterClass.Mark,
            _ => CharacterClass.Punctuation,
        };
    }
}
