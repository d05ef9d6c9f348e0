using Microsoft.Data.Sqlite;
using PolicyTextMiner.Documents;
using PolicyTextMiner.Indicators;
using PolicyTextMiner.Store;
using PolicyTextMiner.Tests.Support;

namespace PolicyTextMiner.Tests.Store;

public sealed class PolicyStoreTests : IDisposable
{
    readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void GivesBackADocumentAndItsRecordsUnchanged()
    {
        using var store = Filled();
        Assert.Equivalent(Samples.Grain("a"), store.Mined("a"), strict: true);
    }

    [Fact]
    public void KeepsAnyText()
    {
        var mined = Samples.Grain("a");
        const string Text = "nul\0nul 𠮷 tab\t\n";
        mined = mined with { Document = mined.Document! with { Text = Text + mined.Document.Text } };
        using var store = PolicyStore.Open(_folder.Path);
        using (var ledger = store.Ledger()) ledger.Write(Samples.Entry(mined), Samples.File("/a.pdf"));
        Assert.Equal(mined.Document.Text, store.Document("a")!.Text);
    }

    [Fact]
    public void FindsAnIndicatorWithItsPageSentenceAndBox()
    {
        using var store = Filled();
        var found = Assert.Single(store.Indicators(new() { Names = ["粮食"] }));
        Assert.Equal((2, "3.1万亿斤", "/corpus/a.pdf"), (found.Page, found.Quote, found.Document.Path));
        Assert.Equal("全省粮食产量3.1万亿斤，实施乡村振兴战略。", found.Sentence);
        Assert.Equal(new Box(70, 700, 300, 712), found.Box);
    }

    [Theory]
    [InlineData("粮食", null, null, null, 1)]
    [InlineData("人口", null, null, null, 0)]
    [InlineData(null, "2011", "2011", null, 1)]
    [InlineData(null, "2011-06", null, null, 1)]
    [InlineData(null, "2012", null, null, 0)]
    [InlineData(null, null, "2010-12-31", null, 0)]
    [InlineData(null, null, null, "a.pdf", 1)]
    [InlineData(null, null, null, "b.pdf", 0)]
    public void FiltersIndicators(string? name, string? from, string? to, string? document, int expected)
    {
        using var store = Filled();
        Assert.Equal(expected, store.Indicators(new() { Names = name is null ? [] : [name], From = from, To = to, Document = document }).Count());
    }

    [Fact]
    public void RefusesATimeThatIsNone()
    {
        using var store = Filled();
        Assert.Throws<ArgumentException>(() => store.Indicators(new() { From = "去年" }).Count());
    }

    [Theory]
    [InlineData("乡村振兴战略", "2012-03-05", 1)]
    [InlineData("乡村振兴战略", "2012-03-06", 0)]
    [InlineData("振兴", null, 0)]
    public void FiltersMentionsByNameAndTheDocumentsDate(string canonical, string? from, int expected)
    {
        using var store = Filled();
        Assert.Equal(expected, store.Mentions(new() { Canonical = canonical, From = from }).Count());
    }

    [Fact]
    public void FiltersByKindAndStatus()
    {
        using var store = Filled();
        Assert.Single(store.Indicators(new() { Kind = QuantityKind.Amount, Status = Status.Actual, Unit = "斤", Region = "江苏" }));
        Assert.Empty(store.Indicators(new() { Status = Status.Target }));
        Assert.Empty(store.Indicators(new() { Kind = QuantityKind.Count }));
    }

    [Theory]
    [InlineData("2011/2015", "2013", "2014", true)]
    [InlineData("2011/2015", "2016", null, false)]
    [InlineData("2012-Q3", "2012-07", "2012-08", true)]
    [InlineData("2012-Q3", "2012-10", null, false)]
    [InlineData("", "2012", "2012", true)]      // of an unknown time: the document's date counts
    [InlineData("", "2013", null, false)]
    public void AsksForEveryDayOfATime(string time, string from, string? to, bool found)
    {
        using var store = Filled();
        Execute($"UPDATE indicators SET time = '{time}'");
        Assert.Equal(found, store.Indicators(new() { From = from, To = to }).Any());
        Assert.Equal(found, store.Page(new() { Filter = new() { From = from, To = to } }).Rows.Count > 0);
    }

    [Fact]
    public void FindsAnyOfSeveralNames()
    {
        using var store = Filled();
        Assert.Single(store.Indicators(new() { Names = ["人口", "产量"] }));
        Assert.Empty(store.Indicators(new() { Names = ["人口", "面积"] }));
    }

    [Fact]
    public void GivesThePlacesOfANameForCounting()
    {
        using var store = Filled();
        var place = Assert.Single(store.Places(["人口", "乡村振兴战略"]));
        Assert.Equal("乡村振兴战略", place.Span.Of(store.Document(place.DocumentId)!.Text));
        Assert.Equal([place], store.PlacesIn(place.DocumentId));
        Assert.Empty(store.Places([]));
    }

