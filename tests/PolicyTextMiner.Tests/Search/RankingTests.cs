using PolicyTextMiner.Tests.Support;

namespace PolicyTextMiner.Tests.Search;

/// <summary>What a reader expects first comes first (Specs/RankedQueries.md).</summary>
public sealed class RankingTests(SampleCorpusSearch sample) : IClassFixture<SampleCorpusSearch>
{
    public static TheoryData<string, string> Queries => SpecFile.Rows("RankedQueries.md");

    [Theory]
    [MemberData(nameof(Queries))]
    public void PutsFirstWhatAReaderExpects(string query, string expected)
    {
        var documents = sample.Searcher.Search(query, new() { Take = 100 }).Hits.Select(hit => Path.GetFileNameWithoutExtension(hit.Facts.File)).Distinct().ToList();
        foreach (var place in expected.Split(' '))
        {
            var either = place.Split('/');
            Assert.Equal(either.Order(), documents.Take(either.Length).Order());
            documents.RemoveRange(0, either.Length);
        }
    }

    [Theory]
    [InlineData("新质生产力", "因地制宜发展新质生产力的区域视角")]
    [InlineData("供给侧结构性改革", "供给侧结构性改革一年间：进展与难点")]
    public void PutsTheTitleBeforeTheText(string query, string title) =>
        Assert.StartsWith(title, sample.Searcher.Search(query, new() { Take = 1 }).Hits[0].Text, StringComparison.Ordinal);
}
