using PolicyTextMiner.Search;
using PolicyTextMiner.Search.Counting;

namespace PolicyTextMiner.Tests.Search.Counting;

public class CountingTests
{
    static readonly SearchOptions s_all = new();

    [Fact]
    public void ShowsEachPlaceWithItsContext()
    {
        using var corpus = new Corpus("坚持发展，推动𠮷发展。");
        var result = Concordance.Of(corpus.Searcher, SearchQuery.Parse("发展"), s_all, new() { Width = 3 });
        Assert.Equal([("坚持", "，推动"), ("动𠮷", "。")], result.Lines.Select(line => (line.Left, line.Right)));
        Assert.All(result.Lines, line => Assert.Equal("发展", line.Keyword));
    }

    [Fact]
    public void SortsByEitherSide()
    {
        using var corpus = new Corpus("丙a发展x", "乙b发展z", "甲c发展y");
        string[] Sorted(ConcordanceSort sort) =>
            [.. Concordance.Of(corpus.Searcher, SearchQuery.Parse("发展"), s_all, new() { Sort = sort }).Lines.Select(line => line.Left[^1] + line.Right)];
        Assert.Equal(["ax", "bz", "cy"], Sorted(ConcordanceSort.Left));
        Assert.Equal(["ax", "cy", "bz"], Sorted(ConcordanceSort.Right));
    }

    [Fact]
    public void DrawsTheSameSampleAgain()
    {
        using var corpus = new Corpus([.. Enumerable.Range(0, 50).Select(i => $"发展{i}")]);
        ConcordanceResult Draw(int seed) => Concordance.Of(corpus.Searcher, SearchQuery.Parse("发展"), s_all, new() { Sample = 10, Seed = seed });
        Assert.Equal((50, 10), (Draw(1).Total, Draw(1).Lines.Count));
        Assert.Equal(Draw(1).Lines.Select(line => line.Right), Draw(1).Lines.Select(line => line.Right));
        Assert.NotEqual(Draw(1).Lines.Select(line => line.Right), Draw(2).Lines.Select(line => line.Right));
    }

    // 2 · (10 ln 2 + 5 ln ½ + 990 ln(990/995) + 1995 ln(1995/1990)) for a word 10 times in 1,000 and 5 times in 2,000 words.
    [Fact]
    public void MeasuresLogLikelihoodOnAllFourCells()
    {
        Assert.Equal(6.969, Association.LogLikelihood(10, 1000, 5, 2000), 3);
        Assert.Equal(-Association.LogLikelihood(10, 1000, 5, 2000), Association.LogLikelihood(5, 2000, 10, 1000), 9);
        Assert.Equal(0, Association.LogLikelihood(5, 1000, 10, 2000), 9);
    }

    [Fact]
    public void CountsWordsNearTheKeywordOnceEach()
    {
        using var corpus = new Corpus("x GDP y", "GDP GDP y z", "x y z w");
        var collocates = Collocates.Of(corpus.Searcher, SearchQuery.Parse("gdp"), s_all, new() { Left = 1, Right = 1, LeastCount = 1 });
        Assert.Equal([("x", 1L, 2L), ("y", 2L, 3L)], collocates.Select(c => (c.Word, c.Near, c.Corpus)).Order());
    }

    [Fact]
    public void CountsRunsOfWordsThatNoPunctuationParts()
    {
        using var corpus = new Corpus("a b c", "a b。c", "的 a b");
        var runs = Frequencies.Of(corpus.Searcher.All(SearchQuery.Everything, s_all), corpus.Searcher, 2, 10, StopWords.Default);
        Assert.Equal([("a b", 3L), ("b c", 1L)], runs.Select(run => (run.Word, run.Count)));
    }

    [Fact]
    public void ListsTheWordsOfTheCorpus()
    {
        using var corpus = new Corpus("a b a", "a 的 的 的");
        Assert.Equal([("a", 3L), ("b", 1L)], corpus.Searcher.Words.MostFrequent(10, 1, StopWords.Default).Select(word => (word.Word, word.Count)));
        Assert.Equal(7, corpus.Searcher.Words.Total);
        Assert.Equal(0, corpus.Searcher.Words.Count("absent"));
    }

    [Fact]
    public void FindsWhatSetsAPartApart()
    {
        using var corpus = new Corpus()
            .Add("a", new() { File = "a", Region = "江苏" }, "x x x y")
            .Add("b", new() { File = "b", Region = "浙江" }, "y y y z");
        var keywords = Keyness.Of(corpus.Searcher, SearchQuery.Parse("region:江苏"), s_all, 10, StopWords.None);
        Assert.Equal(["x", "y"], keywords.Select(keyword => keyword.Word));
        Assert.True(keywords[0].LogLikelihood > 0 && keywords[1].LogLikelihood < 0);
        Assert.Equal((3, 0), (keywords[0].InPart, keywords[0].InRest));
    }

    [Fact]
    public void MeasuresHowEvenlyAWordIsSpread()
    {
        using var corpus = new Corpus().Add("a", new() { File = "a" }, "发展一二").Add("b", new() { File = "b" }, "发展三四").Add("c", new() { File = "c" }, "改革改革");
        var even = Dispersion.Of(corpus.Searcher, SearchQuery.Parse("发展 OR 改革"));
        var uneven = Dispersion.Of(corpus.Searcher, SearchQuery.Parse("改革"));
        Assert.Equal((4, 3, 3), (even.Count, even.Documents, even.AllDocuments));
        Assert.Equal((2, 1, 3), (uneven.Count, uneven.Documents, uneven.AllDocuments));
        Assert.Equal(2 / 3d, uneven.DeviationOfProportions, 9);
        Assert.Equal(0, uneven.JuillandD, 9);
        Assert.Equal("c", Assert.Single(uneven.ByDocument).DocumentId);
        Assert.Equal(5000, uneven.ByDocument[0].PerTenThousand, 9);
    }
}
