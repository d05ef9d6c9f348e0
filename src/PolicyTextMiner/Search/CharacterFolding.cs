using System.Text;
using PolicyTextMiner.Segmentation;

namespace PolicyTextMiner.Search;

/// <summary>What becomes of single characters when a text is folded for search. Each becomes one other or stays.</summary>
static class CharacterFolding
{
    static readonly Simplifier s_simplifier = Lexicon.Default.Simplifier;

    /// <summary>Whether the character is a space, a control or an invisible mark, which no word depends on.</summary>
    public static bool IsGap(Rune rune) =>
        IsSpace(rune) || Rune.IsControl(rune) || rune.Value is 0xAD or (>= 0x200B and <= 0x200F) or 0x2060 or 0xFEFF or (>= 0xFE00 and <= 0xFE0F);

    /// <summary>Whether the character is white space of any width.</summary>
    public static bool IsSpace(Rune rune) => Rune.IsWhiteSpace(rune);

    /// <summary>Whether a space between two such characters parts them: letters outside the Chinese script and Arabic digits.</summary>
    public static bool IsLatin(Rune rune) => rune.Value < 0x0530 && Rune.IsLetterOrDigit(rune);

    /// <summary>Whether a folded character is a quotation mark.</summary>
    public static bool IsQuote(char folded) => folded is '"' or '\'';

    /// <summary>The form in which the character is compared.</summary>
    public static Rune Fold(Rune rune)
    {
        if (rune.Value is >= 0x4E00 and <= 0x9FFF) return new(s_simplifier.Simplify((char)rune.Value));
        if (rune.Value is >= 0xFF01 and <= 0xFF5E) rune = new(rune.Value - 0xFEE0);
        return rune.Value < 0x2000 ? Rune.ToLowerInvariant(rune) : rune.IsBmp ? new(FoldMark((char)rune.Value)) : rune;
    }

    static char FoldMark(char character) => character switch
    {
        '“' or '”' or '„' or '‟' or '「' or '」' or '『' or '』' or '〝' or '〞' => '"',
        '‘' or '’' or '‚' or '‛' => '\'',
        '‐' or '‑' or '‒' or '–' or '—' or '―' or '−' or '─' or '━' => '-',
        '〔' => '[',
        '〕' => ']',
        '∶' => ':',
        '•' or '・' or '‧' or '∙' => '·',
        '○' or '◯' => '〇',   // 二○二○年, as typewriters and many PDFs have it
        '￥' => '¥',
        _ => s_simplifier.Simplify(character),
    };
}
