using System.Text;
using CsCheck;
using PolicyTextMiner.Documents;
using PolicyTextMiner.Extraction;
using PolicyTextMiner.Strategies;
using PolicyTextMiner.Tests.Support;

namespace PolicyTextMiner.Tests.Strategies;

public class StrategyExtractorTests
{
    static readonly StrategyExtractor s_extractor = new(StrategyCatalog.Default);

    public static TheoryData<string, string> Spec => SpecFile.Rows("StrategyMentions.md");

    [Theory, MemberData(nameof(Spec))]
    public void FindsTheMentionsOfTheSpec(string written, string expected)
    {
        var document = Read(written);
        var found = s_extractor.Extract(document, []).Select(mention => Show(document, mention)).ToList();
        Assert.Equal(expected, found.Count == 0 ? "nothing" : string.Join(", ", found));
    }

    [Fact]
    public void MentionsLieInTheirSentencesInOrderAndNestedOnesInTheNameBefore() => Texts().Sample(text =>
    {
        var document = Read(text);
        var mentions = s_extractor.Extract(document, []);
        var outer = default(TextSpan);
        foreach (var mention in mentions)
        {
            Assert.Contains(mention.Sentence, document.Sentences);
            Assert.True(mention.Sentence.Contains(mention.Span));
            if (mention.Nested) Assert.True(outer.Contains(mention.Span));
            else Assert.True(outer.End <= mention.Span.Start);
            if (!mention.Nested) outer = mention.Span;
        }

        Assert.Equal(mentions, s_extractor.Extract(document, []));
    });

    [Fact]
    public void EveryNameOfTheCatalogueIsFoundWhereItStandsAlone()
    {
        var missed =
            from entry in StrategyCatalog.Default.Entries
            from name in entry.Aliases.Prepend(entry.Canonical)
            where !name.Contains('…', StringComparison.Ordinal)
            let mentions = s_extractor.Extract(Read($"{name}。"), [])
            where !mentions.Any(mention => mention.Canonical == entry.Canonical)
            select name;
        Assert.Empty(missed);
    }

    [Theory]
    [InlineData("各方商谈自贸区。", 2011, "自由贸易区战略")]
    [InlineData("各方商谈自贸区。", 2016, "自由贸易试验区")]
    [InlineData("落实农村扶贫开发纲要。", 2004, "中国农村扶贫开发纲要（2001—2010年）")]
    [InlineData("落实农村扶贫开发纲要。", 2013, "中国农村扶贫开发纲要（2011—2020年）")]
    [InlineData("落实《中国妇女发展纲要》。", 2022, "中国妇女发展纲要（2021—2030年）")]
    [InlineData("编好国家中长期科技发展规划。", 2023, "国家中长期科学和技术发展规划纲要（2021—2035年）")]
    public void ANameOfSeveralPlansIsTheOneOfTheDocumentsYear(string text, int year, string canonical) =>
        Assert.Equal(canonical, Assert.Single(s_extractor.Extract(Read(text), [], new(year, 3, 5))).Canonical);

    [Fact]
    public void WithoutADateANameOfSeveralPlansIsWhatTheCatalogueSays() =>
        Assert.Equal("中国妇女发展纲要", Assert.Single(s_extractor.Extract(Read("落实《中国妇女发展纲要》。"), [])).Canonical);

    static readonly string[] s_pieces =
    [
        "“十四五”规划", "乡村振兴", "战略", "、", "和", "。", "，", "《", "》", "“", "”", "蓝天", "保卫战", "实施", "的", "行动", "“三北”工程攻坚战", "党的二十届三中全会", "\n", "关于", "意见", "四个",
    ];

    static Gen<string> Texts() =>
        Gen.Int[0, s_pieces.Length - 1].Array[0, 30].Select(indexes => string.Concat(indexes.Select(i => s_pieces[i]))).Where(text => !string.IsNullOrWhiteSpace(text));

    static string Show(Document document, StrategyMention mention)
    {
        var surface = mention.Span.Of(document.Text).ToString();
        var shown = surface == mention.Canonical ? surface : $"{surface} = {mention.Canonical}";
        return mention.Nested ? $"({shown})" : shown;
    }

    static Document Read(string text) => new DocumentReader().Read(new("test.txt", Encoding.UTF8.GetBytes(text))).Document!;
}
