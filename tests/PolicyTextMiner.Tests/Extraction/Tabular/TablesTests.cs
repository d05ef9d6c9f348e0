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
    public void ReadsColumnsOfFiguresWithoutRulings() => Assert.Equal(
        ["地区\t产量\t面积", "东部\t12.5\t30", "中部\t8.1\t22", "西部\t6.0\t41"],
        Rows(new DrawnPage()
            .Write("地区", 60, 700).Write("产量", 200, 700).Write("面积", 320, 700)
            .Write("东部", 60, 680).Write("12.5", 200, 680).Write("30", 320, 680)
            .Write("中部", 60, 660).Write("8.1", 200, 660).Write("22", 320, 660)
            .Write("西部", 60, 640).Write("6.0", 200, 640).Write("41", 320, 640)));

    [Fact]
    public void LeavesTwoColumnsOfTextAlone() => Assert.Empty(Find(new DrawnPage()
        .Write("坚持统筹规划协调发展", 50, 700).Write("加强组织领导落实责任", 320, 700)
        .Write("推动产业转型升级提质", 50, 680).Write("完善政策体系强化保障", 320, 680)
        .Write("培育壮大新的增长动能", 50, 660).Write("营造良好社会舆论氛围", 320, 660)));

    [Fact]
    public void LeavesAContentsPageAlone() => Assert.Empty(Find(new DrawnPage()
        .Write("一、总体要求", 50, 700).Write("1", 500, 700)
        .Write("二、主要任务", 50, 680).Write("4", 500, 680)
        .Write("三、保障措施", 50, 660).Write("9", 500, 660)));

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
