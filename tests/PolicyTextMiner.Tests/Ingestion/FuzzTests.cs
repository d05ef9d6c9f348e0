using System.Globalization;
using PolicyTextMiner.Ingestion;
using PolicyTextMiner.Store;
using PolicyTextMiner.Tests.Support;

namespace PolicyTextMiner.Tests.Ingestion;

/// <summary>
/// Damaged PDFs by the hundred; PTM_FUZZ_INPUTS=20000 makes a night of it, PTM_FUZZ_SEED another choice. A seed that once failed becomes a row of
/// <see cref="EveryDamagedFileEndsWithAStatus"/>.
/// </summary>
public sealed class FuzzTests : IDisposable
{
    const int Batch = 500;   // files on disk at a time

    readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void EveryDamagedFileEndsWithAStatus()
    {
        var inputs = Setting("PTM_FUZZ_INPUTS", 500);
        var mutator = new PdfMutator(Originals(), Setting("PTM_FUZZ_SEED", 20261125));
        for (var done = 0; done < inputs; done += Batch)
        {
            var count = Math.Min(Batch, inputs - done);
            Directory.CreateDirectory(_folder["corpus"]);
            for (var i = 0; i < count; i++) File.WriteAllBytes(_folder[$"corpus/{done + i:D6}.pdf"], mutator.Next());
            AllEnd(count);
            Directory.Delete(_folder["corpus"], recursive: true);
            Directory.Delete(_folder["index"], recursive: true);
        }
    }

    void AllEnd(int count)
    {
        var options = ChildProcess.Options(_folder["index"], _folder["corpus"]) with { TimeLimit = TimeSpan.FromSeconds(20), MemoryLimit = 600 << 20 };
        var summary = Ingester.Run(options, new Silent(), CancellationToken.None);
        Assert.Equal((count, 0), (summary.Files, summary.Remaining));
        Assert.Equal(count, summary.Read + summary.Same + summary.Failures.Count);
        Assert.All(summary.Failures, failure => Assert.NotEmpty(failure.Diagnostics));
        using var store = PolicyStore.OpenReadOnly(options.IndexDirectory);
        Assert.Equal(count, store.Files().Count);
        Assert.All(store.Documents(), document => Assert.True(document.Status is not DocumentStatus.Done || document.Seconds < 25, $"{document.Path} took {document.Seconds} s"));
    }

    static byte[][] Originals() =>
    [
        .. Directory.EnumerateFiles(Path.Combine(RepositoryRoot.Path, "tests", "PolicyTextMiner.Tests", "Pdfs"), "*.pdf", SearchOption.AllDirectories)
            .Append(Path.Combine(RepositoryRoot.Path, "corpus", "rd2023.pdf"))
            .Order(StringComparer.Ordinal)
            .Select(File.ReadAllBytes),
    ];

    static int Setting(string name, int otherwise) =>
        int.TryParse(Environment.GetEnvironmentVariable(name), CultureInfo.InvariantCulture, out var value) ? value : otherwise;
}
