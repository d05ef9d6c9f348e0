using Parquet.Schema;
using Parquet.Serialization;
using PolicyTextMiner.Documents;

namespace PolicyTextMiner.Export;

/// <summary>Writes a table as a Parquet file with typed, nullable columns; lists stay lists.</summary>
static class ParquetFile
{
    public static int Write<T>(RecordTable<T> table, IEnumerable<T> rows, Stream output)
    {
        var schema = new ParquetSchema(table.Columns.Select(Field));
        var cells = rows.Select(row => (IDictionary<string, object?>)table.Columns.ToDictionary(column => column.Name, column => Cell(column.Value(row)))).ToList();
        using var buffer = new MemoryStream();   // the writer needs a stream that it can seek in
        ParquetSerializer.SerializeUntypedAsync(cells, schema, buffer).GetAwaiter().GetResult();
        buffer.WriteTo(output);
        return cells.Count;
    }

    static Field Field<T>(Column<T> column) => column.Type switch
    {
        ColumnType.Text or ColumnType.Rows or ColumnType.Spans or ColumnType.Citations => new DataField(column.Name, typeof(string), isNullable: true),
        ColumnType.Whole => new DataField(column.Name, typeof(long), isNullable: true),
        ColumnType.Real => new DataField(column.Name, typeof(double), isNullable: true),
        ColumnType.Flag => new DataField(column.Name, typeof(bool), isNullable: false),
        ColumnType.Numbers => new ListField(column.Name, new DataField("element", typeof(double), isNullable: true)),
        ColumnType.Texts => new ListField(column.Name, new DataField("element", typeof(string), isNullable: true)),
        _ => throw new ArgumentOutOfRangeException(nameof(column), column.Type, "Not a type that a column can have."),
    };

    // The element types that the serialiser works with inside.
    static object? Cell(object? value) => value switch
    {
        IReadOnlyList<decimal> numbers => numbers.Select(number => (double?)(double)number).ToList(),
        IReadOnlyList<double> numbers => numbers.Select(number => (double?)number).ToList(),
        IReadOnlyList<string> texts => texts.Select(text => (ReadOnlyMemory<char>?)text.AsMemory()).ToList(),
        IReadOnlyList<IReadOnlyList<string>> or IReadOnlyList<TextSpan> or IReadOnlyList<CitedDocument> => RecordWriter.Cell(value),
        _ => value,
    };
}
