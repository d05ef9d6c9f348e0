using PolicyTextMiner.Ingestion;
using PolicyTextMiner.Store;
using PolicyTextMiner.Tests.Support;

namespace PolicyTextMiner.Tests.Ingestion;

public sealed class FolderWatchTests : IDisposable
{
    readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void ReadsWhatComesWhileItWatchesAndEndsWhenTold()
    {
        _folder.Write("corpus/a.txt", "甲。");
        var options = ChildProcess.Options(_folder["index"], _folder["corpus"]);
        using var cancelled = new CancellationTokenSource(TimeSpan.FromMinutes(2));
        var read = new List<int>();
        FolderWatch.Follow(options, Run, cancelled.Token);
        Assert.Equal([1, 1, 1], read);
        using var store = PolicyStore.OpenReadOnly(options.IndexDirectory);
        Assert.Equal(["a.txt", "b.txt"], store.Documents().Select(document => document.Name));
        Assert.Equal(3, store.Documents().Last().Characters);

        void Run()
        {
            read.Add(Ingester.Run(options, new Silent(), CancellationToken.None).Read);
            if (read.Count == 1) _folder.Write("corpus/b.txt", "乙。");
            else if (read.Count == 2) _folder.Write("corpus/b.txt", "乙乙。");
            else cancelled.Cancel();
        }
    }
}
