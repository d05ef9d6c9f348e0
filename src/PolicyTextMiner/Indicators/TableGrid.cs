using PolicyTextMiner.Documents;

namespace PolicyTextMiner.Indicators;

/// <summary>A table as a grid: a merged cell fills every place that it covers.</summary>
sealed class TableGrid
{
    readonly TableCell?[,] _cells;
    readonly string _text;

    /// <summary>Spreads the cells of <paramref name="table"/> over rows and columns.</summary>
    public TableGrid(string text, Table table)
    {
        _text = text;
        Rows = table.Cells.Count == 0 ? 0 : table.Cells.Max(cell => cell.Row + cell.RowSpan);
        Columns = table.Cells.Count == 0 ? 0 : table.Cells.Max(cell => cell.Column + cell.ColumnSpan);
        _cells = new TableCell?[Rows, Columns];
        foreach (var cell in table.Cells)
        {
            for (var row = cell.Row; row < cell.Row + cell.RowSpan; row++)
            {
                for (var column = cell.Column; column < cell.Column + cell.ColumnSpan; column++) _cells[row, column] ??= cell;
            }
        }
    }

    /// <summary>The same table with one column for each cell of its header, where every row has as many cells although their edges do not meet.</summary>
    public TableGrid Aligned(int headerRows)
    {
        if (headerRows != 1) return this;
        var runs = Enumerable.Range(0, Rows).Select(Runs).ToList();
        var columns = runs[0].Count;
        if (columns == Columns || columns < 3 || runs.Count(run => run.Count == columns) * 10 < Rows * 8) return this;
        return new(_text, columns, runs);
    }

    TableGrid(string text, int columns, List<List<TableCell>> rows)
    {
        _text = text;
        (Rows, Columns) = (rows.Count, columns);
        _cells = new TableCell?[Rows, Columns];
        for (var row = 0; row < Rows; row++)
        {
            if (rows[row].Count != columns) continue;
            for (var column = 0; column < columns; column++) _cells[row, column] = rows[row][column];
        }
    }

    // the cells of a row from left to right, empty ones at its end left out
    List<TableCell> Runs(int row)
    {
        var run = new List<TableCell>();
        for (var column = 0; column < Columns; column++)
        {
            if (_cells[row, column] is { } cell && (run.Count == 0 || run[^1] != cell)) run.Add(cell);
        }

        while (run.Count > 0 && run[^1].Span.Length == 0) run.RemoveAt(run.Count - 1);
        return run;
    }

    /// <summary>How many rows there are, headers included.</summary>
    public int Rows { get; }

    /// <summary>How many columns there are.</summary>
    public int Columns { get; }

    /// <summary>The cell at a place, or null where none was printed.</summary>
    public TableCell? this[int row, int column] => _cells[row, column];

    /// <summary>The words at a place without white space; empty where there are none.</summary>
    public string Words(int row, int column) =>
        _cells[row, column] is { } cell ? string.Concat(cell.Span.Of(_text).ToString().Where(c => !char.IsWhiteSpace(c))) : "";

    /// <summary>The words over a column, from the top, each cell once.</summary>
    public string Header(int column, int headerRows)
    {
        var words = "";
        for (var row = 0; row < headerRows; row++)
        {
            if (row == 0 || _cells[row, column] != _cells[row - 1, column]) words += Words(row, column);
        }

        return words;
    }

    /// <summary>Whether all places of a row but the first few belong to one cell, as in a row that titles a group.</summary>
    public bool IsGroupTitle(int row)
    {
        var distinct = 0;
        for (var column = 0; column < Columns; column++)
        {
            if (Words(row, column).Length > 0 && (column == 0 || _cells[row, column] != _cells[row, column - 1])) distinct++;
        }

        return distinct <= 1;
    }

    /// <summary>From the first to the last printed character of a row.</summary>
    public TextSpan SpanOf(int row)
    {
        var (start, end) = (int.MaxValue, 0);
        for (var column = 0; column < Columns; column++)
        {
            if (_cells[row, column] is not { Span.Length: > 0 } cell || cell.Row != row) continue;
            (start, end) = (Math.Min(start, cell.Span.Start), Math.Max(end, cell.Span.End));
        }

        return start < end ? new(start, end) : new(0, 0);
    }
}
