using System.Text;

namespace PolicyTextMiner.Extraction;

/// <summary>Sets the glyphs of a page into lines by their baselines, whatever the order in which they were drawn.</summary>
static class LineBuilder
{
    const double SameBaseline = 0.3;
    const double RaisedSize = 0.8;
    const double ColumnGap = 3;
    const double StretchedGap = 2.5;
    const double SpaceGap = 0.22;

    /// <summary>The lines of the page from top to bottom, those of one height from left to right.</summary>
    public static List<Line> Build(Page page)
    {
        var lines = new List<Line>();
        foreach (var row in Rows(page.Glyphs)) Split(row, page.Number, lines);
        return lines;
    }

    static List<List<Glyph>> Rows(IReadOnlyList<Glyph> glyphs)
    {
        var sorted = new List<Glyph>(glyphs);
        sorted.Sort((a, b) => b.Baseline.CompareTo(a.Baseline));
        var rows = new List<List<Glyph>>();
        foreach (var glyph in sorted)
        {
            if (rows.Count > 0 && Math.Abs(rows[^1][0].Baseline - glyph.Baseline) <= SameBaseline * Math.Min(rows[^1][0].Size, glyph.Size)) rows[^1].Add(glyph);
            else rows.Add([glyph]);
        }

        JoinRaised(rows);
        foreach (var row in rows) row.Sort((a, b) => a.Box.Left.CompareTo(b.Box.Left));
        return rows;
    }

    // A row of small type that overlaps its larger neighbour in height is that one's superscripts or subscripts.
    static void JoinRaised(List<List<Glyph>> rows)
    {
        for (var i = 0; i + 1 < rows.Count; i++)
        {
            var (upper, lower) = (rows[i], rows[i + 1]);
            if (IsRaisedBy(upper, lower)) JoinInto(lower, upper);
            else if (IsRaisedBy(lower, upper)) JoinInto(upper, lower);
            else continue;
            rows[i] = upper.Count == 0 ? lower : upper;
            rows.RemoveAt(i + 1);
            i--;
        }
    }

    static void JoinInto(List<Glyph> row, List<Glyph> raised)
    {
        foreach (var glyph in raised) row.Add(glyph with { IsRaised = true });
        raised.Clear();
    }

    static bool IsRaisedBy(List<Glyph> small, List<Glyph> large)
    {
        if (small.Count > large.Count || small[0].Size > large[0].Size * RaisedSize) return false;
        var (mark, text) = (small[0].Box, large[0].Box);
        var middle = (mark.Bottom + mark.Top) / 2;
        return text.Bottom <= middle && middle <= text.Top + (0.1 * text.Height);
    }

    static void Split(List<Glyph> row, int page, List<Line> lines)
    {
        var typical = TypicalGap(row);
        var start = 0;
        for (var i = 1; i <= row.Count; i++)
        {
            if (i < row.Count && !IsColumnGap(row[i - 1], row[i], typical)) continue;
            var part = row.GetRange(start, i - start);
            lines.Add(new(part, Text(part), page));
            start = i;
        }
    }

    static bool IsColumnGap(Glyph left, Glyph right, double typical)
    {
        var gap = right.Box.Left - left.Box.Right;
        return gap > ColumnGap * Math.Max(left.Size, right.Size) && gap > StretchedGap * typical;
    }

    static double TypicalGap(List<Glyph> row)
    {
        if (row.Count < 2) return 0;
        var gaps = new double[row.Count - 1];
        for (var i = 1; i < row.Count; i++) gaps[i - 1] = row[i].Box.Left - row[i - 1].Box.Right;
        Array.Sort(gaps);
        return Math.Max(0, gaps[gaps.Length / 2]);
    }

    static string Text(List<Glyph> glyphs)
    {
        var typical = TypicalGap(glyphs);
        var text = new StringBuilder(glyphs.Count);
        text.Append(glyphs[0].Value);
        for (var i = 1; i < glyphs.Count; i++)
        {
            if (IsSpace(glyphs[i - 1], glyphs[i], typical)) text.Append(' ');
            text.Append(glyphs[i].Value);
        }

        return text.ToString();
    }

    static bool IsSpace(Glyph left, Glyph right, double typical)
    {
        var gap = right.Box.Left - left.Box.Right - typical;
        return IsLatin(left.Value[^1]) && IsLatin(right.Value[0]) && gap > SpaceGap * left.Size;
    }

    static bool IsLatin(char c) => c is > ' ' and < '\u0250' and not ('\u201c' or '\u201d');
}