    [Theory]
    [InlineData("2012-03-05", "2012-03", null, 1)]
    [InlineData("2012-03-06", null, null, 0)]
    [InlineData(null, "2012-02", null, 0)]
    [InlineData(null, null, "/corpus", 1)]
    [InlineData(null, null, "broken", 0)]   // failed: there is nothing in it to count
    public void GivesTheDocumentsOfAPeriodWithTheirSize(string? from, string? to, string? document, int expected)
    {
        using var store = Filled();
        var found = store.Dated(new() { From = from, To = to, Document = document });
        Assert.Equal(expected, found.Count);
        Assert.All(found, one => Assert.Equal((new DateOnly(2012, 3, 5), store.Find(one.Id)!.Characters), (one.Date, one.Characters)));
    }

    [Fact]
    public void CountsWhatItHolds()
    {
        using var store = Filled();
        Assert.Equal(new(Documents: 1, Failed: 1, Doubtful: 0, Files: 2, Pages: 1, Characters: 22, Indicators: 1, Mentions: 1), store.Counts());
    }

    [Fact]
    public void ListsEveryFailedFileWithItsReason()
    {
        using var store = Filled();
        var failure = Assert.Single(store.Failures());
        Assert.Equal("/corpus/broken.pdf", failure.Path);
        Assert.Equal("PTM103", Assert.Single(failure.Diagnostics).Code);
    }

    [Fact]
    public void GivesParagraphsWithTheirPage()
    {
        using var store = Filled();
        var paragraph = Assert.Single(store.Paragraphs());
        Assert.Equal((2, "全省粮食产量3.1万亿斤，实施乡村振兴战略。"), (paragraph.Page, paragraph.Text));
    }

    [Fact]
    public void ReadsWhileAnotherWrites()
    {
        using var writer = Filled();
        using var reader = PolicyStore.OpenReadOnly(_folder.Path);
        Assert.Equal(2, reader.Documents().Count());
    }

    [Fact]
    public void SaysWhereThereIsNoIndex() =>
        Assert.Contains("ptm ingest", Assert.Throws<IndexException>(() => PolicyStore.OpenReadOnly(_folder["none"])).Message, StringComparison.Ordinal);

    [Fact]
    public void RefusesAnIndexOfANewerVersionAndLeavesItAlone()
    {
        Filled().Dispose();
        Execute("PRAGMA user_version = 999");
        Assert.Contains("newer version", Assert.Throws<IndexException>(() => PolicyStore.Open(_folder.Path)).Message, StringComparison.Ordinal);
        Assert.Contains("newer version", Assert.Throws<IndexException>(() => PolicyStore.OpenReadOnly(_folder.Path)).Message, StringComparison.Ordinal);
        Execute($"PRAGMA user_version = {Schema.Version}");
        using var store = PolicyStore.OpenReadOnly(_folder.Path);
        Assert.Equal(2, store.Documents().Count());
    }

    [Fact]
    public void MakesTheTablesOfAnOlderVersionAnewAndKeepsWhatIsNotItsOwn()
    {
        Filled().Dispose();
        Execute("CREATE TABLE notes(note); INSERT INTO notes VALUES('甲'); DROP INDEX mentions_canonical; ALTER TABLE mentions DROP COLUMN nested; PRAGMA user_version = 1");
        Assert.Contains("older version", Assert.Throws<IndexException>(() => PolicyStore.OpenReadOnly(_folder.Path)).Message, StringComparison.Ordinal);
        using (var emptied = PolicyStore.Open(_folder.Path)) Assert.Equal((0, 0), (emptied.Documents().Count(), emptied.Sequence));
        Filled().Dispose();
        using var store = PolicyStore.OpenReadOnly(_folder.Path);
        Assert.Single(store.Mentions(new()));
        Execute("UPDATE notes SET note = '乙'");   // fails where the table is gone
    }

    [Fact]
    public void SaysThatADatabaseIsDamaged()
    {
        _folder.Write(PolicyStore.FileName, new string('x', 5000));
        Assert.Contains("damaged", Assert.Throws<IndexException>(() => PolicyStore.Open(_folder.Path)).Message, StringComparison.Ordinal);
        Assert.Contains("damaged", Assert.Throws<IndexException>(() => PolicyStore.OpenReadOnly(_folder.Path)).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void LeavesTheDatabaseOfAnotherProgramAlone()
    {
        Execute("CREATE TABLE diary(day)");
        Assert.Contains("another program", Assert.Throws<IndexException>(() => PolicyStore.Open(_folder.Path)).Message, StringComparison.Ordinal);
    }

    PolicyStore Filled()
    {
        var store = PolicyStore.Open(_folder.Path);
        using var ledger = store.Ledger();
        ledger.Write(Samples.Entry(Samples.Grain("a")), Samples.File("/corpus/a.pdf"));
        ledger.Write(Samples.Entry(new("e", null, [], [], [Samples.Problem])), Samples.File("/corpus/broken.pdf"));
        return store;
    }

    void Execute(string sql)
    {
        using var connection = new SqliteConnection($"Data Source={_folder[PolicyStore.FileName]};Pooling=False");
        connection.Open();
        using var command = connection.CreateCommand();
#pragma warning disable CA2100 // the tests' own statements
        command.CommandText = sql;
#pragma warning restore CA2100
        command.ExecuteNonQuery();
    }
}
