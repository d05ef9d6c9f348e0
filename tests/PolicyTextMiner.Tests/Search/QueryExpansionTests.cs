using PolicyTextMiner.Search;
using PolicyTextMiner.Strategies;

namespace PolicyTextMiner.Tests.Search;

public class QueryExpansionTests
{
    [Fact]
    public void SearchesForTheOtherNamesToo()
    {
        var entry = StrategyCatalog.Default.Entries.First(entry => entry.Aliases.Any(alias => alias.IndexOfAny(['…', '“']) < 0));
        var alias = entry.Aliases.First(alias => alias.IndexOfAny(['…', '“']) < 0);
        using var corpus = new Corpus($"落实{alias}", "别的");
        var query = SearchQuery.Parse($"\"{alias}\" OR 没有这个名字");
        var expanded = QueryExpansion.Of(SearchQuery.Parse($"\"{entry.Canonical}\""), StrategyCatalog.Default);
        Assert.Single(corpus.Searcher.Search(expanded.Query, new()).Hits);
        Assert.Contains(alias, Assert.Single(expanded.Added).Others);
        Assert.Single(QueryExpansion.Of(query, StrategyCatalog.Default).Added);
    }

    [Fact]
    public void LeavesAloneWhatTheCatalogueDoesNotKnow() =>
        Assert.Empty(QueryExpansion.Of(SearchQuery.Parse("没有这个名字 NOT 别的"), StrategyCatalog.Default).Added);
}
