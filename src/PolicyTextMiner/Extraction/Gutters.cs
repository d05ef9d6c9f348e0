namespace PolicyTextMiner.Extraction;

/// <summary>Finds the white strip between two columns of text, which may be narrower than gaps inside of a table's row.</summary>
static class Gutters
{
    const double NarrowestGutter = 0.9;
    const double NarrowestColumn = 9;
    const int FewestRows = 5;
    const double Step = 3;

    /// <summary>For each row, which run from top to bottom, the middle of the gutter that divides it, or null.</summary>
    public static double?[] Find(List<List<Glyph>> rows)
    {
        var gutters = new double?[rows.Count];
        if (rows.Count < FewestRows) return gutters;
        var (left, right) = Extent(rows);
        var best = (Score: 0, First: 0, Last: 0, X: 0.0);
        for (var x = left + ((right - left) * 0.3); x <= left + ((right - left) * 0.7); x += Step)
        {
            for (var first = 0; first < rows.Count; first++)
            {
                var last = LastClear(rows, first, x);
                if (last - first + 1 >= FewestRows && last - first + 1 > best.Score && AreColumns(rows, first, last, x)) best = (last - first + 1, first, last, x);
                first = Math.Max(first, last + 1);
            }
        }

        for (var i = best.First; best.Score > 0 && i <= best.Last; i++) gutters[i] = best.X;
        return gutters;
    }

    static (double Left, double Right) Extent(List<List<Glyph>> rows)
    {
        var (left, right) = (double.MaxValue, double.MinValue);
        foreach (var row in rows) (left, right) = (Math.Min(left, row[0].Box.Left), Math.Max(right, row[^1].Box.Right));
        return (left, right);
    }

    // The last row of the run from first on of which none has type at x; first - 1 where first has.
    static int LastClear(List<List<Glyph>> rows, int first, double x)
    {
        var last = first;
        while (last < rows.Count && IsClear(rows[last], x)) last++;
        return last - 1;
    }

    static bool IsClear(List<Glyph> row, double x)
    {
        var (low, high) = (0, row.Count);
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (row[middle].Box.Left < x) low = middle + 1;
            else high = middle;
        }

        var margin = row[0].Size * NarrowestGutter / 2;
        return (low == 0 || row[low - 1].Box.Right <= x - margin) && (low == row.Count || row[low].Box.Left >= x + margin);
    }

    // Columns of text, unlike cells of a table or a ragged list: most lines of each are filled without a gap from margin to margin.
    static bool AreColumns(List<List<Glyph>> rows, int first, int last, double x) =>
        IsColumn(rows, first, last, double.MinValue, x) && IsColumn(rows, first, last, x, double.MaxValue);

    static bool IsColumn(List<List<Glyph>> rows, int first, int last, double from, double to)
    {
        var (left, right, size) = (double.MaxValue, double.MinValue, 0.0);
        for (var i = first; i <= last; i++)
        {
            foreach (var glyph in rows[i])
            {
                if (glyph.Box.Left < from || glyph.Box.Left >= to) continue;
                (left, right, size) = (Math.Min(left, glyph.Box.Left), Math.Max(right, glyph.Box.Right), glyph.Size);
            }
        }

        if (size == 0 || right - left < NarrowestColumn * size) return false;
        var (full, lines) = (0, 0);
        for (var i = first; i <= last; i++)
        {
            var (start, end, filled) = Part(rows[i], from, to);
            if (end <= start) continue;
            lines++;
            if (start < left + (2.5 * size) && end > right - (1.6 * size) && filled > 0.8 * (end - start)) full++;
        }

        return lines >= FewestRows - 1 && full * 2 >= lines;
    }

    static (double Start, double End, double Filled) Part(List<Glyph> row, double from, double to)
    {
        var (start, end, filled) = (double.MaxValue, double.MinValue, 0.0);
        foreach (var glyph in row)
        {
            if (glyph.Box.Left < from || glyph.Box.Left >= to) continue;
            (start, end, filled) = (Math.Min(start, glyph.Box.Left), Math.Max(end, glyph.Box.Right), filled + glyph.Box.Width);
        }

        return (start, end, filled);
    }
}
