using System.Text;

namespace PolicyTextMiner.Extraction;

/// <summary>Writes a line's glyphs as text: a gap is a space only where it is wide for that very line and where writing has spaces.</summary>
static class LineText
{
    const double SpaceOfWords = 0.15;
    const double SpaceAfterLabel = 0.35;
    const double SpaceOfNames = 1.5;

    /// <summary>The text of the glyphs, which stand from left to right.</summary>
    public static string Of(List<Glyph> glyphs)
    {
        var typical = TypicalGap(glyphs);
        var hasStops = glyphs.Exists(glyph => glyph.Value[0] is '，' or '。' or '；' or '：' or '、');
        var text = new StringBuilder(glyphs.Count + 4);
        text.Append(glyphs[0].Value);
        for (var i = 1; i < glyphs.Count; i++)
        {
            var (left, right) = (glyphs[i - 1], glyphs[i]);
            var gap = right.Box.Left - left.Box.Right - typical;
            if ((IsSpace(text, left, right, gap) && !IsInsideNumber(glyphs, i)) || (!hasStops && IsBetweenNames(glyphs, i, gap))) text.Append(' ');
            text.Append(right.Value);
        }

        return text.ToString();
    }

    /// <summary>The median of the gaps between neighbours, in points; 0 where they touch or overlap. A stretched or letter-spaced line has a large one.</summary>
    public static double TypicalGap(List<Glyph> glyphs)
    {
        if (glyphs.Count < 2) return 0;
        Span<double> gaps = glyphs.Count <= 256 ? stackalloc double[glyphs.Count - 1] : new double[glyphs.Count - 1];
        for (var i = 1; i < glyphs.Count; i++) gaps[i - 1] = glyphs[i].Box.Left - glyphs[i - 1].Box.Right;
        gaps.Sort();
        return Math.Max(0, gaps[gaps.Length / 2]);
    }

    static bool IsSpace(StringBuilder before, Glyph left, Glyph right, double gap)
    {
        if (IsLatin(left.Value[^1]) && IsLatin(right.Value[0])) return gap > SpaceOfWords * Math.Min(left.Size, right.Size) && !left.IsRaised && !right.IsRaised;
        return gap > SpaceAfterLabel * left.Size && IsLabel(before) && (char.IsLetterOrDigit(right.Value[0]) || right.Value[0] is '“' or '《');
    }

    // 83. 6: a decimal point may be set in a box of half an em; 1. 2025年 is the first item of a list.
    static bool IsInsideNumber(List<Glyph> glyphs, int i)
    {
        if (i < 2 || glyphs[i - 1].Value != "." || !IsDigit(glyphs[i - 2]) || !IsDigit(glyphs[i])) return false;
        var end = i;
        while (end < glyphs.Count && IsDigit(glyphs[end])) end++;
        return end == glyphs.Count || end - i != 4 || glyphs[end].Value[0] != '年';
    }

    static bool IsDigit(Glyph glyph) => char.IsAsciiDigit(glyph.Value[0]);

    /// <summary>Whether what stands before is a number that keeps one space to its name: 第十章 总则, 专栏1 …, 表2 ….</summary>
    public static bool IsLabel(StringBuilder before)
    {
        if (before.Length is < 2 or > 6) return false;
        if (before[0] == '第') return before[^1] is '章' or '节' or '编' or '篇';
        if (before[0] is not ('表' or '图' or '专' or '附')) return false;
        return char.IsAsciiDigit(before[^1]) || "一二三四五六七八九十".Contains(before[^1]);
    }

    // 国家发展改革委　　国家能源局: names set side by side, each of at least three characters without a gap.
    static bool IsBetweenNames(List<Glyph> glyphs, int i, double gap)
    {
        if (gap < SpaceOfNames * glyphs[i].Size || i < 3 || i + 3 > glyphs.Count) return false;
        for (var k = i - 3; k < i + 2; k++)
        {
            if (k == i - 1) continue;
            if (glyphs[k + 1].Box.Left - glyphs[k].Box.Right > 0.3 * glyphs[k].Size) return false;
        }

        return true;
    }

    static bool IsLatin(char c) => c is > ' ' and < '\u0250' and not '·' and not '×';
}
