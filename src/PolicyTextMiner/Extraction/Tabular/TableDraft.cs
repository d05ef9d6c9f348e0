using PolicyTextMiner.Documents;

namespace PolicyTextMiner.Extraction.Tabular;

/// <summary>A row of a table before its place in the text is known: the cells that begin in it, from left to right, at least one.</summary>
sealed record TableRow(int Page, IReadOnlyList<TableRegionCell> Cells);

/// <summary>A table before its place in the text is known, put together from its parts on one or more pages.</summary>
sealed class TableDraft
{
    const double SameMargin = 12;

    readonly List<TableRow> rows = [];
    readonly List<RemovedText> removed = [];
    TableRegion last;
    int lastPage;

    /// <summary>A table that begins with <paramref name="region"/>.</summary>
    public TableDraft(TableRegion region, int page)
    {
        (last, lastPage) = (region, page);
        HeaderRows = region.HeaderRows;
        Columns = Width(region);
        rows.AddRange(RowsOf(region, page));
    }

    /// <summary>From top to bottom, over all pages; the header once.</summary>
    public IReadOnlyList<TableRow> Rows => rows;

    /// <summary>How many columns every row has.</summary>
    public int Columns { get; }

    /// <summary>How many rows at the top are headers.</summary>
    public int HeaderRows { get; }

    /// <summary>Headers that were printed again on later pages.</summary>
    public IReadOnlyList<RemovedText> Removed => removed;

    /// <summary>Whether <paramref name="region"/> is the rest of this table: on the next page, as many columns, between the same margins.</summary>
    public bool GoesOnIn(TableRegion region, int page) =>
        page == lastPage + 1
        && Width(region) == Columns
        && Math.Abs(region.Box.Left - last.Box.Left) < SameMargin
        && Math.Abs(region.Box.Right - last.Box.Right) < SameMargin;

    /// <summary>Adds the rest of the table; a header that is printed again is taken out.</summary>
    public void Add(TableRegion region, int page)
    {
        (last, lastPage) = (region, page);
        var more = RowsOf(region, page);
        var repeated = 0;
        while (repeated < Math.Min(HeaderRows, more.Count) && IsHeaderAgain(more[repeated])) repeated++;
        removed.AddRange(more.Take(repeated).Select(row => new RemovedText(Text(row), page, BoxOf(row), RemovalReason.RepeatedTableHeader)));
        more.RemoveRange(0, repeated);
        if (more.Count > 0) more[0] = WithoutRests(more[0]);
        rows.AddRange(more.Where(row => row.Cells.Count > 0));
    }

    // A cell that the end of the page cut in the middle of a bracket goes on in the next row's cell.
    TableRow WithoutRests(TableRow row)
    {
        var cells = new List<TableRegionCell>(row.Cells);
        for (var i = 0; i < cells.Count; i++)
        {
            var at = rows.Count - 1;
            var before = rows[at].Cells.FirstOrDefault(cell => cell.Column == cells[i].Column && cell.ColumnSpan == cells[i].ColumnSpan);
            if (before is null || LineRules.OpenBracket(TableHeader.Text(before)) is not { } bracket || !TableHeader.Text(cells[i]).Contains(LineRules.Closing(bracket))) continue;
            rows[at] = rows[at] with { Cells = [.. rows[at].Cells.Select(cell => cell == before ? cell with { Lines = [.. cell.Lines, .. cells[i].Lines] } : cell)] };
            cells[i] = cells[i] with { Lines = [] };
        }

        return row with { Cells = [.. cells.Where(cell => cell.Lines.Count > 0)] };
    }

    // Every cell says what a cell of the header says, or part of it: the first lines of a header may be lost to the running heads.
    bool IsHeaderAgain(TableRow row)
    {
        var headers = rows.Take(HeaderRows).SelectMany(header => header.Cells).Select(TableHeader.Text).ToList();
        return row.Cells.Count > 1 && row.Cells.All(cell => TableHeader.Text(cell) is var text && headers.Exists(header => header.Contains(text, StringComparison.Ordinal)));
    }

    static List<TableRow> RowsOf(TableRegion region, int page) =>
        [.. region.Cells.GroupBy(cell => cell.Row).OrderBy(group => group.Key).Select(group => new TableRow(page, [.. group.OrderBy(cell => cell.Column)]))];

    static int Width(TableRegion region) => region.Cells.Max(cell => cell.Column + cell.ColumnSpan);

    static string Text(TableRow row) => string.Join('\t', row.Cells.Select(TableHeader.Text));

    static Box BoxOf(TableRow row) => row.Cells.SelectMany(cell => cell.Lines).Select(line => line.Box).Aggregate((a, b) => a.Union(b));
}
