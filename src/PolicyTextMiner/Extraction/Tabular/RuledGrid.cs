using PolicyTextMiner.Documents;

namespace PolicyTextMiner.Extraction.Tabular;

/// <summary>A grid of rulings that touch each other, and which of its fields are one cell.</summary>
/// <param name="Columns">Places of the vertical rulings from left to right; one more than there are columns.</param>
/// <param name="Rows">Heights of the horizontal rulings from top to bottom; one more than there are rows.</param>
/// <param name="Cells">In reading order, without gap or overlap.</param>
sealed record RuledGrid(IReadOnlyList<double> Columns, IReadOnlyList<double> Rows, IReadOnlyList<GridCell> Cells)
{
    const double Touch = 4;
    const double Covered = 0.5;

    /// <summary>From the outermost rulings.</summary>
    public Box Box { get; } = new(Columns[0], Rows[^1], Columns[^1], Rows[0]);

    /// <summary>All grids of at least two columns; one of a single row may be the rest of a table.</summary>
    public static IEnumerable<RuledGrid> Find(IReadOnlyList<Ruling> rulings)
    {
        var bars = Bar.Merge(rulings);
        foreach (var group in Groups(bars))
        {
            var upright = group.FindAll(bar => !bar.IsHorizontal);
            var level = group.FindAll(bar => bar.IsHorizontal);
            if (upright.Count == 0 || level.Count < 2) continue;
            var columns = Places(upright, level);
            var rows = Places(level, upright);
            rows.Reverse();
            if (columns.Count < 3 || rows.Count < 2) continue;
            yield return new(columns, rows, CellsOf(columns, rows, upright, level));
        }
    }

    // Bars that touch, directly or over others, belong to one grid.
    static List<List<Bar>> Groups(List<Bar> bars)
    {
        var groups = new List<List<Bar>>();
        var waiting = new List<Bar>(bars);
        while (waiting.Count > 0)
        {
            var group = new List<Bar> { waiting[^1] };
            waiting.RemoveAt(waiting.Count - 1);
            for (var i = 0; i < group.Count; i++)
            {
                var here = group[i];
                group.AddRange(waiting.Where(other => here.Crosses(other, Touch)));
                waiting.RemoveAll(other => here.Crosses(other, Touch));
            }

            groups.Add(group);
        }

        return groups;
    }

    // Where the bars stand; a table without outer bars ends where the bars across end.
    static List<double> Places(List<Bar> bars, List<Bar> across)
    {
        var places = new List<double>();
        foreach (var at in bars.Select(bar => bar.At).Append(across.Min(bar => bar.From)).Append(across.Max(bar => bar.To)).Order())
            if (places.Count == 0 || at - places[^1] > Touch) places.Add(at);
        return places;
    }

    static List<GridCell> CellsOf(List<double> columns, List<double> rows, List<Bar> upright, List<Bar> level)
    {
        var owner = new int[rows.Count - 1, columns.Count - 1];
        for (var row = 0; row < rows.Count - 1; row++)
        {
            for (var column = 0; column < columns.Count - 1; column++)
            {
                var isOpenAbove = row > 0 && !IsCovered(level, rows[row], columns[column], columns[column + 1]);
                var isOpenLeft = column > 0 && !IsCovered(upright, columns[column], rows[row + 1], rows[row]);
                owner[row, column] = isOpenLeft ? owner[row, column - 1] : isOpenAbove ? owner[row - 1, column] : (row * columns.Count) + column + 1;
                if (isOpenAbove && isOpenLeft) Rename(owner, owner[row - 1, column], owner[row, column]);
            }
        }

        return Rectangles(owner);
    }

    static void Rename(int[,] owner, int from, int to)
    {
        for (var row = 0; row < owner.GetLength(0); row++)
            for (var column = 0; column < owner.GetLength(1); column++)
                if (owner[row, column] == from) owner[row, column] = to;
    }

    static List<GridCell> Rectangles(int[,] owner)
    {
        var cells = new Dictionary<int, GridCell>();
        for (var row = 0; row < owner.GetLength(0); row++)
        {
            for (var column = 0; column < owner.GetLength(1); column++)
            {
                var id = owner[row, column];
                cells[id] = cells.TryGetValue(id, out var cell) ? cell.Reach(row, column) : new(row, column, 1, 1);
            }
        }

        return [.. cells.Values.OrderBy(cell => cell.Row).ThenBy(cell => cell.Column)];
    }

    static bool IsCovered(List<Bar> bars, double at, double from, double to)
    {
        var covered = 0.0;
        foreach (var bar in bars)
            if (Math.Abs(bar.At - at) <= Touch) covered += Math.Max(0, Math.Min(bar.To, to) - Math.Max(bar.From, from));
        return covered >= Covered * (to - from);
    }
}

/// <summary>One cell of a grid; rows and columns count from 0.</summary>
readonly record struct GridCell(int Row, int Column, int RowSpan, int ColumnSpan)
{
    /// <summary>The cell enlarged to hold the field at <paramref name="row"/> and <paramref name="column"/>.</summary>
    public GridCell Reach(int row, int column)
    {
        var (top, left) = (Math.Min(Row, row), Math.Min(Column, column));
        return new(top, left, Math.Max(Row + RowSpan, row + 1) - top, Math.Max(Column + ColumnSpan, column + 1) - left);
    }
}
