using PolicyTextMiner.Ingestion;
using PolicyTextMiner.Mining;
using PolicyTextMiner.Search;
using PolicyTextMiner.Store;
using PolicyTextMiner.Tests.Support;

namespace PolicyTextMiner.Tests.Ingestion;

public sealed class IngesterTests : IDisposable
{
    readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void ReadsAFolderIntoAnIndex()
    {
        Write("2012/报告 一.txt", "全省粮食产量31亿斤。");
        Write("b.txt", "实施乡村振兴战略。");
        var summary = Run();
        Assert.Equal((2, 2, 0), (summary.Files, summary.Read, summary.Failures.Count));
        Assert.Equal(["报告 一.txt", "b.txt"], Documents().Select(document => document.Name));
    }

    [Fact]
    public void DoesNothingTheSecondTime()
    {
        Write("a.txt", "甲。");
        Run();
        var sequence = Sequence();
        var again = Run();
        Assert.Equal((1, 0, 1), (again.Files, again.Read, again.Unchanged));
        Assert.Equal(sequence, Sequence());
    }

    [Fact]
    public void ReplacesAFileThatHasChanged()
    {
        Write("a.txt", "甲。");
        Run();
        Write("a.txt", "乙乙。");
        Assert.Equal(1, Run().Read);
        Assert.Equal(3, Assert.Single(Documents()).Characters);
    }

    [Fact]
    public void KeepsTheRecordsOfAFileThatIsGone()
    {
        Write("a.txt", "甲。");
        Write("b.txt", "乙。");
        Run();
        File.Delete(Corpus("a.txt"));
        Run();
        Assert.Equal(2, Documents().Count);
    }

    [Fact]
    public void FollowsAFileThatWasRenamed()
    {
        Write("a.txt", "甲。");
        Run();
        File.Move(Corpus("a.txt"), Corpus("z.txt"));
        var summary = Run();
        Assert.Equal((0, 1), (summary.Read, summary.Same));
        Assert.Equal("z.txt", Assert.Single(Documents()).Name);
        Assert.Single(Store().Files());
    }

    [Fact]
    public void ReadsTheSameBytesOnce()
    {
        for (var i = 0; i < 6; i++) Write($"{i}.txt", "甲。");
        var summary = Run();
        Assert.Equal((6, 1, 5), (summary.Files, summary.Read, summary.Same));
        Assert.Equal("0.txt", Assert.Single(Documents()).Name);
        Assert.Equal(6, Run().Unchanged);
    }

    [Theory]
    [InlineData("crash", "PTM313")]
    [InlineData("overflow", "PTM313")]
    [InlineData("exit", "PTM313")]
    [InlineData("fail", "PTM313")]
    [InlineData("babble", "PTM313")]
    [InlineData("stray", "PTM313")]
    [InlineData("eat", "PTM312")]
    [InlineData("hang", "PTM311")]
    public void QuarantinesAFileThatEndsItsWorkerAndReadsTheRest(string poison, string code)
    {
        Write("poison.txt", poison);
        Write("a.txt", "甲。");
        Write("b.txt", "乙。");
        var summary = Ingester.Run(
            Options with { TimeLimit = TimeSpan.FromSeconds(poison == "hang" ? 2 : 120), MemoryLimit = 300 << 20 }, new Silent(), CancellationToken.None);
        Assert.Equal(2, summary.Read);
        var failure = Assert.Single(summary.Failures);
        Assert.Equal((Corpus("poison.txt"), DocumentStatus.Quarantined), (failure.Path, failure.Status));
        Assert.Equal(code, Assert.Single(failure.Diagnostics).Code);
        Assert.Equivalent(failure, Assert.Single(Store().Failures()));
    }

    [Fact]
    public void TriesAFileOnceMoreWhoseWorkerDied()
    {
        Write("a.txt", "once");
        var summary = Run();
        Assert.Equal((1, 0), (summary.Read, summary.Failures.Count));
    }

