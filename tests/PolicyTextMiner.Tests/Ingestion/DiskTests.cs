using System.Diagnostics;
using PolicyTextMiner.Ingestion;
using PolicyTextMiner.Store;
using PolicyTextMiner.Tests.Support;

namespace PolicyTextMiner.Tests.Ingestion;

/// <summary>Disks that are full or may not be written: small ones in memory, mounted for one test.</summary>
public sealed class DiskTests : IDisposable
{
    readonly TemporaryFolder _folder = new();
    bool _mounted;

    public DiskTests() => Directory.CreateDirectory(_folder["disk"]);

    public void Dispose()
    {
        if (_mounted) Run("umount", "-l", _folder["disk"]);
        _folder.Dispose();
    }

    [Fact]
    public void AFullDiskEndsTheRunWithAMessageAndLosesNothingThatWasWritten()
    {
        Mount("size=1500k");
        for (var i = 0; i < 100; i++)
            _folder.Write($"corpus/{i}.txt", string.Concat(Enumerable.Range(0, 60).Select(line => $"{1000 + i}年第{line}个县粮食产量{line}.{i}亿斤，比上年增长{i}%。\n")));
        var failure = Assert.ThrowsAny<IOException>(() => Ingest());
        Assert.Contains("full", failure.Message, StringComparison.Ordinal);
        Assert.Contains("again", failure.Message, StringComparison.Ordinal);

        Remount("size=64m");
        var rest = Ingest();
        Assert.Equal((100, 0), (rest.Read + rest.Unchanged, rest.Failures.Count));
        Assert.NotEqual(0, rest.Unchanged);
        using var store = PolicyStore.OpenReadOnly(_folder["disk/index"]);
        Assert.Equal(100, store.Documents().Count());
    }

    [Fact]
    public void AReadOnlyIndexIsRefusedAndStillRead()
    {
        Mount("size=8m");
        _folder.Write("corpus/a.txt", "全省粮食产量31亿斤。");
        Ingest();
        Remount("ro");
        _folder.Write("corpus/b.txt", "乙。");
        Assert.Contains("--index", Assert.ThrowsAny<IOException>(() => Ingest()).Message, StringComparison.Ordinal);
        using var store = PolicyStore.OpenReadOnly(_folder["disk/index"]);
        Assert.Single(store.Indicators(new()));
    }

    [Fact]
    public void ClocksThatWereWrongChangeNothing()
    {
        foreach (var (name, day) in ((string, DateTime)[])[("past.txt", new(1975, 1, 1)), ("future.txt", new(2099, 1, 1))])
            File.SetLastWriteTimeUtc(_folder.Write($"corpus/{name}", name), day);
        Assert.Equal(2, Ingest().Read);
        Assert.Equal(2, Ingest().Unchanged);
        _folder.Write("corpus/future.txt", "later.txt ");   // of the same length, and older than before
        Assert.Equal((1, 1), (Ingest().Read, Ingest().Unchanged - 1));
    }

    IngestSummary Ingest() => Ingester.Run(ChildProcess.Options(_folder["disk/index"], _folder["corpus"]), new Silent(), CancellationToken.None);

    void Mount(string options)
    {
        Assert.SkipUnless(OperatingSystem.IsLinux() && Run("mount", "-t", "tmpfs", "-o", options, "tmpfs", _folder["disk"]) == 0,
            "Only root may mount a small disk, and not in every container; run the tests as root on Linux.");
        _mounted = true;
    }

    void Remount(string options) => Assert.Equal(0, Run("mount", "-o", $"remount,{options}", _folder["disk"]));

    static int Run(string program, params string[] arguments)
    {
        try
        {
            using var process = Process.Start(new ProcessStartInfo(program, arguments) { RedirectStandardError = true })!;
            process.WaitForExit();
            return process.ExitCode;
        }
        catch (System.ComponentModel.Win32Exception)
        {
            return -1;   // there is no such program
        }
    }
}
