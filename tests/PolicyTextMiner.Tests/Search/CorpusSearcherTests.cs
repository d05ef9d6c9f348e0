using PolicyTextMiner.Search;
using PolicyTextMiner.Search.Counting;
using PolicyTextMiner.Search.Queries;

namespace PolicyTextMiner.Tests.Search;

public class CorpusSearcherTests
{
    [Theory]
    [InlineData("简单", "安装简单易行", true)]
    [InlineData("景点", "经典著作", false)]
    [InlineData("2020年", "到二〇二〇年实现", true)]
    [InlineData("2020年", "到２０２０年实现", true)]
    [InlineData("二〇二〇年", "到2020年实现", true)]
    [InlineData("二○二○年", "到2020年实现", true)]
    [InlineData("九七", "一九七八年以来", true)]
    [InlineData("1", "一切为了人民", false)]
    [InlineData("十四五规划", "“十四五”规划纲要", true)]
    [InlineData("“十四五”规划", "十四五规划纲要", true)]
    [InlineData("\"十四五规划\"", "“十四五”规划纲要", false)]
    [InlineData("\"五规划\"", "“十四五”规划纲要", false)]
    [InlineData("國務院", "国务院印发", true)]
    [InlineData("国务院", "國務院印發", true)]
    [InlineData("\"国务院\"", "國務院印發", true)]
    [InlineData("ＧＤＰ增长", "全年GDP 增长5%", true)]
    [InlineData("\"open data\"", "建设Open  Data平台", true)]
    [InlineData("opendata", "建设open data平台", false)]
    [InlineData("国", "中国", true)]
    [InlineData("中", "中国", true)]
    [InlineData("𠮷野", "访问𠮷野家", true)]
    [InlineData("𠮷", "访问𠮷野家", true)]
    [InlineData("创新 驱动", "驱动发展靠创新", true)]
    [InlineData("创新 驱动", "靠创新", false)]
    [InlineData("创新 NOT 驱动", "驱动发展靠创新", false)]
    [InlineData("(东京 NOT 秘密) OR 账单", "秘密账单", true)]
    [InlineData("(东京 NOT 秘密) OR 账单", "东京秘密", false)]
    [InlineData("（东京　ＮＯＴ　秘密） ＯＲ 账单", "东京", true)]
    [InlineData("创新 NEAR/3 发展", "创新驱动发展", true)]
    [InlineData("发展 NEAR/3 创新", "创新驱动发展", true)]
    [InlineData("创新 NEAR/3 发展", "创新是引领的发展", false)]
    [InlineData("创新 NEAR/4 发展", "创新是引领的发展", true)]
    [InlineData("国 NEAR/1 民", "国与民", true)]
    [InlineData("国 NEAR/1 民", "国泰和民", false)]
    [InlineData("香港 NEAR/5 香港", "在香港", false)]
    [InlineData("香港 NEAR/5 香港", "香港和香港", true)]
    [InlineData("创新*战略", "创新驱动发展战略", true)]
    [InlineData("创新*战略", "创新。战略", false)]
    [InlineData("国?院", "国务院", true)]
    [InlineData("国?院", "国院", false)]
    [InlineData("科技创新~", "科级创新", true)]
    [InlineData("科技创新~", "科创新局", true)]
    [InlineData("科技创新~", "科技的创新", true)]
    [InlineData("科技创新~", "文化创新", false)]
    [InlineData("\\“", "实施“双碳”行动", true)]
    [InlineData("\\\"双碳\\\"", "实施“双碳”行动", true)]
    public void FindsWhatIsThereAndNothingElse(string query, string paragraph, bool found)
    {
        using var corpus = new Corpus(paragraph, "别的一段话");
        Assert.Equal(found ? [paragraph] : [], corpus.Find(query));
    }

    [Fact]
    public void HighlightsEachPlaceInTheOriginal()
    {
        using var corpus = new Corpus("𠮷  香 港与ＨＫ、香港的“香”港");
        var hit = Assert.Single(corpus.Searcher.Search("香港 OR hk", new()).Hits);
        Assert.Equal(["香 港", "ＨＫ", "香港", "香”港"], hit.Highlights.Select(span => span.Of(hit.Text).ToString()));
    }

    [Theory]
    [InlineData("title:规划 发展", "b")]
    [InlineData("title:“发展规划” 发展", "b")]
    [InlineData("issuer:国务院 发展", "a")]
    [InlineData("region:江苏 发展", "b")]
    [InlineData("kind:意见 发展", "a")]
    [InlineData("source:gov.cn 发展", "a")]
    [InlineData("year:2018..2020 发展", "a")]
    [InlineData("year:2021 发展", "b")]
    [InlineData("year:二〇二一年.. 发展", "b")]
    [InlineData("year：..2019", "a")]
    [InlineData("NOT region:江苏", "a")]
    [InlineData("region:江苏 OR kind:意见", "a b")]
    [InlineData("region:上海 发展", "")]
    public void NarrowsByFactsOfTheDocument(string query, string documents)
    {
        using var corpus = new Corpus()
            .Add("a", new() { File = "a.pdf", Title = "关于发展的意见", Issuer = ["国务院", "中共中央"], Kind = "意见", Region = "全国", Source = "www.gov.cn", Date = new(2019, 5, 1) }, "发展是第一要务")
            .Add("b", new() { File = "b.pdf", Title = "发展规划", Kind = "规划", Region = "江苏省", Date = new(2021, 12, 31) }, "发展是第一要务");
        var found = corpus.Searcher.Search(query, new()).Hits.Select(hit => hit.DocumentId).Order(StringComparer.Ordinal);
        Assert.Equal(documents, string.Join(' ', found));
    }

