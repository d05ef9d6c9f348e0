using System.Text;
using PolicyTextMiner.Documents;
using PolicyTextMiner.Extraction;

namespace PolicyTextMiner.Tests.Extraction;

public class PlainTextReaderTests
{
    const string Wrapped = """
        关于做好春季造林工作的意见

        一、总体要求

        春季是造林绿化的黄金季节，各地要抢抓有利时机，科学安排造林任
        务，统筹做好苗木调运、整地栽植和抚育管护，确保全年造林任务按时

        完成。各县区要建立工作台账，每周报送进度。

        二、重点任务

        坚持因地制宜，宜林则林、宜草则草，优先选用乡土树种，提高造林成
        活率①，全年完成造林 2.5 万亩，其中退化林修复 0.8 万亩，新建苗
        ①　乡土树种指在本地区天然分布的树种。

        圃 12 个，带动群众就近就业增收。
        """;

    [Fact]
    public void JoinsHardWrappedLinesOverBlankOnes() => Assert.Equal(
        [
            "关于做好春季造林工作的意见",
            "一、总体要求",
            "春季是造林绿化的黄金季节，各地要抢抓有利时机，科学安排造林任务，统筹做好苗木调运、整地栽植和抚育管护，确保全年造林任务按时完成。各县区要建立工作台账，每周报送进度。",
            "二、重点任务",
            "坚持因地制宜，宜林则林、宜草则草，优先选用乡土树种，提高造林成活率①，全年完成造林2.5万亩，其中退化林修复0.8万亩，新建苗圃12个，带动群众就近就业增收。",
            "①乡土树种指在本地区天然分布的树种。",
        ],
        Lines(Wrapped));

    [Fact]
    public void LinksALiftedFootnoteToItsAnchor()
    {
        var document = Read(Wrapped);
        var note = Assert.Single(document.Footnotes);
        Assert.Equal("①", note.Mark);
        Assert.EndsWith("提高造林成活率", document.Text[..note.Anchor!.Value], StringComparison.Ordinal);
        Assert.Equal("①乡土树种指在本地区天然分布的树种。", note.Span.Of(document.Text).ToString());
    }

    [Fact]
    public void TellsHeadingsFromBodyText() => Assert.Equal(
        ["一、总体要求", "二、重点任务"],
        Read(Wrapped).Paragraphs.Where(p => p.Kind == ParagraphKind.Heading).Select(p => p.Span.Of(Read(Wrapped).Text).ToString()));

    [Theory]
    [InlineData("指标\t单位\t2020年", ParagraphKind.TableRow)]
    [InlineData("去年粮食产量达到1390亿斤。\t棉花产量达到600万吨。", ParagraphKind.Body)]
    public void TakesSentencesWithATabForNoRowOfATable(string line, ParagraphKind expected) => Assert.Equal(expected, Assert.Single(Read(line).Paragraphs).Kind);

    [Fact]
    public void ReadingItsOwnResultAgainChangesNothing()
    {
        var once = Read(Wrapped);
        var twice = Read(once.Text);
        Assert.Equal(once.Text, twice.Text);
        Assert.Equal(once.Footnotes, twice.Footnotes);
    }

    [Fact]
    public void TakesOutPageNumbersAndRunningHeadsButKeepsARecord()
    {
        var page = "某市林业发展规划\n森林资源保护修复力度持续加大，全市森林覆盖率稳步提高，生态产品供\n给能力明显增强，林业产业提质增效，绿色富民成效更加显著，群众获得\n感不断提升。\n— 1 —\n\f";
        var document = Read(string.Concat(Enumerable.Range(1, 4).Select(i => page.Replace("— 1 —", $"— {i} —", StringComparison.Ordinal))));
        Assert.DoesNotContain("某市林业发展规划", document.Text, StringComparison.Ordinal);
        Assert.Equal(4, document.Removed.Count(r => r.Reason == RemovalReason.PageNumber));
        Assert.Equal(4, document.Removed.Count(r => r.Reason == RemovalReason.RunningHead));
        Assert.Equal(4, document.Paragraphs.Count);
    }