    [Fact]
    public void LeavesAQuarantinedFileAloneUntilFailedOnesAreAskedFor()
    {
        Write("poison.txt", "exit");
        Write("a.txt", "甲。");
        Run();
        Assert.Equal(2, Run().Unchanged);
        var retried = Ingester.Run(Options with { Scope = IngestScope.Failed }, new Silent(), CancellationToken.None);
        Assert.Equal((1, 0), (retried.Failures.Count, retried.Read));
        Assert.Single(Ingester.Run(Options with { Scope = IngestScope.Failed, Paths = [] }, new Silent(), CancellationToken.None).Failures);
    }

    [Fact]
    public void SaysWhyAFileFailed()
    {
        Write("empty.pdf", "");
        var failure = Assert.Single(Run().Failures);
        Assert.Equal(DocumentStatus.Failed, failure.Status);
        Assert.Equal("PTM103", Assert.Single(failure.Diagnostics).Code);
    }

    [Fact]
    public void AFileWithTheBytesOfAFailedOneHasFailedToo()
    {
        Write("1.pdf", "");
        Write("2.pdf", "");
        var summary = Run();
        Assert.Equal([Corpus("1.pdf"), Corpus("2.pdf")], summary.Failures.Select(failure => failure.Path));
        Assert.Equal(0, summary.Same);
    }

    [Theory]
    [InlineData("2", "0.1.0")]
    [InlineData("1", "another")]
    public void MinesAgainWithAnotherLexiconOrPipeline(string lexicon, string pipeline)
    {
        Write("a.txt", "甲。");
        var first = Options with { PipelineVersion = "0.1.0" };
        Ingester.Run(first, new Silent(), CancellationToken.None);
        Assert.Equal(1, Ingester.Run(first with { LexiconVersion = lexicon, PipelineVersion = pipeline }, new Silent(), CancellationToken.None).Read);
        Assert.Single(Documents());
    }

    [Fact]
    public void ReadsAllAgainWhereAskedTo()
    {
        Write("a.txt", "甲。");
        Run();
        Assert.Equal(1, Ingester.Run(Options with { Scope = IngestScope.All }, new Silent(), CancellationToken.None).Read);
    }

    [Fact]
    public void PutsTheManifestOverWhatTheDocumentSays()
    {
        Write("a.txt", "甲。");
        Write("manifest.csv", "file,title,date,source\na.txt,政府工作报告,2013-03-05,gov.cn\n");
        Run();
        var document = Assert.Single(Documents());
        Assert.Equal(("政府工作报告", new DateOnly(2013, 3, 5), "gov.cn"), (document.Metadata.Title, document.Metadata.Date, document.Source));
        Assert.Equal(0, Run().Read);
        Write("manifest.csv", "file,title,date,source\na.txt,政府工作报告,2014-03-05,gov.cn\n");
        Assert.Equal(1, Run().Read);
        Assert.Equal(2014, Assert.Single(Documents()).Metadata.Date!.Value.Year);
    }

    [Fact]
    public void RefusesASecondRunOnOneIndex()
    {
        Write("a.txt", "甲。");
        using var held = IndexLock.Take(_folder["index"]);
        Assert.Contains("Another", Assert.Throws<IndexException>(Run).Message, StringComparison.Ordinal);
        held.Dispose();
        Assert.Equal(1, Run().Read);
    }

    [Fact]
    public void FinishesTheDocumentsAtHandWhenCancelled()
    {
        for (var i = 0; i < 30; i++) Write($"{i}.txt", $"第{i}件。");
        using var cancel = new CancellationTokenSource();
        var summary = Ingester.Run(Options, new At(3, cancel), cancel.Token);
        Assert.Equal(30, summary.Read + summary.Remaining);
        Assert.NotEqual(0, summary.Remaining);
        Assert.Equal(summary.Read, Documents().Count);
        Assert.Equal(summary.Remaining, Run().Read);
    }

