using System.Text;
using PolicyTextMiner.Corpus;
using PolicyTextMiner.Tests.Support;

namespace PolicyTextMiner.Tests.Corpus;

public class ManifestTests
{
    static readonly string s_path = Path.GetFullPath("/corpus/manifest.csv");

    [Fact]
    public void ReadsWhatARowSays()
    {
        var entry = Entry("file,title,issuer,document_number,date,kind,region,source\na.pdf,报告,国务院；财政部,国发〔2013〕1号,2013-03-05,报告,全国,gov.cn\n");
        Assert.Equal(("报告", "国发〔2013〕1号", new DateOnly(2013, 3, 5), "报告", "全国", "gov.cn"),
            (entry.Title, entry.DocumentNumber, entry.Date, entry.Kind, entry.Region, entry.Source));
        Assert.Equal(["国务院", "财政部"], entry.Issuer);
    }

    [Theory]
    [InlineData("file,title\na.pdf,\"甲,乙\"\n", "甲,乙")]
    [InlineData("file,title\na.pdf,\"第一行\n第二行\"\n", "第一行\n第二行")]
    [InlineData("file,title\na.pdf,\"说\"\"好\"\"\"\n", "说\"好\"")]
    [InlineData("file;title\na.pdf;甲,乙", "甲,乙")]
    [InlineData("file\ttitle\r\na.pdf\t甲\r\n", "甲")]
    [InlineData("标题,文件\n甲,a.pdf\n", "甲")]
    [InlineData(" FILE , Title \n a.pdf , 甲 \n", "甲")]
    [InlineData("file,title\n\n,,\na.pdf,甲\n", "甲")]
    public void ReadsTablesAsPeopleSaveThem(string text, string title) => Assert.Equal(title, Entry(text).Title);

    [Theory]
    [InlineData("2013-3-5")]
    [InlineData("2013/03/05")]
    [InlineData("2013.3.5")]
    [InlineData("20130305")]
    [InlineData("2013年3月5日")]
    public void ReadsDaysAsPeopleWriteThem(string written) => Assert.Equal(new DateOnly(2013, 3, 5), Entry($"file,date\na.pdf,{written}").Date);

    [Theory]
    [InlineData("2013")]
    [InlineData("2013-02-30")]
    [InlineData("去年")]
    public void ReportsADateThatIsNoDay(string written)
    {
        var manifest = Parse($"file,date\nb.pdf,\na.pdf,{written}\n");
        Assert.Null(Entry(manifest).Date);
        Assert.Contains("line 3", Assert.Single(manifest.Problems).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void ReportsAColumnThatIsNotKnown() =>
        Assert.Contains("'tilte'", Assert.Single(Parse("file,tilte\na.pdf,甲\n").Problems).Message, StringComparison.Ordinal);

    [Theory]
    [InlineData("")]
    [InlineData("title,date\n甲,2013-01-01\n")]
    public void ReportsATableThatIsNoManifest(string text)
    {
        var manifest = Parse(text);
        Assert.Empty(manifest.Entries);
        Assert.Contains(manifest.Problems, problem => problem.Code == "PTM306");
    }

    [Fact]
    public void ReportsARowWithoutAFileAndASecondRowOfOneFile()
    {
        var manifest = Parse("file,title\n,甲\na.pdf,乙\n./a.pdf,丙\n");
        Assert.Equal("乙", Entry(manifest).Title);
        Assert.Equal(2, manifest.Problems.Count);
    }

    [Fact]
    public void SaysNothingWhereACellIsMissingOrEmpty()
    {
        var entry = Entry("file,title,issuer,date\na.pdf,\n");
        Assert.Equal(new ManifestEntry().Line, entry.Line);
        Assert.Equal("", entry.Line);
    }

    [Theory]
    [InlineData("utf-8")]
    [InlineData("utf-16")]
    [InlineData("utf-16BE")]
    [InlineData("GB18030")]
    public void ReadsTheEncodingsThatExcelSaves(string name)
    {
        using var folder = new TemporaryFolder();
        var encoding = name == "GB18030" ? CodePagesEncodingProvider.Instance.GetEncoding(name)! : Encoding.GetEncoding(name);
        File.WriteAllText(folder["manifest.csv"], "文件,标题\n报告.pdf,政府工作报告\n", encoding);
        Assert.Equal("政府工作报告", Manifest.Read(folder["manifest.csv"]).Entries[folder["报告.pdf"]].Title);
    }

    [Fact]
    public void EqualRowsMakeEqualLines()
    {
        Assert.Equal(Entry("file,title,issuer\na.pdf,甲,乙;丙").Line, Entry("issuer,file,title\n乙； 丙,a.pdf,甲").Line);
        Assert.NotEqual(Entry("file,title\na.pdf,甲").Line, Entry("file,kind\na.pdf,甲").Line);
    }

    static Manifest Parse(string text) => Manifest.Parse(s_path, text);

    static ManifestEntry Entry(string text) => Entry(Parse(text));

    static ManifestEntry Entry(Manifest manifest) => manifest.Entries[Path.GetFullPath("/corpus/a.pdf")];
}
