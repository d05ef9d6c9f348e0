using System.Globalization;
using System.Text;
using PolicyTextMiner.Ingestion;
using PolicyTextMiner.Mining;
using PolicyTextMiner.Search;
using PolicyTextMiner.Store;
using PolicyTextMiner.Tests.Support;

namespace PolicyTextMiner.Tests.Ingestion;

public sealed class KilledRunTests : IDisposable
{
    const int Files = 60;
    readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void ARunThatWasKilledAgainAndAgainEndsAsAnUndisturbedOne()
    {
        for (var i = 0; i < Files; i++)
            _folder.Write($"corpus/{i % 7}/{i}.txt", $"{2000 + i}年全省粮食产量{i + 1}.5亿斤，比上年增长{i}%。\n实施乡村振兴战略。");
        Ingest("undisturbed");

        foreach (var reached in (int[])[1, 15, 35]) KillAt(reached);
        var last = Ingest("killed");

        Assert.Equal(Dump("undisturbed"), Dump("killed"));
        Assert.Equal(Files, last.Read + last.Unchanged);
        Assert.NotEqual(0, last.Unchanged);
    }

    [Fact]
    public void AKilledRunLeavesNoWorkerAndNoLock()
    {
        _folder.Write("corpus/a.txt", "hang");
        using var supervisor = ChildProcess.Supervisor(_folder["killed"], _folder["corpus"]);
        while (!File.Exists(_folder["killed/policy.db"])) Thread.Sleep(5);
        supervisor.Kill();
        supervisor.WaitForExit();
        File.Delete(_folder["corpus/a.txt"]);
        _folder.Write("corpus/b.txt", "乙。");
        Assert.Equal(1, Ingest("killed").Read);
    }

    IngestSummary Ingest(string index) =>
        Ingester.Run(ChildProcess.Options(_folder[index], _folder["corpus"]), new Silent(), CancellationToken.None);

    // SIGKILL on Unix: nothing of the run has a chance to tidy up.
    void KillAt(int reached)
    {
        using var supervisor = ChildProcess.Supervisor(_folder["killed"], _folder["corpus"]);
        while (!supervisor.HasExited && Sequence() < reached) Thread.Sleep(3);
        supervisor.Kill();
        supervisor.WaitForExit();
    }

    long Sequence()
    {
        try
        {
            using var store = PolicyStore.OpenReadOnly(_folder["killed"]);
            return store.Sequence;
        }
        catch (IndexException)
        {
            return 0;   // not yet made
        }
    }

    string Dump(string index)
    {
        using var store = PolicyStore.OpenReadOnly(_folder[index]);
        var dump = new StringBuilder();
        foreach (var document in store.Documents()) Line($"{document.Path} {document.Id} {document.Status} {document.Characters} {document.Metadata.Title}");
        foreach (var indicator in store.Indicators(new())) Line($"{indicator.Document.Path} {indicator.Page} {indicator.Sentence} {indicator.Quote} {indicator.Record}");
        foreach (var mention in store.Mentions(new())) Line($"{mention.Document.Path} {mention.Page} {mention.Sentence} {mention.Record}");
        foreach (var file in store.Files()) Line($"{file}");
        using var searcher = CorpusSearcher.Open(Path.Combine(_folder[index], Ingester.SearchFolder), Miner.Default.Segmenter);
        Line($"{searcher.Sequence - store.Sequence} behind, {searcher.Paragraphs} paragraphs");
        return dump.ToString();

        void Line(FormattableString line) => dump.AppendLine(line.ToString(CultureInfo.InvariantCulture));
    }
}
