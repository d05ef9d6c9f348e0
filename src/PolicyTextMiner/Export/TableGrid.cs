using PolicyTextMiner.Documents;

namespace PolicyTextMiner.Export;

/// <summary>A printed table as a rectangle of strings; what a merged cell says stands in every place that it covers.</summary>
/// <param name="Document">The path of the file.</param>
/// <param name="Number">From 1, in order of the text.</param>
/// <param name="Page">Where it begins, from 1.</param>
/// <param name="Caption">Its title, or empty.</param>
/// <param name="Unit">The unit of all cells, or empty.</param>
/// <param name="HeaderRows">How many rows at the top are headers.</param>
/// <param name="Rows">All of the same length.</param>
public sealed record TableGrid(string Document, int Number, int Page, string Caption, string Unit, int HeaderRows, IReadOnlyList<IReadOnlyList<string>> Rows)
{
    /// <summary>The tables of <paramref name="document"/>, the file <paramref name="name"/>, in order of the text.</summary>
    public static IEnumerable<TableGrid> Of(string name, Document document) => document.Tables.Select((table, i) => new TableGrid(
        name,
        i + 1,
        document.ProvenanceAt(table.Span.Start).Page,
        table.Caption?.Of(document.Text).ToString() ?? "",
        table.Unit ?? "",
        table.HeaderRows,
        Fill(document.Text, table.Cells)));

    static string[][] Fill(string text, IReadOnlyList<TableCell> cells)
    {
        var columns = cells.Count == 0 ? 0 : cells.Max(cell => cell.Column + cell.ColumnSpan);
        var rows = new string[cells.Count == 0 ? 0 : cells.Max(cell => cell.Row + cell.RowSpan)][];
        for (var row = 0; row < rows.Length; row++) Array.Fill(rows[row] = new string[columns], "");
        foreach (var cell in cells)
        {
            var content = cell.Span.Of(text).ToString();
            for (var row = cell.Row; row < cell.Row + cell.RowSpan; row++)
                Array.Fill(rows[row], content, cell.Column, cell.ColumnSpan);
        }

        return rows;
    }
}
