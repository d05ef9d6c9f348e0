using System.Text;

namespace PolicyTextMiner.Extraction;

/// <summary>Sets the glyphs of a page into lines by their baselines, whatever the order in which they were drawn.</summary>
static class LineBuilder
{
    const double SameBaseline = 0.36;
    const double RaisedSize = 0.8;
    const int LongestMark = 8;
    const double ColumnGap = 2.2;
    const double StretchedGap = 2.5;

    /// <summary>The lines of the page from top to bottom, those of one height from left to right.</summary>
    public static List<Line> Build(Page page)
    {
        var parts = new List<Part>();
        var rows = Rows(page.Glyphs);
        var gutters = Gutters.Find(rows);
        for (var i = 0; i < rows.Count; i++) Split(rows[i], gutters[i], parts);
        JoinRaised(parts);
        return parts.ConvertAll(part => new Line(part.Glyphs, LineText.Of(part.Glyphs), page.Number, part.Gutter));
    }

    /// <summary>The lines of one cell of a table, none of which is cut at gaps.</summary>
    public static List<Line> OfCell(IReadOnlyList<Glyph> glyphs, int page) => Rows(glyphs).ConvertAll(row => new Line(row, LineText.Of(row), page));

    readonly record struct Part(List<Glyph> Glyphs, double? Gutter);

    static List<List<Glyph>> Rows(IReadOnlyList<Glyph> glyphs)
    {
        var sorted = new List<Glyph>(glyphs);
        sorted.Sort((a, b) => a.Baseline == b.Baseline ? a.Box.Left.CompareTo(b.Box.Left) : b.Baseline.CompareTo(a.Baseline));
        var rows = new List<List<Glyph>>();
        foreach (var glyph in sorted)
        {
            if (rows.Count > 0 && IsOnBaseline(rows[^1], glyph)) rows[^1].Add(glyph);
            else rows.Add([glyph]);
        }

        foreach (var row in rows) row.Sort((a, b) => a.Box.Left.CompareTo(b.Box.Left));
        return rows;
    }

    static bool IsOnBaseline(List<Glyph> row, Glyph glyph)
    {
        var size = Math.Min(row[0].Size, glyph.Size);
        return row[0].Baseline - glyph.Baseline <= SameBaseline * size && row[^1].Baseline - glyph.Baseline <= SameBaseline * size;
    }

    static void Split(List<Glyph> row, double? gutter, List<Part> parts)
    {
        var typical = LineText.TypicalGap(row);
        var start = 0;
        for (var i = 1; i <= row.Count; i++)
        {
            if (i < row.Count && !IsGutter(row[i - 1], row[i], gutter) && !IsColumnGap(row, start, i, typical)) continue;
            parts.Add(new(start == 0 && i == row.Count ? row : row.GetRange(start, i - start), gutter));
            start = i;
        }
    }

    static bool IsGutter(Glyph left, Glyph right, double? gutter) => gutter is { } x && left.Box.Right <= x && right.Box.Left >= x;

    static bool IsColumnGap(List<Glyph> row, int start, int i, double typical)
    {
        var (left, right) = (row[i - 1], row[i]);
        var gap = right.Box.Left - left.Box.Right;
        return gap > ColumnGap * Math.Max(left.Size, right.Size) && gap > StretchedGap * typical && !IsLabel(row, start, i);
    }

    // 第一章　　　总则 and 表2　　　主要指标 are one line however far the number stands apart.
    static bool IsLabel(List<Glyph> row, int start, int end)
    {
        if (end - start > 6) return false;
        var text = new StringBuilder();
        for (var i = start; i < end; i++) text.Append(row[i].Value);
        return LineText.IsLabel(text);
    }

    // Superscripts and subscripts have a baseline of their own; they belong to the larger type beside which they stand.
    static void JoinRaised(List<Part> parts)
    {
        for (var i = 0; i < parts.Count; i++)
        {
            var marks = parts[i].Glyphs;
            if (marks.Count > LongestMark || Host(parts, i) is not { } host) continue;
            var isAbove = marks[0].Baseline > host[0].Baseline;
            foreach (var mark in marks) host.Add(Raised(mark, isAbove));
            host.Sort((a, b) => a.Box.Left.CompareTo(b.Box.Left));
            parts.RemoveAt(i--);
        }
    }

    static Glyph Raised(Glyph mark, bool isAbove)
    {
        var value = isAbove ? TextNormalizer.Superscript(mark.Value) : mark.Value;
        return mark with { IsRaised = true, Value = value, Stored = value == mark.Value ? mark.Stored : mark.Stored ?? mark.Value };
    }

    static List<Glyph>? Host(List<Part> parts, int mark)
    {
        for (var distance = 1; distance <= 6; distance++)
        {
            if (mark + distance < parts.Count && IsRaisedBeside(parts[mark].Glyphs, parts[mark + distance].Glyphs)) return parts[mark + distance].Glyphs;
            if (mark - distance >= 0 && IsRaisedBeside(parts[mark].Glyphs, parts[mark - distance].Glyphs)) return parts[mark - distance].Glyphs;
        }

        return null;
    }

    static bool IsRaisedBeside(List<Glyph> marks, List<Glyph> text)
    {
        var (mark, last) = (marks[0], marks[^1]);
        foreach (var glyph in text)
        {
            if (glyph.IsRaised || mark.Size > glyph.Size * RaisedSize) continue;
            var middle = (mark.Box.Bottom + mark.Box.Top) / 2;
            if (middle < glyph.Box.Bottom || middle > glyph.Box.Top + (0.15 * glyph.Size)) continue;
            var near = 0.6 * glyph.Size;
            if (glyph.Box.Right <= mark.Box.Left + near && glyph.Box.Right >= mark.Box.Left - near) return true;
            if (glyph.Box.Left >= last.Box.Right - near && glyph.Box.Left <= last.Box.Right + near) return true;
        }

        return false;
    }
}
