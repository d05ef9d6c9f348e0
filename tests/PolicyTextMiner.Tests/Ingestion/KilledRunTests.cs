using System.Diagnostics;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using PolicyTextMiner.Export;
using PolicyTextMiner.Ingestion;
using PolicyTextMiner.Mining;
using PolicyTextMiner.Search;
using PolicyTextMiner.Store;
using PolicyTextMiner.Tests.Support;

namespace PolicyTextMiner.Tests.Ingestion;

public sealed class KilledRunTests : IDisposable
{
    const int Files = 60;
    const int Rounds = 5;
    const int KillsPerRound = 10;
    const int LongestLife = 1200;   // milliseconds; a run takes about as long, its start included
    readonly TemporaryFolder _folder = new();
    readonly Random _random = new(8);
    int _workersKilled;

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void ARunThatWasKilledAtFiftyMomentsEndsAsAnUndisturbedOne()
    {
        WriteCorpus();
        Ingest("undisturbed");
        var expected = Contents("undisturbed");
        for (var round = 0; round < Rounds; round++)
        {
            for (var kill = 0; kill < KillsPerRound; kill++) KillSupervisorAfter(_random.Next(LongestLife));
            Ingest("killed");
            Assert.Equal(expected, Contents("killed"));
            Directory.Delete(_folder["killed"], recursive: true);
        }
    }

    [Fact]
    public void ARunWhoseWorkersWereKilledAgainAndAgainEndsAsAnUndisturbedOne()
    {
        Assert.SkipUnless(OperatingSystem.IsLinux(), "The workers of this process are found in /proc, which only Linux has.");
        WriteCorpus();
        Ingest("undisturbed");
        using (var supervisor = ChildProcess.Supervisor(_folder["killed"], _folder["corpus"]))
        {
            for (; !supervisor.HasExited; Thread.Sleep(_random.Next(60))) KillOneWorkerOf(supervisor.Id);
            Assert.Equal(0, supervisor.ExitCode);
        }

        Assert.NotEqual(0, _workersKilled);
        // A file whose worker was killed twice has failed, and says so.
        while (Ingest("killed", IngestScope.Failed).Failures.Count > 0) { }
        Assert.Equal(Contents("undisturbed"), Contents("killed"));
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

    void WriteCorpus()
    {
        for (var i = 0; i < Files; i++)
            _folder.Write($"corpus/{i % 7}/{i}.txt", $"{2000 + i}年全省粮食产量{i + 1}.5亿斤，比上年增长{i}%。\n实施乡村振兴战略。");
        foreach (var name in (string[])["rd2023.pdf", "stat2018.pdf"])
            File.Copy(Path.Combine(RepositoryRoot.Path, "corpus", name), _folder[$"corpus/{name}"]);
    }

    IngestSummary Ingest(string index, IngestScope scope = IngestScope.Changed) =>
        Ingester.Run(ChildProcess.Options(_folder[index], _folder["corpus"]) with { Scope = scope }, new Silent(), CancellationToken.None);

    // SIGKILL on Unix: nothing of the run has a chance to tidy up.
    void KillSupervisorAfter(int milliseconds)
    {
        using var supervisor = ChildProcess.Supervisor(_folder["killed"], _folder["corpus"]);
        supervisor.WaitForExit(milliseconds);
        supervisor.Kill();
        supervisor.WaitForExit();
    }

    // At most fifty, so that the run comes to its end.
    void KillOneWorkerOf(int supervisor)
    {
        var workers = Process.GetProcesses().Where(process => ParentOf(process.Id) == supervisor).ToArray();
        if (workers.Length == 0 || _workersKilled == 50) return;
        workers[_random.Next(workers.Length)].Kill();
        _workersKilled++;
    }

    // The fourth field; the second, the program's name, may hold anything and ends with the last bracket.
    static int ParentOf(int process)
    {
        try
        {
            var stat = File.ReadAllText($"/proc/{process}/stat");
            return int.Parse(stat[(stat.LastIndexOf(')') + 2)..].Split(' ')[1], CultureInfo.InvariantCulture);
        }
        catch (IOException)
        {
            return 0;   // it has ended
        }
    }

    // Every table byte for byte, and what the full-text index answers.
    string Contents(string index)
    {
        var contents = new StringBuilder();
        using var store = PolicyStore.OpenReadOnly(_folder[index]);
        CorpusExport.Write(store, _folder[$"{index}/export"]);
        foreach (var file in Directory.EnumerateFiles(_folder[$"{index}/export"]).Order(StringComparer.Ordinal))
            contents.AppendLine(CultureInfo.InvariantCulture, $"{Path.GetFileName(file)} {Convert.ToHexString(SHA256.HashData(File.ReadAllBytes(file)))}");
        foreach (var file in store.Files()) contents.AppendLine(CultureInfo.InvariantCulture, $"{file}");
        using var searcher = CorpusSearcher.Open(_folder[$"{index}/{Ingester.SearchFolder}"], Miner.Default.Segmenter);
        contents.AppendLine(CultureInfo.InvariantCulture, $"{searcher.Sequence - store.Sequence} behind, {searcher.Paragraphs} paragraphs");
        foreach (var query in (string[])["粮食产量", "乡村振兴", "研发经费"])
            contents.AppendJoin('\n', searcher.Search(query, new() { Take = 1000 }).Hits.Select(hit => $"{hit.DocumentId} {hit.Span} {hit.Text}").Order(StringComparer.Ordinal)).AppendLine();
        return contents.ToString();
    }
}
