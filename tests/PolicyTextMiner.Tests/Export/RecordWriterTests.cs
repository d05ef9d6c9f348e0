using System.Text;
using CsCheck;
using PolicyTextMiner.Documents;
using PolicyTextMiner.Export;

namespace PolicyTextMiner.Tests.Export;

public class RecordWriterTests
{
    sealed record Row(string? Name, double Value, IReadOnlyList<decimal> Parts);

    static readonly RecordTable<Row> s_table = new("rows",
    [
        Column.Text<Row>("name", "A name", row => row.Name),
        Column.Real<Row>("value", "A value", row => row.Value),
        Column.Numbers<Row, decimal>("parts", "Its parts", row => row.Parts),
    ]);

    static string Write(RecordFormat format, params Row[] rows)
    {
        using var output = new MemoryStream();
        Assert.Equal(rows.Length, RecordWriter.Write(s_table, rows, format, output));
        return Encoding.UTF8.GetString(output.ToArray());
    }

    [Fact]
    public void WritesJsonLinesWithoutEscapingChinese() => Assert.Equal(
        "{\"name\":\"“一带一路”倡议\",\"value\":2.5,\"parts\":[3100000000000,0.55]}\n",
        Write(RecordFormat.JsonLines, new Row("“一带一路”倡议", 2.5, [3100000000000m, 0.55m])));

    [Fact]
    public void QuotesOnlyTheCsvFieldsThatNeedIt() => Assert.Equal(
        "name,value,parts\n粮食产量,2.5,1;0.55\n\"a \"\"b\"\", c\",0,\n",
        Write(RecordFormat.Csv, new Row("粮食产量", 2.5, [1m, 0.55m]), new Row("a \"b\", c", 0, [])));

    [Fact]
    public void KeepsARowOnOneLineInTsv() => Assert.Equal(
        "name\tvalue\tparts\na b c\t0\t\n", Write(RecordFormat.Tsv, new Row("a\tb\nc", 0, [])));

    [Fact]
    public void WritesNothingKnownAsNullOrEmpty()
    {
        Assert.Contains("\"name\":null", Write(RecordFormat.JsonLines, new Row(null, 0, [])), StringComparison.Ordinal);
        Assert.EndsWith("\n,0,\n", Write(RecordFormat.Csv, new Row(null, 0, [])), StringComparison.Ordinal);
    }

    [Fact]
    public void AnyTextComesBackFromJson() => Gen.String.Sample(text =>
    {
        var json = RecordWriter.Json(s_table, new Row(text, 0, []));
        var back = System.Text.Json.JsonDocument.Parse(json).RootElement.GetProperty("name").GetString();
        return back == new string([.. text.EnumerateRunes().SelectMany(rune => rune.ToString())]);   // a lone surrogate becomes U+FFFD
    });

    [Fact]
    public void CitedDocumentsAreObjectsInJsonAndTitlesElsewhere()
    {
        var table = new RecordTable<CitedDocument[]>("cites", [Column.Citations<CitedDocument[]>("cites", "Cited", row => row)]);
        CitedDocument[] row = [new("政府投资条例", "国务院令第712号"), new("林业碳汇办法", "")];
        Assert.Equal(
            "{\"cites\":[{\"title\":\"政府投资条例\",\"document_number\":\"国务院令第712号\"},{\"title\":\"林业碳汇办法\",\"document_number\":\"\"}]}",
            RecordWriter.Json(table, row));
        Assert.Equal("《政府投资条例》（国务院令第712号）;《林业碳汇办法》", RecordWriter.Cell(row));
    }
}
