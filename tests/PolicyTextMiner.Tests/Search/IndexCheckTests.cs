using PolicyTextMiner.Search;
using PolicyTextMiner.Tests.Support;

namespace PolicyTextMiner.Tests.Search;

public class IndexCheckTests
{
    [Fact]
    public void FindsNothingWrongInASoundIndex()
    {
        using var corpus = new Corpus("发展");
        corpus.Index.Commit(1);
        Assert.Empty(IndexCheck.Run(corpus.Directory));
    }

    [Fact]
    public void SaysWhatIsDamaged()
    {
        using var folder = new TemporaryFolder();
        using (var index = CorpusIndex.Open(folder.Path, Corpus.Segmenter))
        {
            index.Add(Corpus.Mined("a", "发展"), new() { File = "a" });
            index.Commit(1);
        }

        foreach (var part in Directory.GetFiles(folder.Path).Where(file => Path.GetExtension(file) is ".cfs" or ".tim" or ".fdt" or ".si")) File.WriteAllBytes(part, new byte[64]);
        Assert.Contains("rebuild", Assert.Single(IndexCheck.Run(folder.Path)), StringComparison.Ordinal);
    }

    [Fact]
    public void SaysThatThereIsNoIndex()
    {
        using var folder = new TemporaryFolder();
        Assert.Throws<CorpusIndexException>(() => IndexCheck.Run(folder.Path));
    }
}
