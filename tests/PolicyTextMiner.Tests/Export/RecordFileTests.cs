using MiniExcelLibs;
using Parquet.Serialization;
using PolicyTextMiner.Export;
using PolicyTextMiner.Tests.Support;

namespace PolicyTextMiner.Tests.Export;

public sealed class RecordFileTests : IDisposable
{
    sealed record Row(string Name, IReadOnlyList<decimal> Values, IReadOnlyList<string> Names, IReadOnlyList<double>? Box);

    static readonly RecordTable<Row> s_table = new("rows",
    [
        Column.Text<Row>("name", "A name", row => row.Name),
        Column.Numbers<Row, decimal>("values", "The values", row => row.Values),
        Column.Texts<Row>("names", "The names", row => row.Names),
        Column.Numbers<Row, double>("box", "A box", row => row.Box),
    ]);

    static readonly Row[] s_rows = [new("地区生产总值", [14200000000000m], ["总量", "GDP"], [1.5, 2]), new("增速区间", [5m, 6m], [], null)];

    readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    string Write(string name)
    {
        var path = Path.Combine(_folder.Path, name);
        Assert.Equal(2, RecordFile.Write(s_table, s_rows, path));
        return path;
    }

    [Fact]
    public void ACsvFileStartsWithAByteOrderMarkForExcel() =>
        Assert.Equal([0xEF, 0xBB, 0xBF, (byte)'n'], File.ReadAllBytes(Write("rows.csv"))[..4]);

    [Fact]
    public void AWorkbookKeepsNumbersAsNumbersAndExplainsItsColumns()
    {
        var path = Write("rows.xlsx");
        var rows = MiniExcel.Query(path, useHeaderRow: true, sheetName: "rows").Cast<IDictionary<string, object>>().ToList();
        Assert.Equal((14200000000000d, "5;6"), (rows[0]["values"], rows[1]["values"]));
        var dictionary = MiniExcel.Query(path, useHeaderRow: true, sheetName: "dictionary").Cast<IDictionary<string, object>>();
        Assert.Equal(["A name", "The values", "The names", "A box"], dictionary.Select(row => row["description"]));
    }

    [Fact]
    public async Task AParquetFileKeepsListsOfNumbers()
    {
        await using var file = File.OpenRead(Write("rows.parquet"));
        var rows = (await ParquetSerializer.DeserializeUntypedAsync(file, cancellationToken: TestContext.Current.CancellationToken)).Data;
        Assert.Equal(["地区生产总值", "增速区间"], rows.Select(row => row["name"]));
        Assert.Equal(["总量", "GDP"], ((System.Collections.IEnumerable)rows[0]["names"]!).Cast<object>().Select(name => name.ToString()!));
        Assert.Equal([5d, 6d], ((System.Collections.IEnumerable)rows[1]["values"]!).Cast<double>());
    }

    [Fact]
    public void AnUnknownEndingIsRefusedAndNothingIsWritten()
    {
        var path = Path.Combine(_folder.Path, "rows.docx");
        Assert.Contains(".xlsx", Assert.Throws<IOException>(() => RecordFile.Write(s_table, s_rows, path)).Message, StringComparison.Ordinal);
        Assert.Empty(Directory.EnumerateFiles(_folder.Path));
    }

    [Fact]
    public void AFailureHalfWayLeavesTheOldFileAsItWas()
    {
        var path = Write("rows.csv");
        var before = File.ReadAllText(path);
        Assert.Throws<InvalidOperationException>(() => RecordFile.Write(s_table, Broken(), path));
        Assert.Equal(before, File.ReadAllText(path));
        Assert.Single(Directory.EnumerateFiles(_folder.Path));

        static IEnumerable<Row> Broken()
        {
            yield return s_rows[0];
            throw new InvalidOperationException();
        }
    }
}
