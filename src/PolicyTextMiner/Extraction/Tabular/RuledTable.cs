using PolicyTextMiner.Documents;

namespace PolicyTextMiner.Extraction.Tabular;

/// <summary>Puts the text of a page into the cells of a grid, and tells tables from boxes that only frame text.</summary>
static class RuledTable
{
    const int LongCell = 120;
    const double NarrowColumn = 10;
    const double SplitLine = 0.5;
    const int LeastCellsOfRest = 3;

    /// <summary>The table that the grid rules, or null where it frames running text.</summary>
    public static TableRegion? Read(RuledGrid grid, IReadOnlyList<Line> lines)
    {
        var contents = grid.Cells.ToDictionary(cell => cell, _ => new List<Line>());
        var owners = Owners(grid);
        foreach (var line in lines.Where(line => Holds(grid.Box, line.Box))) Put(line, grid, owners, contents);
        foreach (var cell in grid.Cells) contents[cell] = WithoutSplitLines(contents[cell]);
        return Trim(grid, contents, lines.All(line => line.Baseline < grid.Box.Top));
    }

    // The label of a merged cell stands between two rows and may have drawn part of either to its own baseline.
    static List<Line> WithoutSplitLines(List<Line> lines)
    {
        for (var i = 1; i < lines.Count; i++)
        {
            if (Math.Abs(lines[i - 1].Baseline - lines[i].Baseline) < SplitLine * lines[i].Size) return LineBuilder.OfCell([.. lines.SelectMany(line => line.Glyphs)], lines[0].Page);
        }

        return lines;
    }

    static bool Holds(Box box, Box inner)
    {
        var (x, y) = ((inner.Left + inner.Right) / 2, (inner.Bottom + inner.Top) / 2);
        return box.Left <= x && x <= box.Right && box.Bottom <= y && y <= box.Top;
    }

    static GridCell[,] Owners(RuledGrid grid)
    {
        var owners = new GridCell[grid.Rows.Count - 1, grid.Columns.Count - 1];
        foreach (var cell in grid.Cells)
            for (var row = cell.Row; row < cell.Row + cell.RowSpan; row++)
                for (var column = cell.Column; column < cell.Column + cell.ColumnSpan; column++) owners[row, column] = cell;
        return owners;
    }

    // A line that runs over a vertical ruling is cut there: the cells stand closer than words.
    static void Put(Line line, RuledGrid grid, GridCell[,] owners, Dictionary<GridCell, List<Line>> contents)
    {
        var row = IndexOf(grid.Rows, -((line.Box.Bottom + line.Box.Top) / 2), -1);
        var start = 0;
        var here = CellOf(line.Glyphs[0]);
        for (var i = 1; i <= line.Glyphs.Count; i++)
        {
            if (i < line.Glyphs.Count && CellOf(line.Glyphs[i]) == here) continue;
            contents[here].Add(start == 0 && i == line.Glyphs.Count ? line : Part(line, start, i));
            if (i < line.Glyphs.Count) (start, here) = (i, CellOf(line.Glyphs[i]));
        }

        GridCell CellOf(Glyph glyph) => owners[row, IndexOf(grid.Columns, (glyph.Box.Left + glyph.Box.Right) / 2, 1)];
    }

    static Line Part(Line line, int start, int end)
    {
        var glyphs = line.Glyphs.Skip(start).Take(end - start).ToList();
        return new(glyphs, LineText.Of(glyphs), line.Page);
    }

    static int IndexOf(IReadOnlyList<double> places, double at, int sign)
    {
        var index = 0;
        while (index + 2 < places.Count && at >= sign * places[index + 1]) index++;
        return index;
    }

    // A caption or a note that stands in a field over the whole width is no row of the table.
    static TableRegion? Trim(RuledGrid grid, Dictionary<GridCell, List<Line>> contents, bool isTopmost)
    {
        var (first, last) = (0, grid.Rows.Count - 1);
        while (first < last && WholeRow(first, grid) is { } head && (contents[head].Count == 0 || IsOutside(head, contents))) first += head.RowSpan;
        while (last - 1 > first && WholeRowThatEnds(last, grid) is { } foot && (contents[foot].Count == 0 || IsOutside(foot, contents))) last = foot.Row;
        var cells = grid.Cells.Where(cell => cell.Row >= first && cell.Row < last).ToList();
        if (!IsTable(cells, contents) && !(isTopmost && IsRestOfTable(cells, contents))) return null;
        var rows = cells.Where(cell => contents[cell].Count > 0).Select(cell => cell.Row).Distinct().Order().ToList();
        var columns = cells.Where(cell => contents[cell].Count > 0 || grid.Columns[cell.Column + 1] - grid.Columns[cell.Column] > NarrowColumn)
            .Select(cell => cell.Column).Distinct().Order().ToList();
        columns = WithoutSteps(columns, cells.FindAll(cell => contents[cell].Count > 0));
        var regionCells = WithoutOverlaps(cells.FindAll(cell => contents[cell].Count > 0).ConvertAll(cell => Renumber(cell, contents[cell], rows, columns)));
        var box = new Box(grid.Box.Left, grid.Rows[last], grid.Box.Right, grid.Rows[first]);
        return new(box, TableHeader.Count(regionCells, rows.Count), regionCells);
    }

