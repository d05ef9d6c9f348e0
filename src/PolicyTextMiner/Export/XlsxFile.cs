using MiniExcelLibs;

namespace PolicyTextMiner.Export;

/// <summary>Writes a table as an Excel workbook: one sheet with the rows, one with the data dictionary.</summary>
static class XlsxFile
{
    public static int Write<T>(RecordTable<T> table, IEnumerable<T> rows, Stream output)
    {
        var count = 0;
        var sheets = new Dictionary<string, object>
        {
            [table.Name] = rows.Select(row =>
            {
                count++;
                return (IDictionary<string, object?>)table.Columns.ToDictionary(column => column.Name, column => Cell(column.Value(row)));
            }),
            ["dictionary"] = table.Columns.Select(column => new { column = column.Name, type = column.Type.ToString(), description = column.Description }),
        };
        output.SaveAs(sheets);
        return count;
    }

    // A list with one number, as almost all values are, stays a number that Excel can sum.
    static object? Cell(object? value) => value switch
    {
        IReadOnlyList<decimal> { Count: 1 } numbers => numbers[0],
        string or bool or long or double or null => value,
        _ => RecordWriter.Cell(value),
    };
}
