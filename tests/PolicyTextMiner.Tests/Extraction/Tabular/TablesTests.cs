using PolicyTextMiner.Documents;
using PolicyTextMiner.Extraction;

namespace PolicyTextMiner.Tests.Extraction.Tabular;

public class TablesTests
{
    static readonly double[] s_columns = [50, 150, 250, 350];

    [Fact]
    public void ReadsARuledTableAsRowsOfCells() => Assert.Equal(
        ["指标\t2020年\t2025年", "粮食产量\t65\t70", "森林覆盖率\t23\t24"],
        Rows(new DrawnPage().Grid(700, s_columns, ["指标", "2020年", "2025年"], ["粮食产量", "65", "70"], ["森林覆盖率", "23", "24"])));

    [Fact]
    public void LetsAMergedCellStandOnceAndKeepsTheColumns()
    {
        // 利用规模 spans two columns, 项目 two rows.
        var page = new DrawnPage()
            .Level(700, 50, 350).Level(680, 150, 350).Level(660, 50, 350).Level(640, 50, 350)
            .Upright(50, 640, 700).Upright(150, 640, 700).Upright(250, 640, 680).Upright(350, 640, 700)
            .Write("项目", 53, 676).Write("利用规模", 180, 686).Write("2020年", 153, 666).Write("2025年", 253, 666)
            .Write("风电", 53, 646).Write("12", 153, 646).Write("30", 253, 646);
        var table = Assert.Single(Find(page));
        Assert.Equal(2, table.HeaderRows);
        Assert.Equal(["项目\t利用规模\t", "\t2020年\t2025年", "风电\t12\t30"], Rows(page));
        var document = Document([page]);
        Assert.Contains(document.Tables[0].Cells, cell => cell.Span.Of(document.Text) is "项目" && cell.RowSpan == 2);
        Assert.Contains(document.Tables[0].Cells, cell => cell.Span.Of(document.Text) is "利用规模" && cell.ColumnSpan == 2);
    }

    [Fact]
    public void CutsALineThatRunsOverARuling() => Assert.Equal(
        ["名称\t单位\t数量", "一二三四五六七八九\t十一二\t"],
        Rows(new DrawnPage().Grid(700, s_columns, ["名称", "单位", "数量"], ["", "", ""]).Write("一二三四五六七八九十一二", 56, 666)));

    [Fact]
    public void ReadsATableWithoutOuterUprightRulings()
    {
        var page = new DrawnPage()
            .Level(700, 50, 350).Level(680, 50, 350).Level(660, 50, 350).Upright(150, 660, 700).Upright(250, 660, 700)
            .Write("地区", 53, 686).Write("任务", 153, 686).Write("完成", 253, 686).Write("东部", 53, 666).Write("5", 153, 666).Write("4", 253, 666);
        Assert.Equal(["地区\t任务\t完成", "东部\t5\t4"], Rows(page));
    }

    [Fact]
    public void GoesOnOverThePageAndPrintsTheHeaderOnce()
    {
        var first = new DrawnPage(1).Grid(120, s_columns, ["指标", "2020年", "2025年"], ["粮食产量", "65", "70"]);
        var second = new DrawnPage(2).Grid(760, s_columns, ["指标", "2020年", "2025年"], ["森林覆盖率", "23", "24"]);
        var document = Document([first, second]);
        Assert.Equal("指标\t2020年\t2025年\n粮食产量\t65\t70\n森林覆盖率\t23\t24", document.Text);
        Assert.Single(document.Tables);
        var removed = Assert.Single(document.Removed);
        Assert.Equal((RemovalReason.RepeatedTableHeader, 2), (removed.Reason, removed.Page));
    }

    [Fact]
    public void KeepsTwoTablesOfOnePageApart()
    {
        var page = new DrawnPage().Grid(700, s_columns, ["甲", "乙", "丙"], ["1", "2", "3"]).Grid(600, s_columns, ["丁", "戊", "己"], ["4", "5", "6"]);
        Assert.Equal(2, Document([page]).Tables.Count);
    }

    [Fact]
    public void FindsCaptionAndUnitAbove()
    {
        var document = Document([new DrawnPage().Write("表3主要指标", 200, 740).Write("单位：亿元", 290, 720).Grid(700, s_columns, ["指标", "2020年", "2025年"], ["税收", "65", "70"])]);
        var table = Assert.Single(document.Tables);
        Assert.Equal("亿元", table.Unit);
        Assert.Equal("表3主要指标", table.Caption?.Of(document.Text).ToString());
    }

    [Fact]
    public void LeavesABoxAroundTextAlone()
    {
        var page = new DrawnPage().Level(700, 50, 350).Level(680, 50, 350).Level(600, 50, 350).Upright(50, 600, 700).Upright(350, 600, 700)
            .Write("专栏1重大工程", 150, 686).Write("河湖治理工程。推进重点河段治理。", 53, 660).Write("水库除险工程。加固病险水库。", 53, 640);
        Assert.Empty(Find(page));
    }

    [Fact]
    public void LeavesTextWithoutRulingsAlone() =>
        Assert.Empty(Find(new DrawnPage().Write("各市人民政府要切实加强领导。", 50, 700).Write("有关部门要密切配合。", 50, 680)));

    static IReadOnlyList<TableRegion> Find(DrawnPage page) => Tables.Find(page.Page, page.Lines);

    static string[] Rows(DrawnPage page) => Document([page]).Text.Split('\n');

    static Document Document(IReadOnlyList<DrawnPage> pages) => PdfDocumentReader.Compose("id", [.. pages.Select(page => page.Page)], null);
}
