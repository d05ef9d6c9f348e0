using System.Text;
using PolicyTextMiner.Documents;
using PolicyTextMiner.Extraction;

namespace PolicyTextMiner.Tests.Extraction;

public class MetadataReaderTests
{
    [Fact]
    public void ReadsANoticeWithItsPlan()
    {
        var metadata = Read(
            "山东省人民政府办公厅文件", "鲁政办发〔2023〕9号", "山东省人民政府办公厅", "关于印发《山东省河湖保护行动", "方案》的通知",
            "各市人民政府，省政府各部门：", "现将《山东省河湖保护行动方案》印发给你们，请认真组织实施。", "山东省人民政府办公厅", "2023年4月6日", "（此件公开发布）",
            "山东省河湖保护行动方案", "为落实《中华人民共和国水法》和《河湖长制规定》（鲁政发〔2022〕5号），制定本方案。", "一、总体要求", "山东省人民政府办公厅 2023年4月8日印发");
        Assert.Equal("山东省人民政府办公厅关于印发《山东省河湖保护行动方案》的通知", metadata.Title);
        Assert.Equal(["山东省人民政府办公厅"], metadata.Issuer);
        Assert.Equal("鲁政办发〔2023〕9号", metadata.DocumentNumber);
        Assert.Equal(new DateOnly(2023, 4, 6), metadata.Date);
        Assert.Equal(new DateOnly(2023, 4, 8), metadata.Published);
        Assert.Equal("通知", metadata.Kind);
        Assert.Equal("山东省", metadata.Region);
        Assert.Equal("各市人民政府，省政府各部门", metadata.Addressees);
        Assert.Equal([new("中华人民共和国水法", ""), new("河湖长制规定", "鲁政发〔2022〕5号")], metadata.Cites);
    }

    [Fact]
    public void NamesEveryBodyThatSigned()
    {
        var metadata = Read("国家发展改革委等部门关于促进节水的意见", "各省、自治区、直辖市有关部门：", "节水是大事。", "国家发展改革委", "水利部 财政部", "2024年5月1日");
        Assert.Equal(["国家发展改革委", "水利部", "财政部"], metadata.Issuer);
        Assert.Equal("全国", metadata.Region);
    }

    [Fact]
    public void KeepsAMonthWithoutInventingADay()
    {
        var metadata = Read("浙江省海洋经济", "发展规划", "浙江省发展改革委", "2022年6月", "目录", "一、基础", "海洋经济快速发展。");
        Assert.Equal("浙江省海洋经济发展规划", metadata.Title);
        Assert.Equal(new DateOnly(2022, 6, 1), metadata.Date);
        Assert.False(metadata.DateHasDay);
        Assert.Equal(["浙江省发展改革委"], metadata.Issuer);
    }

    [Fact]
    public void ReadsTheDayOfASpeechUnderItsTitle()
    {
        var metadata = Read("政府工作报告", "——2024年1月20日在某省第十四届人民代表大会第二次会议上", "各位代表：", "现在，我向大会报告工作。");
        Assert.Equal("政府工作报告", metadata.Title);
        Assert.Equal(new DateOnly(2024, 1, 20), metadata.Date);
        Assert.Null(metadata.Addressees);
    }

    [Fact]
    public void ReadsTheDayOfASpeechSetOverTwoLines() => Assert.Equal(
        new DateOnly(2024, 1, 20),
        Read("政府工作报告", "2024年1月20日在某省第十四届", "人民代表大会第二次会议上", "各位代表：", "现在，我向大会报告工作。").Date);

    [Fact]
    public void ReportsToTheNationalCongressAreTheWholeCountrys() => Assert.Equal(
        "全国",
        Read("政府工作报告", "——2024年3月5日在第十四届全国人民代表大会第二次会议上", "各位代表：", "请予审议。各省委和市委、省政府和市政府要抓好落实。").Region);

    [Fact]
    public void ReadsAnIndexCard()
    {
        var metadata = Read("索 引 号：0001/2021 主题分类：环境", "发文机关：吉林省人民政府 成文日期：2021年09月01日", "发文字号：吉政发〔2021〕18号 发布日期：2021年09月03日",
            "吉林省人民政府关于绿色发展的意见", "绿色发展很重要。");
        Assert.Equal(new DateOnly(2021, 9, 1), metadata.Date);
        Assert.Equal(new DateOnly(2021, 9, 3), metadata.Published);
        Assert.Equal("吉政发〔2021〕18号", metadata.DocumentNumber);
    }

    [Fact]
    public void SaysNothingWhereNothingIsPrinted()
    {
        var metadata = Read("春风吹过原野，万物开始生长。", "孩子们在河边奔跑。");
        Assert.Null(metadata.Title);
        Assert.Empty(metadata.Issuer);
        Assert.Null(metadata.DocumentNumber);
        Assert.Null(metadata.Date);
        Assert.Null(metadata.Kind);
        Assert.Empty(metadata.Cites);
    }

    static DocumentMetadata Read(params string[] lines) =>
        new DocumentReader().Read(new("a.txt", Encoding.UTF8.GetBytes(string.Join('\n', lines)))).Document!.Metadata;
}
