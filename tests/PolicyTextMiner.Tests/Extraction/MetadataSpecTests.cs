using System.Globalization;
using PolicyTextMiner.Extraction.Metadata;
using PolicyTextMiner.Tests.Support;

namespace PolicyTextMiner.Tests.Extraction;

public class MetadataSpecTests
{
    public static TheoryData<string, string> Numbers => SpecFile.Rows("MetadataNumbers.md");

    public static TheoryData<string, string> Kinds => SpecFile.Rows("MetadataKinds.md");

    public static TheoryData<string, string> RegionsOfTitles => SpecFile.Rows("MetadataRegions.md");

    [Theory, MemberData(nameof(Numbers))]
    public void ReadsNumbersDatesAndImprints(string written, string expected) => Assert.Equal(
        expected,
        FrontLines.Number(written)
        ?? (DateLine.Whole(written) is { } date ? Iso(date) : null)
        ?? (FrontLines.Imprint(written) is { } imprint ? $"{imprint.Body} {Iso(imprint.Date)}".Trim() : null)
        ?? "none");

    [Theory, MemberData(nameof(Kinds))]
    public void NamesTheKindOfATitle(string title, string expected) => Assert.Equal(expected, TitleReader.KindOf(title) ?? "none");

    [Theory, MemberData(nameof(RegionsOfTitles))]
    public void FindsTheRegionOfATitle(string title, string expected) => Assert.Equal(expected, RegionReader.Find(title, [], null, [], ""));

    [Theory]
    [InlineData("国家发展改革委 国家能源局", "国家发展改革委|国家能源局")]
    [InlineData("工业和信息化部、财政部", "工业和信息化部|财政部")]
    [InlineData("中共中央国务院", "中共中央|国务院")]
    [InlineData("四川省生态环境厅四川省体育局", "四川省生态环境厅|四川省体育局")]
    [InlineData("上海市人民政府", "上海市人民政府")]
    [InlineData("各区人民政府", "")]
    [InlineData("加强组织领导", "")]
    public void ListsTheBodiesOfALine(string line, string expected) => Assert.Equal(expected, string.Join('|', Organisations.List(line)));

    static string Iso(PrintedDate date) => date.Date.ToString(date.HasDay ? "yyyy-MM-dd" : "yyyy-MM", CultureInfo.InvariantCulture);
}