    [Fact]
    public void TellsOfItsProgress()
    {
        Write("a.txt", "甲。");
        Write("poison.txt", "exit");
        var told = new List<IngestProgress>();
        Ingester.Run(Options with { Jobs = 1 }, new Heard(told), CancellationToken.None);
        Assert.Equal(4, told.Count);
        Assert.Equal((2, 2, 1, 1), (told[^1].Files, told[^1].Done, told[^1].Failed, told[^1].Pages));
        Assert.Equal(TimeSpan.Zero, told[^1].Left);
        Assert.Single(told, progress => progress.Failure is not null);
    }

    [Fact]
    public void SaysThatAWorkerCannotBeStarted()
    {
        Write("a.txt", "甲。");
        var broken = Options with { Worker = new(_folder["no-such-program"], []) };
        Assert.Throws<IndexException>(() => Ingester.Run(broken, new Silent(), CancellationToken.None));
        Assert.Equal(1, Run().Read);
    }

    [Fact]
    public void SaysWhichPathsDoNotExist()
    {
        var summary = Ingester.Run(ChildProcess.Options(_folder["index"], _folder["none"]), new Silent(), CancellationToken.None);
        Assert.Equal("PTM301", Assert.Single(summary.Problems).Diagnostic.Code);
    }

    [Fact]
    public void TheFullTextIndexFollowsEveryChange()
    {
        Write("a.txt", "粮食产量。");
        Write("b.txt", "粮食安全。");
        Run();
        Assert.Equal(2, Hits("粮食"));
        Write("a.txt", "工业产量。");
        Run();
        Assert.Equal((1, 1), (Hits("粮食"), Hits("工业")));
    }

    [Theory]
    [InlineData("search")]
    [InlineData("policy.db")]
    public void MakesTheFullTextIndexAgainWhereItOrItsStoreWasDeleted(string deleted)
    {
        Write("a.txt", "粮食产量。");
        Write("b.txt", "粮食安全。");
        Run();
        File.Delete(Corpus("b.txt"));
        if (deleted == "search") Directory.Delete(Path.Combine(_folder["index"], deleted), recursive: true);
        else File.Delete(Path.Combine(_folder["index"], deleted));
        Run();
        Assert.Equal(Documents().Count, Hits("粮食"));
    }

    [Fact]
    public void WritesAReportOfWhatFailedAndWhatToDo()
    {
        Write("a.txt", "甲。");
        Write("报告 一.pdf", "");
        Run();
        var report = File.ReadAllText(_folder["index/report.md"]);
        Assert.Contains("1 documents", report, StringComparison.Ordinal);
        Assert.Contains("报告 一.pdf", report, StringComparison.Ordinal);
        Assert.Contains("Fetch it again", report, StringComparison.Ordinal);
    }

    IngestOptions Options => ChildProcess.Options(_folder["index"], _folder["corpus"]);

    IngestSummary Run() => Ingester.Run(Options, new Silent(), CancellationToken.None);

    string Corpus(string name) => Path.Combine(_folder["corpus"], name);

    void Write(string name, string text) => _folder.Write(Path.Combine("corpus", name), text);

    PolicyStore Store() => PolicyStore.OpenReadOnly(_folder["index"]);

    List<StoredDocument> Documents()
    {
        using var store = Store();
        return [.. store.Documents()];
    }

    int Hits(string query)
    {
        using var searcher = CorpusSearcher.Open(Path.Combine(_folder["index"], Ingester.SearchFolder), Miner.Default.Segmenter);
        return searcher.Search(query, new()).Hits.Count;
    }

    long Sequence()
    {
        using var store = Store();
        return store.Sequence;
    }

    sealed class At(int done, CancellationTokenSource cancel) : IProgress<IngestProgress>
    {
        public void Report(IngestProgress value)
        {
            if (value.Done == done) cancel.Cancel();
        }
    }

    sealed class Heard(List<IngestProgress> told) : IProgress<IngestProgress>
    {
        public void Report(IngestProgress value) => told.Add(value);
    }
}
