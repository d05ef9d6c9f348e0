using PolicyTextMiner.Extraction;
using PolicyTextMiner.Tests.Support;

namespace PolicyTextMiner.Tests.Extraction;

public class LineRulesTests
{
    public static TheoryData<string, string> Spec => SpecFile.Rows("LineRules.md");

    [Theory, MemberData(nameof(Spec))]
    public void ReadsTheLinesOfTheSpec(string written, string expected) => Assert.Equal(expected, Describe(written));

    [Theory]
    [InlineData("发展不断加快。", true)]
    [InlineData("发展不断加快。①", true)]
    [InlineData("“加快发展。”", true)]
    [InlineData("现将有关事项通知如下：", true)]
    [InlineData("发展不断加", false)]
    [InlineData("《规划》", false)]
    public void SeesWhereASentenceIsComplete(string line, bool ended) => Assert.Equal(ended, LineRules.EndsSentence(line));

    [Theory]
    [InlineData("管理办法（试", '（')]
    [InlineData("根据《规划（2024年）", '《')]
    [InlineData("管理办法（试行）", null)]
    [InlineData("一）总则", null)]
    public void SeesABracketThatTheLineLeavesOpen(string line, char? bracket) => Assert.Equal(bracket, LineRules.OpenBracket(line));

    [Theory]
    [InlineData("发文机关：国务院", "成文日期：2018年9月18日", true)]
    [InlineData("发文机关：国务院", "第一章 总则", false)]
    [InlineData("要求如下：一是加快；二是提高。", "成文日期：2018年9月18日", false)]
    public void TellsLabelsThatStandSideBySide(string left, string right, bool pairs) => Assert.Equal(pairs, LineRules.ArePairs(left, right));

    [Theory]
    [InlineData("①数据来自统计年鉴。", "①")]
    [InlineData("*作者单位：某大学。", "*")]
    [InlineData("[2]见前注。", "[2]")]
    [InlineData("〔2021〕23号", null)]
    [InlineData("数据①来自统计年鉴。", null)]
    public void ReadsTheMarkOfANote(string line, string? mark) => Assert.Equal(mark, LineRules.NoteMark(line));

    [Theory]
    [InlineData("一、总体要求…………………3", true)]
    [InlineData("（一）指导思想 . . . . . . 12", true)]
    [InlineData("经济总量达到12", false)]
    public void RecognisesLeadersOfAContentsPage(string line, bool entry) => Assert.Equal(entry, LineRules.IsContentsEntry(line));

    static string Describe(string line) =>
        LineRules.IsPageNumber(line) ? "page number"
        : LineRules.AsksForMore(line) ? "open"
        : LineRules.HeadingLevel(line) is > 0 and var level ? $"heading {level}"
        : LineRules.IsCaption(line) ? "caption"
        : LineRules.StartsParagraph(line) ? "paragraph"
        : "line";
}
