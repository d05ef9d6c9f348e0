using PolicyTextMiner.Search;

namespace PolicyTextMiner.Tests.Search;

/// <summary>Ten thousand substrings of the sample corpus, each sought in the index and by reading every paragraph.</summary>
public sealed class SampleSubstringTests(SampleCorpusSearch sample) : IClassFixture<SampleCorpusSearch>
{
    const int Sought = 10_000;
    const int Longest = 20;

    [Fact]
    public void NoneIsMissedAndNothingElseIsFound()
    {
        var folded = sample.Paragraphs.Select(paragraph => new SearchText(paragraph.Text).Exact).ToList();
        var random = new Random(11);
        for (var i = 0; i < Sought; i++)
        {
            var text = sample.Paragraphs[random.Next(sample.Paragraphs.Count)].Text;
            var start = random.Next(text.Length);
            var sought = text.Substring(start, Math.Min(random.Next(1, Longest + 1), text.Length - start));
            if (new SearchText(sought).Exact is not { Text.Length: > 0 } asked || HalvesACharacter(sought)) continue;
            var found = Found(SearchQuery.Exact(sought));
            Assert.Equal(Where(k => Holds(folded[k], asked)), found);
            Assert.Superset(Where(k => sample.Paragraphs[k].Text.Contains(sought, StringComparison.Ordinal)).ToHashSet(), found.ToHashSet());
        }
    }

    [Fact]
    public void WordsOfTheQueryLanguageMissNoneEither()
    {
        var random = new Random(12);
        for (var i = 0; i < Sought / 10; i++)
        {
            var text = sample.Paragraphs[random.Next(sample.Paragraphs.Count)].Text;
            var start = random.Next(text.Length);
            var sought = string.Concat(text.Skip(start).Take(random.Next(1, Longest + 1)).TakeWhile(char.IsLetterOrDigit));
            if (sought.Length == 0 || sought is "AND" or "OR" or "NOT" || HalvesACharacter(sought)) continue;
            Assert.Superset(Where(k => sample.Paragraphs[k].Text.Contains(sought, StringComparison.Ordinal)).ToHashSet(), Found(SearchQuery.Parse(sought)).ToHashSet());
        }
    }

    static bool HalvesACharacter(string text) => char.IsLowSurrogate(text[0]) || char.IsHighSurrogate(text[^1]);

    static bool Holds(FoldedText text, FoldedText asked) =>
        text.Text.Contains(asked.Text, StringComparison.Ordinal) || text.Digits.Contains(asked.Digits, StringComparison.Ordinal);

    List<(string, string)> Where(Predicate<int> holds) => [.. Enumerable.Range(0, sample.Paragraphs.Count).Where(k => holds(k)).Select(k => sample.Paragraphs[k]).Order()];

    List<(string, string)> Found(SearchQuery query) =>
        [.. sample.Searcher.Search(query, new() { Take = 10_000 }).Hits.Select(hit => (Path.GetFileNameWithoutExtension(hit.Facts.File), hit.Text)).Order()];
}
