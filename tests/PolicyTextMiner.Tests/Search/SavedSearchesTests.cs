using PolicyTextMiner.Search;
using PolicyTextMiner.Tests.Support;

namespace PolicyTextMiner.Tests.Search;

public class SavedSearchesTests
{
    [Fact]
    public void TellsWhatIsNewOnce()
    {
        using var folder = new TemporaryFolder();
        using var corpus = new Corpus("坚持发展");
        var saved = new SavedSearches(folder["searches.json"]);
        saved.Save("发展", SearchQuery.Parse("发展"), corpus.Searcher);
        Assert.Empty(saved.New("发展", corpus.Searcher)!);
        corpus.Add("b", new() { File = "b" }, "推动发展", "别的");
        Assert.Equal("推动发展", Assert.Single(saved.New("发展", corpus.Searcher)!).Text);
        Assert.Empty(new SavedSearches(folder["searches.json"]).New("发展", corpus.Searcher)!);
        Assert.Equal("发展", saved.Queries["发展"]);
    }

    [Fact]
    public void KnowsNoOtherNames()
    {
        using var folder = new TemporaryFolder();
        using var corpus = new Corpus("坚持发展");
        Assert.Null(new SavedSearches(folder["searches.json"]).New("改革", corpus.Searcher));
    }

    [Fact]
    public void SaysWhereItsFileIsDamaged()
    {
        using var folder = new TemporaryFolder();
        var file = folder.Write("searches.json", "{\n  \"a\": oops\n}");
        Assert.Contains("line 2", Assert.Throws<InvalidDataException>(() => new SavedSearches(file).Queries).Message, StringComparison.Ordinal);
    }
}
