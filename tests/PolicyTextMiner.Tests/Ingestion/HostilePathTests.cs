using System.Diagnostics;
using System.Text;
using PolicyTextMiner.Ingestion;
using PolicyTextMiner.Store;
using PolicyTextMiner.Tests.Support;

namespace PolicyTextMiner.Tests.Ingestion;

/// <summary>Names and folders as archives really have them.</summary>
public sealed class HostilePathTests : IDisposable
{
    readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void ANameInGbkBytesIsReportedAndTheRestIsRead()
    {
        Assert.SkipUnless(OperatingSystem.IsLinux(), "Elsewhere every name is Unicode.");
        _folder.Write("corpus/a.txt", "甲。");
        // 公报.txt in GBK; the shell takes bytes as they are.
        Process.Start("sh", ["-c", $"printf 乙。 > \"$(printf '{_folder["corpus"]}/\\271\\253\\261\\250.txt')\""]).WaitForExit();
        var summary = Run();
        Assert.Equal(1, summary.Read);
        Process.Start("rm", ["-r", _folder["corpus"]]).WaitForExit();   // which cannot be done by the name that is read back
        Assert.Equal("PTM305", Assert.Single(summary.Problems).Diagnostic.Code);
    }

    [Fact]
    public void DeepFoldersAndLongNamesAreRead()
    {
        // 80 characters are 240 bytes, near the 255 that a name may have; the whole path has more than 1,000 characters.
        var folder = string.Join('/', Enumerable.Repeat(new string('省', 60), 16));
        _folder.Write($"corpus/{folder}/{new string('报', 80)}.txt", "甲。");
        Assert.Equal(1, Run().Read);
        Assert.Equal(1, Run().Unchanged);
    }

    [Fact]
    public void OneFileIsOneFileByWhateverWayItIsNamed()
    {
        _folder.Write("corpus/a.txt", "甲。");
        Directory.CreateDirectory(_folder["corpus/b"]);
        var summary = Run(_folder["corpus/b/../a.txt"], _folder["corpus/./a.txt"], _folder["corpus"]);
        Assert.Equal((1, 1), (summary.Files, summary.Read));
    }

    [Fact]
    public void MarksOfShellsAndPagesInNamesMeanNothing()
    {
        string[] names = ["-rf.txt", "$(touch x).txt", "a;b & c.txt", "<script>.txt", "%s%n.txt", "\u202Etxt.fdp.txt", "新\n行.txt"];
        foreach (var name in names) _folder.Write($"corpus/{name}", name);
        Assert.Equal(names.Length, Run().Read);
        using var store = PolicyStore.OpenReadOnly(_folder["index"]);
        Assert.Equal(names.Order(StringComparer.Ordinal), store.Documents().Select(document => document.Name).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void AFileThatVanishesBeforeItIsReadIsAFailureAndTheRestIsRead()
    {
        for (var i = 0; i < 20; i++) _folder.Write($"corpus/{i:D2}.txt", new StringBuilder().Insert(0, "甲。", 2000 - i).ToString());
        var summary = Run(new OnFirst(() => File.Delete(_folder["corpus/19.txt"])));   // the smallest comes last
        Assert.Equal(19, summary.Read);
        Assert.Equal("PTM310", Assert.Single(Assert.Single(summary.Failures).Diagnostics).Code);
    }

    [Fact]
    public void AFileThatChangesWhileItIsReadIsReadAgainNextTime()
    {
        for (var i = 0; i < 20; i++) _folder.Write($"corpus/{i:D2}.txt", new StringBuilder().Insert(0, "甲。", 2000 - i).ToString());
        Run(new OnFirst(() => _folder.Write("corpus/19.txt", "乙。")));
        Run();
        using var store = PolicyStore.OpenReadOnly(_folder["index"]);
        Assert.Equal("乙。", Assert.Single(store.Paragraphs(store.Documents().Last())).Text);
    }

    IngestSummary Run(params string[] paths) => Run(new Silent(), paths);

    IngestSummary Run(IProgress<IngestProgress> progress, params string[] paths) =>
        Ingester.Run(ChildProcess.Options(_folder["index"], paths.Length > 0 ? paths : [_folder["corpus"]]), progress, CancellationToken.None);

    sealed class OnFirst(Action action) : IProgress<IngestProgress>
    {
        bool _done;

        public void Report(IngestProgress value)
        {
            if (_done) return;
            _done = true;
            action();
        }
    }
}
