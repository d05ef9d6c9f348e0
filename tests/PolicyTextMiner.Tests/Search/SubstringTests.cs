using PolicyTextMiner.Search;

namespace PolicyTextMiner.Tests.Search;

/// <summary>Any substring of a text is found where it stands, and nowhere else: the index against a scan of the texts.</summary>
public sealed class SubstringTests : IDisposable
{
    static readonly string[] s_words =
    [
        "全省", "粮食", "产量", "达到", "3.1万亿斤", "，", "增长", "２.５％", "。", "“", "”", "十四五", "规划", "二〇二〇年", "2020年", "一九七八年", "GDP", " ", "　",
        "open data", "R&D", "（一）", "坚持", "创新", "驱动", "发展", "战略", "、", "𠮷", "㎡", "《", "》", "\t", "：", "国发〔2021〕1号", "ＡＩ", "人工智能+", "的", "了",
    ];

    readonly List<string> _paragraphs;
    readonly Corpus _corpus = new();

    public SubstringTests()
    {
        var random = new Random(3);
        _paragraphs = [.. Enumerable.Range(0, 120).Select(_ => string.Concat(random.GetItems(s_words, random.Next(1, 60))))];
        _corpus.Add("doc", new() { File = "doc" }, [.. _paragraphs]);
    }

    public void Dispose() => _corpus.Dispose();

    [Fact]
    public void FindsEachSubstringWhereItStandsAndNowhereElse()
    {
        var folded = _paragraphs.ConvertAll(paragraph => new SearchText(paragraph).Exact);
        var random = new Random(7);
        for (var i = 0; i < 3000; i++)
        {
            var sought = Substring(_paragraphs[random.Next(_paragraphs.Count)], random);
            if (new SearchText(sought).Exact is not { Text.Length: > 0 } asked) continue;
            var expected = _paragraphs.Where((_, k) => Holds(folded[k], asked)).Order(StringComparer.Ordinal).ToList();
            var hits = _corpus.Searcher.Search(SearchQuery.Exact(sought), new() { Take = 1000 }).Hits;
            var found = hits.Select(hit => hit.Text).Order(StringComparer.Ordinal).ToList();
            Assert.True(expected.SequenceEqual(found), $"'{sought}': {expected.Count} paragraphs hold it, {found.Count} were found");
            Assert.All(hits, hit => Assert.NotEmpty(hit.Highlights));
        }
    }

    static string Substring(string text, Random random)
    {
        var start = random.Next(text.Length);
        if (char.IsLowSurrogate(text[start])) start--;
        var end = Math.Min(text.Length, start + random.Next(1, 21));
        if (end < text.Length && char.IsLowSurrogate(text[end])) end++;
        return text[start..end];
    }

    static bool Holds(FoldedText text, FoldedText asked) =>
        text.Text.Contains(asked.Text, StringComparison.Ordinal) || text.Digits.Contains(asked.Digits, StringComparison.Ordinal);
}
