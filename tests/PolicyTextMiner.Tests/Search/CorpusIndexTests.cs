using PolicyTextMiner.Search;
using PolicyTextMiner.Search.Indexing;
using PolicyTextMiner.Tests.Support;

namespace PolicyTextMiner.Tests.Search;

public class CorpusIndexTests
{
    static readonly DocumentFacts s_facts = new() { File = "a.pdf" };

    [Fact]
    public void KeepsTheSequenceOfTheLedgerInItsCommit()
    {
        using var folder = new TemporaryFolder();
        using (var index = CorpusIndex.Open(folder.Path, Corpus.Segmenter))
        {
            Assert.Equal(0, index.Sequence);
            index.Add(Corpus.Mined("a", "发展"), s_facts);
            index.Commit(7);
            index.Add(Corpus.Mined("b", "发展"), s_facts);
        }

        using (var index = CorpusIndex.Open(folder.Path, Corpus.Segmenter)) Assert.Equal(7, index.Sequence);
        using var searcher = CorpusSearcher.Open(folder.Path, Corpus.Segmenter);
        Assert.Equal((7, 1), (searcher.Sequence, searcher.Paragraphs));
        Assert.Equal(Corpus.Segmenter.Lexicon.Version, searcher.LexiconVersion);
    }

    [Fact]
    public void ReplacesADocumentThatIsAddedAgain()
    {
        using var corpus = new Corpus().Add("a", s_facts, "发展", "发展").Add("a", s_facts, "发展");
        Assert.Single(corpus.Find("发展"));
        corpus.Index.Delete("a");
        using var searcher = corpus.Index.OpenSearcher();
        Assert.Equal(0, searcher.Search("发展", new()).Total);
    }

    [Fact]
    public void CanBeReadWhileItIsWritten()
    {
        using var corpus = new Corpus("发展");
        corpus.Index.Commit(1);
        using var searcher = CorpusSearcher.Open(corpus.Directory, Corpus.Segmenter);
        corpus.Index.Add(Corpus.Mined("b", "发展"), s_facts);
        corpus.Index.Commit(2);
        Assert.Equal(1, searcher.Search("发展", new()).Total);
    }

    [Fact]
    public void SaysThatAnotherProgramWrites()
    {
        using var corpus = new Corpus();
        var failure = Assert.Throws<CorpusIndexException>(() => CorpusIndex.Open(corpus.Directory, Corpus.Segmenter));
        Assert.Contains("being written", failure.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void SaysThatThereIsNoIndex()
    {
        using var folder = new TemporaryFolder();
        Assert.Contains("no full-text index", Assert.Throws<CorpusIndexException>(() => CorpusSearcher.Open(folder.Path, Corpus.Segmenter)).Message, StringComparison.Ordinal);
        Assert.Throws<CorpusIndexException>(() => CorpusSearcher.Open(folder["absent"], Corpus.Segmenter));
    }

    [Fact]
    public void SaysThatANewerProgramMadeIt()
    {
        var written = new CommitData(1, "x", IndexField.Format + 1).Write();
        Assert.Contains("newer version", Assert.Throws<CorpusIndexException>(() => CommitData.Read(written, "index")).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void SaysThatItIsDamaged()
    {
        using var folder = new TemporaryFolder();
        using (var index = CorpusIndex.Open(folder.Path, Corpus.Segmenter))
        {
            index.Add(Corpus.Mined("a", "发展"), s_facts);
            index.Commit(1);
        }

        foreach (var file in Directory.GetFiles(folder.Path, "segments_*")) File.WriteAllBytes(file, [1, 2, 3]);
        Assert.Contains("damaged", Assert.Throws<CorpusIndexException>(() => CorpusSearcher.Open(folder.Path, Corpus.Segmenter)).Message, StringComparison.Ordinal);
        Assert.Contains("damaged", Assert.Throws<CorpusIndexException>(() => CorpusIndex.Open(folder.Path, Corpus.Segmenter)).Message, StringComparison.Ordinal);
    }
}