    [Fact]
    public void LeavesATextWithOneParagraphALineAsItIs()
    {
        string[] lines =
        [
            "政府工作报告", "各位代表：", "过去一年，全市上下攻坚克难，经济运行稳中向好，主要指标好于预期，民生保障更加有力。",
            "一、2023 年工作回顾", "坚持稳字当头。新增就业 3.2 万人，粮食总产量再创新高，常住人口城镇化率提高到六成以上，生态环境质量持续改善，安全生产形势总体平稳。", "12",
        ];
        Assert.Equal(lines, Lines(string.Join("\n", lines)));
    }

    [Fact]
    public void DoesNotTakeAListWithCircledNumbersForNotes()
    {
        var document = Read("主要任务包括：\n①加强监测预警；\n②完善应急预案；\n③开展联合演练。");
        Assert.Empty(document.Footnotes);
        Assert.Equal(4, document.Paragraphs.Count);
    }

    [Theory]
    [InlineData("加 快 推 进 绿 色 发 展", "加快推进绿色发展")]
    [InlineData("目　录", "目录")]
    [InlineData("投入 3.1 万亿元（R&D）", "投入3.1万亿元（R&D）")]
    [InlineData("made in China 计划", "made in China计划")]
    [InlineData("市发展改革委　　市财政局", "市发展改革委 市财政局")]
    [InlineData("地 区 人 均  GDP  增 长", "地区人均GDP增长")]
    public void ClosesTheSpacesOfTypesettingOnly(string line, string closed) => Assert.Equal(closed, Spacing.Close(line));

    public static TheoryData<string> Encodings => ["utf-8", "utf-8 with mark", "utf-16le with mark", "utf-16be with mark", "utf-16le", "utf-16be", "gb18030"];

    [Theory, MemberData(nameof(Encodings))]
    public void ReadsEveryUsualEncoding(string name)
    {
        const string text = "各位代表：\n现在，我向大会报告工作，请予审议。\n一、工作回顾";
        Assert.Equal(text, Read(Encode(text, name)).Text);
    }

    [Fact]
    public void RefusesWhatIsNotText()
    {
        byte[][] wrong = [[0x7F, 0x45, 0x4C, 0x46, 2, 1, 1, 0, 0, 0, 0, 0, 3, 0], [0xA4, 0xA4, 0xFF, 0xFF, 0xA4], [.. Enumerable.Range(1, 255).Select(i => (byte)i)], " \n\u3000"u8.ToArray()];
        Assert.All(wrong, bytes =>
        {
            var read = PlainTextReader.Read(new("a.txt", bytes), out _);
            Assert.Null(read.Document);
            Assert.Equal("PTM105", Assert.Single(read.Diagnostics).Code);
        });
    }

    static byte[] Encode(string text, string name) => name switch
    {
        "utf-8" => Encoding.UTF8.GetBytes(text),
        "utf-8 with mark" => [.. Encoding.UTF8.Preamble, .. Encoding.UTF8.GetBytes(text)],
        "utf-16le with mark" => [.. Encoding.Unicode.Preamble, .. Encoding.Unicode.GetBytes(text)],
        "utf-16be with mark" => [.. Encoding.BigEndianUnicode.Preamble, .. Encoding.BigEndianUnicode.GetBytes(text)],
        "utf-16le" => Encoding.Unicode.GetBytes(text),
        "utf-16be" => Encoding.BigEndianUnicode.GetBytes(text),
        _ => CodePagesEncodingProvider.Instance.GetEncoding("gb18030")!.GetBytes(text),
    };

    static Document Read(string text) => Read(Encoding.UTF8.GetBytes(text));

    static Document Read(byte[] bytes) => PlainTextReader.Read(new("a.txt", bytes), out _).Document!;

    static string[] Lines(string text) => Read(text).Text.Split('\n');
}
