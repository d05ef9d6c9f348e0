using PolicyTextMiner.Documents;
using PolicyTextMiner.Indicators;

namespace PolicyTextMiner.Tests.Indicators;

public class TableReaderTests
{
    static readonly string[][] s_plan =
    [
        ["指标", "单位", "2020年", "2025年", "属性"],
        ["1.森林覆盖率", "%", "23.1", "≥24.1", "约束性"],
        ["2.发电装机", "万千瓦", "—", "300左右", "预期性"],
        ["3.蓝天天数比例（%）", "", "完成任务", "[85.5]", "约束性"],
    ];

    [Fact]
    public void MakesARowOfEachCellWithANumber() => Assert.Equal(4, Read(s_plan, new(2021, 6, 1)).Count);

    [Fact]
    public void TakesTheYearFromTheHeaderAndTheStatusFromTheYear()
    {
        var forest = Read(s_plan, new(2021, 6, 1)).Where(row => row.Name == "森林覆盖率").ToList();
        Assert.Equal(["2020", "2025"], forest.Select(row => row.Time));
        Assert.Equal([Status.Actual, Status.Target], forest.Select(row => row.Status));
        Assert.Equal([Bound.Exact, Bound.Min], forest.Select(row => row.Bound));
    }

    [Fact]
    public void ScalesTheNumberByTheUnitOfItsRow()
    {
        var power = Assert.Single(Read(s_plan, new(2021, 6, 1)), row => row.Name == "发电装机");
        Assert.Equal(new Quantity.Exact(3_000_000), power.Quantity);
        Assert.Equal("千瓦", power.Unit);
        Assert.Equal(Bound.Approx, power.Bound);
    }

    [Fact]
    public void TakesTheUnitOutOfTheName() =>
        Assert.Equal("%", Assert.Single(Read(s_plan, new(2021, 6, 1)), row => row.Name == "蓝天天数比例").Unit);

    [Fact]
    public void ReadsNothingFromATableOfWords() =>
        Assert.Empty(Read([["任务", "责任单位"], ["完善制度", "财政厅"], ["开展培训", "教育厅"]], new(2021, 6, 1)));

    static IReadOnlyList<Indicator> Read(string[][] rows, DateOnly date)
    {
        var text = string.Join('\n', rows.Select(row => string.Join('\t', row)));
        var cells = new List<TableCell>();
        var at = 0;
        for (var row = 0; row < rows.Length; row++)
        {
            for (var column = 0; column < rows[row].Length; column++)
            {
                cells.Add(new(new(at, at + rows[row][column].Length), row, column));
                at += rows[row][column].Length + 1;
            }
        }

        var all = new TextSpan(0, text.Length);
        var document = new Document("", text, [new(all, ParagraphKind.TableRow)], [all], [], [new(all, null, null, 1, cells)], [new(all, 1, null)], [], [], DocumentMetadata.Empty);
        return new IndicatorExtractor().Extract(document, [], date).Indicators;
    }
}
