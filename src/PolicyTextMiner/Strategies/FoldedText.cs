using PolicyTextMiner.Segmentation;

namespace PolicyTextMiner.Strategies;

/// <summary>A text as names are compared: without quotation marks, in simplified characters, with one form for dashes, brackets and digits; every character knows its offset in the original.</summary>
sealed class FoldedText
{
    static readonly Simplifier s_simplifier = Lexicon.Default.Simplifier;

    readonly int[] _offsets;

    public FoldedText(string original)
    {
        var characters = new char[original.Length];
        _offsets = new int[original.Length + 1];
        var length = 0;
        var simplified = s_simplifier.Simplify(original);
        for (var i = 0; i < original.Length; i++)
        {
            if (IsQuote(original[i])) continue;
            characters[length] = Fold(simplified[i]);
            _offsets[length++] = i;
        }

        _offsets[length] = original.Length;
        Text = new(characters, 0, length);
    }

    /// <summary>The folded characters.</summary>
    public string Text { get; }

    /// <summary>Offset in the original of the folded character at <paramref name="index"/>.</summary>
    public int OffsetOf(int index) => _offsets[index];

    /// <summary>Offset in the original just past the folded character before <paramref name="end"/>.</summary>
    public int EndOffsetOf(int end) => _offsets[end - 1] + 1;

    /// <summary>Index of the first folded character at or after <paramref name="offset"/> in the original.</summary>
    public int IndexAt(int offset)
    {
        var found = Array.BinarySearch(_offsets, 0, Text.Length + 1, offset);
        return found >= 0 ? found : ~found;
    }

    /// <summary>Whether quotation marks stand around this stretch of the folded text in <paramref name="original"/>.</summary>
    public bool IsQuoted(string original, int start, int end)
    {
        var before = OffsetOf(start) - 1;
        var after = EndOffsetOf(end);
        return before >= 0 && after < original.Length && IsQuote(original[before]) && IsQuote(original[after]);
    }

    /// <summary>The folded form of a name.</summary>
    public static string Fold(string name) => new FoldedText(name).Text;

    /// <summary>Whether <paramref name="character"/> is a quotation mark, which no comparison of names counts.</summary>
    public static bool IsQuote(char character) => character is '“' or '”' or '‘' or '’' or '"' or '「' or '」' or '『' or '』' or '＂';

    static char Fold(char character) => character switch
    {
        >= '！' and <= '～' => FoldPunctuation((char)(character - 0xFEE0)),
        '—' or '–' or '―' or '−' or '─' or '‐' or '‑' or '‒' => '-',
        '〔' or '［' => '(',
        '〕' or '］' => ')',
        '•' or '・' or '●' => '·',
        _ => character,
    };

    // Comma, semicolon and their like stay wide: they separate names and are never part of one.
    static char FoldPunctuation(char narrow) => narrow is ',' or ';' or ':' or '!' or '?' ? (char)(narrow + 0xFEE0) : narrow;
}
