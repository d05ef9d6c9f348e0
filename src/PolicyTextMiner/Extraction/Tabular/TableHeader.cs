using System.Text.RegularExpressions;

namespace PolicyTextMiner.Extraction.Tabular;

/// <summary>Tells how many rows at the top of a table are its header.</summary>
static partial class TableHeader
{
    const int MostRows = 4;
    const int LongestCell = 40;

    /// <summary>Rows of the header: the first, and those into which its merged cells reach; 0 where the first row has figures already.</summary>
    public static int Count(IReadOnlyList<TableRegionCell> cells, int rows)
    {
        var count = 0;
        while (count < Math.Min(MostRows, rows - 1) && IsHeader(cells, count, count == 0 ? 1 : count)) count = Math.Max(count + 1, Reach(cells, count));
        return Math.Min(count, rows - 1);
    }

    static int Reach(IReadOnlyList<TableRegionCell> cells, int row) => cells.Where(cell => cell.Row == row).Max(cell => cell.Row + cell.RowSpan);

    // Under the first row a further header row exists only where a cell above spans several columns.
    static bool IsHeader(IReadOnlyList<TableRegionCell> cells, int row, int above)
    {
        var here = cells.Where(cell => cell.Row == row).ToList();
        if (here.Count < 2 || here.Exists(cell => IsFigure(Text(cell)) || Text(cell).Length > LongestCell)) return false;
        return row == 0 || cells.Any(cell => cell.Row == above - 1 && cell.ColumnSpan > 1 && cell.Row + cell.RowSpan <= row);
    }

    /// <summary>Whether the cell holds a figure, or the dash that stands for none; years are no figures.</summary>
    public static bool IsFigure(string text) => Figure().IsMatch(text) && !Year().IsMatch(text);

    /// <summary>The text of a cell, its lines joined.</summary>
    public static string Text(TableRegionCell cell) => string.Concat(cell.Lines.Select(line => line.Text));

    [GeneratedRegex(@"^[≤≥＜＞<>约]?[-－+]?[\d０-９]+([.．][\d０-９]+)?[%％]?$|^[-—－/]+$")]
    private static partial Regex Figure();

    [GeneratedRegex(@"^(19|20)\d{2}$")]
    private static partial Regex Year();
}
