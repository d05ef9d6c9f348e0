using System.Text;
using PolicyTextMiner.Documents;
using PolicyTextMiner.Extraction;

namespace PolicyTextMiner.Tests.Extraction;

public class OutlineTests
{
    const string Notice = """
        浙江省人民政府文件
        浙政发〔2024〕7号
        浙江省人民政府关于加强山区水源涵养工作的通知
        各市、县（市、区）人民政府，省政府直属各单位：
        为了涵养水源，现将有关事项通知如下。
        一、查清家底
        各县要查清河流和湿地。
        附件：1.河流名录
        浙江省人民政府
        2024年3月8日
        附件1
        河流名录
        抄送：省委各部门。
        浙江省人民政府办公厅2024年3月9日印发
        """;

    [Theory]
    [InlineData("浙江省人民政府文件", ParagraphKind.RedHead)]
    [InlineData("浙政发〔2024〕7号", ParagraphKind.DocumentNumber)]
    [InlineData("浙江省人民政府关于加强山区水源涵养工作的通知", ParagraphKind.Title)]
    [InlineData("各市、县（市、区）人民政府，省政府直属各单位：", ParagraphKind.Addressees)]
    [InlineData("为了涵养水源，现将有关事项通知如下。", ParagraphKind.Body)]
    [InlineData("一、查清家底", ParagraphKind.Heading)]
    [InlineData("附件：1.河流名录", ParagraphKind.Attachment)]
    [InlineData("浙江省人民政府", ParagraphKind.Signature)]
    [InlineData("2024年3月8日", ParagraphKind.Date)]
    [InlineData("附件1", ParagraphKind.Attachment)]
    [InlineData("抄送：省委各部门。", ParagraphKind.Imprint)]
    [InlineData("浙江省人民政府办公厅2024年3月9日印发", ParagraphKind.Imprint)]
    public void NamesThePartsOfANotice(string paragraph, ParagraphKind kind)
    {
        var document = Read(Notice);
        Assert.Equal(kind, document.Paragraphs.First(part => part.Span.Of(document.Text).SequenceEqual(paragraph)).Kind);
    }

    [Theory]
    [InlineData("附件中的数据由各县统计局提供，已经核对。")]
    [InlineData("2024年3月8日，全省启动水源涵养工作。")]
    [InlineData("浙江省人民政府高度重视水源涵养工作。")]
    public void LeavesRunningTextAlone(string paragraph)
    {
        var document = Read("关于水源的报告\n各县要查清河流和湿地。\n" + paragraph + "\n工作仍在进行。");
        Assert.Equal(ParagraphKind.Body, document.Paragraphs[2].Kind);
    }

    static Document Read(string text) => new DocumentReader().Read(new SourceDocument("notice.txt", Encoding.UTF8.GetBytes(text))).Document!;
}
