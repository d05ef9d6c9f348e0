using Microsoft.Data.Sqlite;
using PolicyTextMiner.Store;
using PolicyTextMiner.Tests.Support;

namespace PolicyTextMiner.Tests.Store;

public sealed class LedgerTests : IDisposable
{
    readonly TemporaryFolder _folder = new();
    readonly PolicyStore _store;
    readonly Ledger _ledger;

    public LedgerTests()
    {
        _store = PolicyStore.Open(_folder.Path);
        _ledger = _store.Ledger();
    }

    public void Dispose()
    {
        _ledger.Dispose();
        _store.Dispose();
        _folder.Dispose();
    }

    [Fact]
    public void NumbersEveryChange()
    {
        Assert.Equal(0, _store.Sequence);
        Write("a", "/1.pdf");
        Write("b", "/2.pdf");
        Assert.Equal(2, _store.Sequence);
        Assert.Equal(["b"], _store.ChangedSince(1));
    }

    [Fact]
    public void WritingTheSameDocumentAgainDoublesNothing()
    {
        Write("a", "/1.pdf");
        Write("a", "/1.pdf");
        Assert.Single(_store.Documents());
        Assert.Single(_store.Indicators(new()));
        Assert.Single(_store.Mentions(new()));
        Assert.Equal(["a"], _store.ChangedSince(0));
    }

    [Fact]
    public void AChangedFileReplacesItsDocument()
    {
        Write("a", "/1.pdf");
        Write("b", "/1.pdf");
        Assert.Equal("b", Assert.Single(_store.Documents()).Id);
        Assert.Single(_store.Indicators(new()));
        Assert.Null(_store.Mined("a"));
        Assert.Equal(["a", "b"], _store.ChangedSince(1).Order());
    }

    [Fact]
    public void TheSameBytesInTwoFilesAreOneDocument()
    {
        Write("a", "/2.pdf");
        _ledger.Attach("a", Samples.File("/1.pdf"));
        Assert.Equal("/1.pdf", Assert.Single(_store.Documents()).Path);
        Assert.Equal(["/1.pdf", "/2.pdf"], _store.Files().Select(file => file.Path));
    }

    [Fact]
    public void ADocumentStaysWhileAnotherFileHoldsIt()
    {
        Write("a", "/1.pdf");
        _ledger.Attach("a", Samples.File("/2.pdf"));
        Write("b", "/1.pdf");
        Assert.Equal(["/1.pdf", "/2.pdf"], _store.Documents().Select(document => document.Path));
        _ledger.Forget("/2.pdf");
        Assert.Equal("b", Assert.Single(_store.Documents()).Id);
    }

    [Fact]
    public void ATouchedFileChangesNothingButItsStamp()
    {
        Write("a", "/1.pdf");
        _ledger.Attach("a", Samples.File("/1.pdf") with { Size = 8 });
        Assert.Equal(1, _store.Sequence);
        Assert.Equal(8, Assert.Single(_store.Files()).Size);
    }

    [Fact]
    public void AFileThatCannotBeOpenedAnyMoreKeepsItsDocumentAndIsAFailure()
    {
        Write("a", "/1.pdf");
        _ledger.Note(Samples.File("/1.pdf"), Samples.Problem);
        Assert.Single(_store.Documents());
        Assert.Equal("/1.pdf", Assert.Single(_store.Failures()).Path);
        _ledger.Attach("a", Samples.File("/1.pdf"));
        Assert.Empty(_store.Failures());
    }

    [Fact]
    public void RollsBackAWriteThatFails()
    {
        Write("a", "/1.pdf");
        var broken = Samples.Grain("a");
        broken = broken with { Indicators = [broken.Indicators[0] with { Span = new(500, 600) }] };
        Assert.ThrowsAny<ArgumentException>(() => _ledger.Write(Samples.Entry(broken), Samples.File("/1.pdf")));
        Assert.Equivalent(Samples.Grain("a"), _store.Mined("a"), strict: true);
        Write("b", "/2.pdf");
        Assert.Equal(2, _store.Documents().Count());
    }

    [Fact]
    public void SaysThatTheDiskIsFullAndKeepsWhatWasWritten()
    {
        using (var connection = new SqliteConnection($"Data Source={_folder[PolicyStore.FileName]};Pooling=False;Foreign Keys=True"))
        {
            connection.Open();
            Write("a", "/1.pdf");
            connection.Execute("PRAGMA max_page_count = 1");   // SQLite then takes the pages that there are for all that there can be
            using var full = new Ledger(connection, "policy.db");
            var large = Samples.Grain("b");
            large = large with { Document = large.Document! with { Text = large.Document.Text + new string('增', 500_000) } };
            Assert.Contains("full", Assert.Throws<IndexException>(() => full.Write(Samples.Entry(large), Samples.File("/2.pdf"))).Message, StringComparison.Ordinal);
        }

        Write("c", "/3.pdf");
        Assert.Equal(["a", "c"], _store.Documents().Select(document => document.Id));
    }

    void Write(string id, string path) => _ledger.Write(Samples.Entry(Samples.Grain(id)), Samples.File(path));
}
