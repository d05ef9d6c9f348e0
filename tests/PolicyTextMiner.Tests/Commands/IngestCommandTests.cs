using System.Diagnostics;
using System.Globalization;
using System.Text.Json;
using PolicyTextMiner.Store;
using PolicyTextMiner.Tests.Support;

namespace PolicyTextMiner.Tests.Commands;

/// <summary>Long runs as a researcher starts, watches and ends them.</summary>
public sealed class IngestCommandTests : IDisposable
{
    readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void AQuietRunSaysOnlyWhatFailed()
    {
        Write("a.txt", "甲。");
        Write("坏.pdf", "%PDF-1.7 and then nothing");
        var answer = Ingest("--quiet");
        Assert.Equal((1, ""), (answer.ExitCode, answer.Output));
        Assert.Contains("坏.pdf", Assert.Single(answer.Errors.Split('\n', StringSplitOptions.RemoveEmptyEntries)), StringComparison.Ordinal);
    }

    [Fact]
    public void ALogHasEveryStepAsJson()
    {
        Write("a.txt", "2023年粮食产量13908.2亿斤。");
        Write("坏.pdf", "%PDF-1.7 and then nothing");
        Ingest("--log", _folder["run.jsonl"]);
        var events = File.ReadLines(_folder["run.jsonl"]).Select(line => JsonDocument.Parse(line).RootElement).ToList();
        Assert.All(events, line => Assert.Equal(DateTimeKind.Utc, line.GetProperty("time").GetDateTime().Kind));
        var failure = Assert.Single(events, line => Kind(line) == "failure");
        Assert.EndsWith("坏.pdf", failure.GetProperty("path").GetString(), StringComparison.Ordinal);
        Assert.Equal("PTM101", failure.GetProperty("reasons")[0].GetProperty("code").GetString());
        var end = events[^1];
        Assert.Equal(("end", 1, 1, 1), (Kind(end), end.GetProperty("read").GetInt32(), end.GetProperty("failed").GetInt32(), end.GetProperty("indicators").GetInt32()));
        Assert.Contains("坏.pdf", File.ReadAllText(_folder["run.jsonl"]), StringComparison.Ordinal);   // Chinese is never escaped

        static string? Kind(JsonElement line) => line.GetProperty("event").GetString();
    }

    [Fact]
    public void OneStageIsMadeAgainWithoutTheFiles()
    {
        Write("a.txt", "2023年粮食产量13908.2亿斤。");
        Ingest();
        File.Delete(_folder["corpus/a.txt"]);
        foreach (var stage in (string[])["indicators", "index"])
            Assert.Contains("Read 1 documents", Ptm.Run("ingest", "--only", stage, "--index", _folder["index"]).Output, StringComparison.Ordinal);
        Assert.Equal(0, Ptm.Run("verify", "--index", _folder["index"]).ExitCode);
    }

    [Theory]
    [InlineData("--only", "figures")]
    [InlineData("--only", "index")]        // with a PATH
    [InlineData("--watch", "--force")]
    [InlineData("--retry-failed", "--force")]
    [InlineData("--jobs", "0")]
    [InlineData("--fast", "yes")]
    public void OptionsThatMakeNoSenseAreRefusedAndNothingIsWritten(params string[] options)
    {
        Write("a.txt", "甲。");
        var answer = Ingest(options);
        Assert.Equal(2, answer.ExitCode);
        Assert.Contains(options[0], answer.Errors, StringComparison.Ordinal);
        Assert.False(Directory.Exists(_folder["index"]));
    }

    [Theory]
    [InlineData("INT")]
    [InlineData("TERM")]
    public void ASignalLetsTheDocumentsAtHandFinishAndSaysHowToGoOn(string signal)
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "Windows has no signals.");
        Assert.SkipWhen(signal == "INT" && IgnoresInterrupts(), "The tests were started in the background of a shell, which makes all programs deaf to Ctrl+C.");
        for (var i = 0; i < 400; i++) Write($"{i}.txt", string.Concat(Enumerable.Range(0, 200).Select(line => $"{i}年第{line}个县粮食产量{line}.{i}亿斤，比上年增长{i}%。\n")));
        using var run = Ptm.Start("ingest", _folder["corpus"], "--index", _folder["index"], "--jobs", "2");
        while (Documents() < 3) Thread.Sleep(5);
        Process.Start("kill", ["-" + signal, run.Id.ToString(CultureInfo.InvariantCulture)]).WaitForExit();
        var answer = Ptm.End(run);
        Assert.Equal(1, answer.ExitCode);
        Assert.Contains("The same command goes on", answer.Output, StringComparison.Ordinal);
        var read = Documents();
        Assert.InRange(read, 3, 399);
        var rest = Ingest();
        Assert.Contains($"Read {400 - read}", rest.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void AWatchReadsNewFilesUntilItIsEnded()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "Windows has no signals.");
        Write("a.txt", "甲。");
        using var run = Ptm.Start("ingest", _folder["corpus"], "--watch", "--index", _folder["index"]);
        while (Documents() < 1) Thread.Sleep(20);
        Write("b.txt", "乙。");
        while (Documents() < 2) Thread.Sleep(20);
        Process.Start("kill", ["-TERM", run.Id.ToString(CultureInfo.InvariantCulture)]).WaitForExit();
        Assert.Equal(0, Ptm.End(run).ExitCode);
    }

    static bool IgnoresInterrupts() => OperatingSystem.IsLinux()
        && File.ReadLines("/proc/self/status").First(line => line.StartsWith("SigIgn", StringComparison.Ordinal)) is var line
        && (Convert.ToUInt64(line.Split('\t')[1], 16) & 1UL << (2 - 1)) != 0;   // SIGINT is number 2

    void Write(string name, string text) => _folder.Write($"corpus/{name}", text);

    Ptm.Answer Ingest(params string[] options) => Ptm.Run(["ingest", _folder["corpus"], "--index", _folder["index"], .. options]);

    int Documents()
    {
        try
        {
            using var store = PolicyStore.OpenReadOnly(_folder["index"]);
            return store.Counts().Documents;
        }
        catch (IndexException)
        {
            return 0;   // not yet made
        }
    }
}