    // Where rulings of one column stand a little apart from row to row, two columns of the grid are one: no row fills both.
    static List<int> WithoutSteps(List<int> columns, List<GridCell> filled)
    {
        var kept = new List<int> { columns[0] };
        var rowsOfLast = RowsOf(columns[0]);
        foreach (var column in columns.Skip(1))
        {
            var rows = RowsOf(column);
            if (rows.Count > 0 && rowsOfLast.Count > 0 && !rows.Overlaps(rowsOfLast))
            {
                rowsOfLast.UnionWith(rows);
                continue;
            }

            kept.Add(column);
            rowsOfLast = rows;
        }

        return kept;

        HashSet<int> RowsOf(int column) => [.. filled.Where(cell => cell.Column == column).SelectMany(cell => Enumerable.Range(cell.Row, cell.RowSpan))];
    }

    static GridCell? WholeRow(int row, RuledGrid grid) =>
        grid.Cells.Where(cell => cell.Row == row && cell.ColumnSpan == grid.Columns.Count - 1).Select(cell => (GridCell?)cell).FirstOrDefault();

    static GridCell? WholeRowThatEnds(int end, RuledGrid grid) =>
        grid.Cells.Where(cell => cell.Row + cell.RowSpan == end && cell.ColumnSpan == grid.Columns.Count - 1).Select(cell => (GridCell?)cell).FirstOrDefault();

    static bool IsOutside(GridCell cell, Dictionary<GridCell, List<Line>> contents)
    {
        var text = string.Concat(contents[cell].Select(line => line.Text));
        return LineRules.IsCaption(text) || text.StartsWith('注') || text.StartsWith("备注", StringComparison.Ordinal) || text.StartsWith("说明", StringComparison.Ordinal) || text.Length > LongCell;
    }

    // Rows without any text and the slits of double rulings are the frame's own; what is left counts anew.
    static TableRegionCell Renumber(GridCell cell, List<Line> lines, List<int> rows, List<int> columns)
    {
        var (row, column) = (rows.IndexOf(cell.Row), columns.FindLastIndex(other => other <= cell.Column));
        return new(
            lines, row, column,
            Math.Max(1, rows.Count(other => other >= cell.Row && other < cell.Row + cell.RowSpan)),
            Math.Max(1, columns.Count(other => other >= cell.Column && other < cell.Column + cell.ColumnSpan)));
    }

    // Where columns of different rows were taken for one, a cell still ends where the next one begins.
    static List<TableRegionCell> WithoutOverlaps(List<TableRegionCell> cells) => cells.ConvertAll(cell =>
    {
        var next = cell.Column + cell.ColumnSpan;
        foreach (var other in cells)
            if (other.Row <= cell.Row && cell.Row < other.Row + other.RowSpan && cell.Column < other.Column) next = Math.Min(next, other.Column);
        return cell with { ColumnSpan = next - cell.Column };
    });

    // The last row of a table that goes over the end of a page.
    static bool IsRestOfTable(List<GridCell> cells, Dictionary<GridCell, List<Line>> contents) =>
        cells.Count(cell => contents[cell].Count > 0) >= LeastCellsOfRest && cells.Select(cell => cell.Row).Distinct().Count() == 1;

    static bool IsTable(List<GridCell> cells, Dictionary<GridCell, List<Line>> contents)
    {
        var filled = cells.FindAll(cell => contents[cell].Count > 0);
        var columns = filled.Select(cell => cell.Column).Distinct().Count();
        var rows = filled.Select(cell => cell.Row).Distinct().Count();
        if (columns < 2 || rows < 2 || filled.Count < 4 || filled.Count * 3 < cells.Count) return false;
        var characters = filled.Sum(cell => contents[cell].Sum(line => line.Text.Length));
        var inLong = filled.Where(cell => contents[cell].Sum(line => line.Text.Length) > LongCell).Sum(cell => contents[cell].Sum(line => line.Text.Length));
        return columns > 2 || inLong * 3 < characters * 2;
    }
}
