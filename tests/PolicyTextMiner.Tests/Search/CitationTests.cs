using PolicyTextMiner.Search;

namespace PolicyTextMiner.Tests.Search;

public class CitationTests
{
    static readonly DocumentFacts s_facts = new()
    {
        File = "a.pdf",
        Title = "关于支持科技创新的意见",
        Issuer = ["国务院"],
        DocumentNumber = "国发〔2021〕1号",
        Date = new(2021, 3, 5),
    };

    [Fact]
    public void FollowsTheNationalStandard()
    {
        Assert.Equal("国务院. 关于支持科技创新的意见: 国发〔2021〕1号[A]. 2021-03-05: 4.", Citation.Gb7714(s_facts, 4));
        Assert.Equal(
            "国务院. 关于支持科技创新的意见: 国发〔2021〕1号[A/OL]. (2021-03-05): 4. https://www.gov.cn/a.",
            Citation.Gb7714(s_facts with { Source = "https://www.gov.cn/a" }, 4));
    }

    [Fact]
    public void LeavesOutWhatIsNotKnown() => Assert.Equal("a[A]. 2.", Citation.Gb7714(new() { File = "x/a.pdf" }, 2));

    [Fact]
    public void NamesThreeIssuersAtMost() =>
        Assert.StartsWith("甲, 乙, 丙, 等. ", Citation.Gb7714(s_facts with { Issuer = ["甲", "乙", "丙", "丁"] }, 1), StringComparison.Ordinal);

    [Fact]
    public void EscapesWhatBibTeXWouldRead()
    {
        var entry = Citation.BibTeX("0123456789abcdef", s_facts with { Title = "R&D_100%" }, 4);
        Assert.StartsWith("@misc{ptm0123456789abp4,\n  author = {{国务院}},\n  title = {{R\\&D\\_100\\%}},", entry, StringComparison.Ordinal);
        Assert.Contains("  year = {2021},\n  month = {3},\n  pages = {4}", entry, StringComparison.Ordinal);
    }
}
