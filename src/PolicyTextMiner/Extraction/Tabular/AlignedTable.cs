namespace PolicyTextMiner.Extraction.Tabular;

/// <summary>
/// Finds tables without rulings by their columns of figures. It is careful: running text in two columns, contents pages, formulas and lists of names
/// stay text, and so does every table of words alone or with cells of several lines.
/// </summary>
static class AlignedTable
{
    const double SameRow = 0.4;
    const double Gutter = 5;
    const double WidestPitch = 4;
    const int LeastRows = 3;
    const double LeastFigures = 0.25;

    /// <summary>The tables among <paramref name="lines"/>, which come from top to bottom and stand in no ruled table.</summary>
    public static IEnumerable<TableRegion> Find(IReadOnlyList<Line> lines)
    {
        var rows = Rows(lines);
        for (var start = 0; start < rows.Count;)
        {
            var end = EndOfRun(rows, start);
            if (end - start >= LeastRows && Read(rows.GetRange(start, end - start)) is { } table) yield return table;
            start = Math.Max(end, start + 1);
        }
    }

    static List<List<Line>> Rows(IReadOnlyList<Line> lines)
    {
        var rows = new List<List<Line>>();
        foreach (var line in lines)
        {
            if (rows.Count > 0 && Math.Abs(rows[^1][0].Baseline - line.Baseline) < SameRow * Math.Min(line.Size, rows[^1][0].Size)) rows[^1].Add(line);
            else rows.Add([line]);
        }

        foreach (var row in rows) row.Sort((a, b) => a.Box.Left.CompareTo(b.Box.Left));
        return rows;
    }

    static int EndOfRun(List<List<Line>> rows, int start)
    {
        var end = start;
        while (end < rows.Count && rows[end].Count >= 2 && (end == start || IsNear(rows[end - 1], rows[end]))) end++;
        return end;
    }

    static bool IsNear(List<Line> above, List<Line> below) => above[0].Baseline - below[0].Baseline < WidestPitch * Math.Max(above[0].Size, below[0].Size);

    static TableRegion? Read(List<List<Line>> rows)
    {
        var columns = Columns(rows);
        if (columns.Count < 2) return null;
        var grid = rows.ConvertAll(row => row.ConvertAll(line => (Line: line, Column: IndexOf(columns, line))));
        if (grid.Exists(row => row.Exists(part => part.Column < 0)) || !IsTable(grid, columns.Count)) return null;
        var cells = new List<TableRegionCell>();
        var number = 0;
        foreach (var row in grid)
        {
            foreach (var (line, column) in row) cells.Add(new([line], number, column));
            number++;
        }

        var box = rows.SelectMany(row => row).Select(line => line.Box).Aggregate((a, b) => a.Union(b));
        return new(box, TableHeader.Count(cells, number), cells);
    }

    // Stretches of the page's width on which type stands in any row, the gaps between them being free in all.
    static List<(double Left, double Right)> Columns(List<List<Line>> rows)
    {
        var columns = new List<(double Left, double Right)>();
        foreach (var box in rows.SelectMany(row => row).Select(line => line.Box).OrderBy(box => box.Left))
        {
            if (columns.Count > 0 && box.Left < columns[^1].Right + Gutter) columns[^1] = (columns[^1].Left, Math.Max(columns[^1].Right, box.Right));
            else columns.Add((box.Left, box.Right));
        }

        return columns;
    }

    static int IndexOf(List<(double Left, double Right)> columns, Line line) =>
        columns.FindIndex(column => column.Left <= line.Box.Left && line.Box.Right <= column.Right);

    static bool IsTable(List<List<(Line Line, int Column)>> grid, int columns)
    {
        // Rows that fill one place twice, or leave one out, have columns that only a ruling could tell apart: better no table than a wrong figure.
        if (grid.Exists(row => row.Select(part => part.Column).Distinct().Count() != row.Count) || grid.Count(row => row.Count < columns) > 1) return false;
        var parts = grid.SelectMany(row => row).ToList();
        var figures = parts.FindAll(part => TableHeader.IsFigure(part.Line.Text));
        if (figures.Count < LeastFigures * parts.Count || grid.Count(row => row.Exists(part => TableHeader.IsFigure(part.Line.Text))) < 2) return false;
        if (parts.Count(part => part.Line.Text.Contains('。') || LineRules.IsContentsEntry(part.Line.Text)) * 10 > parts.Count) return false;
        // Every row with a figure says of what: a column of labels stands before.
        if (grid.Exists(row => row.Count > 1 && row.TrueForAll(part => TableHeader.IsFigure(part.Line.Text)))) return false;
        if (columns > 2) return true;
        var last = grid.ConvertAll(row => row[^1].Line.Text).FindAll(TableHeader.IsFigure);
        return !TableHeader.IsFigure(grid[0][^1].Line.Text) && last.Exists(text => text.Contains('.'));
    }
}
