using System.Collections;
using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using PolicyTextMiner.Documents;

namespace PolicyTextMiner.Export;

/// <summary>The text formats of a table.</summary>
public enum RecordFormat
{
    /// <summary>One JSON object a line; Chinese is not escaped.</summary>
    JsonLines,

    /// <summary>RFC 4180, with a header.</summary>
    Csv,

    /// <summary>Tab-separated, with a header; tabs and line feeds in a field become spaces.</summary>
    Tsv,
}

/// <summary>Writes records as text. The one place that knows how fields are quoted.</summary>
public static class RecordWriter
{
    static readonly JsonWriterOptions s_json = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>Writes all of <paramref name="rows"/> in UTF-8 without a byte order mark.</summary>
    /// <returns>How many rows were written.</returns>
    public static int Write<T>(RecordTable<T> table, IEnumerable<T> rows, RecordFormat format, Stream output)
    {
        var count = 0;
        using var writer = new StreamWriter(output, new UTF8Encoding(false), 1 << 16, leaveOpen: true) { NewLine = "\n" };
        if (format != RecordFormat.JsonLines) writer.WriteLine(Line(table.Columns.Select(column => column.Name), format));
        foreach (var row in rows)
        {
            writer.WriteLine(format == RecordFormat.JsonLines
                ? Json(table, row)
                : Line(table.Columns.Select(column => Cell(column.Value(row))), format));
            count++;
        }

        return count;
    }

    /// <summary>Writes rows of cells without a header.</summary>
    public static void Write(IEnumerable<IReadOnlyList<string>> rows, RecordFormat format, Stream output)
    {
        using var writer = new StreamWriter(output, new UTF8Encoding(false), 1 << 16, leaveOpen: true) { NewLine = "\n" };
        foreach (var row in rows) writer.WriteLine(Line(row, format));
    }

    /// <summary>A record as one JSON object.</summary>
    public static string Json<T>(RecordTable<T> table, T row)
    {
        using var buffer = new MemoryStream();
        using (var json = new Utf8JsonWriter(buffer, s_json))
        {
            json.WriteStartObject();
            foreach (var column in table.Columns)
            {
                json.WritePropertyName(column.Name);
                Write(json, column.Value(row));
            }

            json.WriteEndObject();
        }

        return Encoding.UTF8.GetString(buffer.GetBuffer(), 0, (int)buffer.Length);
    }

    /// <summary>A field as a cell of a table: numbers in full, the items of a list separated by semicolons.</summary>
    public static string Cell(object? value) => value switch
    {
        null => "",
        string text => text,
        bool flag => flag ? "true" : "false",
        TextSpan span => string.Create(CultureInfo.InvariantCulture, $"{span.Start}-{span.End}"),
        CitedDocument cited => cited.DocumentNumber.Length == 0 ? $"《{cited.Title}》" : $"《{cited.Title}》（{cited.DocumentNumber}）",
        IFormattable number => number.ToString(null, CultureInfo.InvariantCulture),
        IReadOnlyList<IReadOnlyList<string>> rows => string.Join('\n', rows.Select(row => string.Join('\t', row))),
        IEnumerable items => string.Join(";", items.Cast<object?>().Select(Cell)),
        _ => throw new ArgumentOutOfRangeException(nameof(value), value, "Not a type that a column can hold."),
    };

    static void Write(Utf8JsonWriter json, object? value)
    {
        switch (value)
        {
            case null: json.WriteNullValue(); break;
            case string text: json.WriteStringValue(text); break;
            case bool flag: json.WriteBooleanValue(flag); break;
            case long whole: json.WriteNumberValue(whole); break;
            case double real: json.WriteNumberValue(real); break;
            case decimal exact: json.WriteNumberValue(exact); break;
            case TextSpan span:
                json.WriteStartArray();
                json.WriteNumberValue(span.Start);
                json.WriteNumberValue(span.End);
                json.WriteEndArray();
                break;
            case CitedDocument cited:
                json.WriteStartObject();
                json.WriteString("title", cited.Title);
                json.WriteString("document_number", cited.DocumentNumber);
                json.WriteEndObject();
                break;
            case IEnumerable items:
                json.WriteStartArray();
                foreach (var item in items) Write(json, item);
                json.WriteEndArray();
                break;
            default: throw new ArgumentOutOfRangeException(nameof(value), value, "Not a type that a column can hold.");
        }
    }

    static string Line(IEnumerable<string> cells, RecordFormat format) => format == RecordFormat.Csv
        ? string.Join(',', cells.Select(Quoted))
        : string.Join('\t', cells.Select(cell => cell.Replace('\t', ' ').Replace('\n', ' ').Replace('\r', ' ')));

    static string Quoted(string cell) =>
        cell.AsSpan().IndexOfAny("\",\r\n") < 0 ? cell : $"\"{cell.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";
}