    [Fact]
    public void CountsByFacets()
    {
        using var corpus = new Corpus()
            .Add("a", new() { File = "a", Kind = "意见", Date = new(2019, 5, 1), Issuer = ["甲", "乙"] }, "发展", "发展", "改革")
            .Add("b", new() { File = "b", Date = new(2021, 5, 1), Issuer = ["甲"] }, "发展");
        var facets = corpus.Searcher.Search("发展", new() { Take = 0, Facets = [Facet.Year, Facet.Kind, Facet.Issuer, Facet.Document, Facet.Strategy] }).Facets;
        Assert.Equal([new("2019", 2), new("2021", 1)], facets[Facet.Year]);
        Assert.Equal([new("意见", 2)], facets[Facet.Kind]);
        Assert.Equal([new("甲", 3), new("乙", 2)], facets[Facet.Issuer]);
        Assert.Equal([new("a", 2), new("b", 1)], facets[Facet.Document]);
        Assert.Empty(facets[Facet.Strategy]);
    }

    [Fact]
    public void PagesWithoutGapOrOverlap()
    {
        using var corpus = new Corpus([.. Enumerable.Range(0, 25).Select(i => $"发展第{i}段")]);
        var all = corpus.Find("发展");
        var paged = Enumerable.Range(0, 4).SelectMany(page => corpus.Searcher.Search("发展", new() { Skip = page * 7, Take = 7 }).Hits).Select(hit => hit.Text);
        Assert.Equal(25, all.Distinct().Count());
        Assert.Equal(all, paged);
    }

    [Fact]
    public void RanksWholeQueriesHeadingsAndTitlesFirst()
    {
        using var corpus = new Corpus()
            .Add("a", new() { File = "a" }, "驱动力来自哪里，创新从何而来，这是要回答的问题", "创新驱动是要回答的问题，从何而来，来自哪里呢", "#创新驱动")
            .Add("b", new() { File = "b", Title = "创新驱动发展纲要" }, "驱动力来自哪里，创新从何而来，这是要回答的问题");
        var hits = corpus.Searcher.Search("创新 驱动", new()).Hits;
        Assert.Equal(["创新驱动", "创新驱动是要回答的问题，从何而来，来自哪里呢"], hits.Where(hit => hit.DocumentId == "a").Take(2).Select(hit => hit.Text));
        Assert.True(hits.First(hit => hit.DocumentId == "b").Score > hits.Last(hit => hit.DocumentId == "a").Score);
    }

    [Fact]
    public void SaysWhereAHitStands()
    {
        using var corpus = new Corpus("#一、总体要求", "坚持发展", "#二、保障");
        var hit = Assert.Single(corpus.Searcher.Search("坚持", new()).Hits);
        Assert.Equal(["一、总体要求"], hit.Headings);
        Assert.Equal("坚持发展", hit.Span.Of("一、总体要求\n坚持发展\n二、保障").ToString());
        Assert.Equal((1, "doc.pdf", "doc"), (hit.Page, hit.Facts.File, hit.DocumentId));
    }

    [Fact]
    public void RefusesAWildcardThatWouldReadEverything()
    {
        using var corpus = new Corpus([.. Enumerable.Repeat("的了", 10)]);
        Assert.Throws<QueryException>(() => corpus.Find("的*"));
        Assert.Equal(10, corpus.Find("的?*了 OR 的*了").Length);
    }

    [Fact]
    public void AnswersAlikeInWhateverOrderTheDocumentsWereRead()
    {
        (string Id, string[] Paragraphs)[] documents =
            [.. Enumerable.Range(0, 12).Select(i => ($"{i:00}", new[] { "坚持发展", "推动发展，坚持发展", $"发展第{i}段" }))];
        var forwards = Answers(documents);
        Assert.Equal(forwards, Answers([.. documents.Reverse()]));
        Assert.Equal(forwards, Answers([.. documents.OrderBy(document => document.Id[1])]));

        static string[] Answers((string Id, string[] Paragraphs)[] documents)
        {
            using var corpus = new Corpus();
            for (var i = 0; i < documents.Length; i++)
            {
                corpus.Add(documents[i].Id, new() { File = $"{documents[i].Id}.pdf" }, documents[i].Paragraphs);
                if (i % 3 == 2) corpus.Index.Commit(i);
            }

            var ranked = corpus.Searcher.Search("发展", new() { Take = 30 }).Hits.Select(hit => $"{hit.DocumentId} {hit.Span} {hit.Score}");
            var lines = Concordance.Of(corpus.Searcher, SearchQuery.Parse("发展"), new(), new()).Lines.Select(line => $"{line.Hit.DocumentId} {line.Hit.Span} {line.Match}");
            return [.. ranked, .. lines];
        }
    }
}
