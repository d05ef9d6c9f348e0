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

    [Fact]
    public void ReadsGrowthAndCumulatedTotalsOverTheYears()
    {
        var rows = Read([["指标", "2015年", "2020年", "年均增速或累计", "属性"], ["工业增加值（亿元）", "320.5", "＞450", "＞7%", "预期性"], ["绿化率（%）", "30", "35", "[5]", "预期性"]], new(2016, 5, 1));
        var growth = Assert.Single(rows, row => row.Name == "工业增加值" && row.Unit == "%");
        Assert.Equal((new Quantity.Exact(7), Change.Up, "2016/2020"), (growth.Quantity, growth.Change, growth.Time));
        var total = Assert.Single(rows, row => row.Name == "绿化率" && row.Time == "2016/2020");
        Assert.Equal((QuantityKind.PercentagePoints, "百分点", Status.Target), (total.Kind, total.Unit, total.Status));
    }

    [Fact]
    public void TakesTheTimeOfTargetsAndResultsWithoutYearsFromTheCaption()
    {
        var rows = Read([["指标", "目标值", "完成值"], ["森林蓄积量（万立方米）", "510", "523.4"], ["公路里程（公里）", "≥800", "812"]], new(2021, 5, 1), "表1 “十三五”主要指标");
        Assert.Equal(["2020", "2020", "2020", "2020"], rows.Select(row => row.Time));
        Assert.Equal([Status.Target, Status.Actual, Status.Target, Status.Actual], rows.Select(row => row.Status));
        Assert.Equal(new Quantity.Exact(5_234_000), rows[1].Quantity);
    }

    [Fact]
    public void TakesPlacesFromTheRowsAndMeasuresFromTheHeader()
    {
        var rows = Read([["单位", "合计（万亩）", "其中：人工造林（万亩）"], ["河北省", "12.5", "3"], ["山西省", "—", "4.5"]], new(2022, 3, 1));
        Assert.Equal(["河北省", "河北省", "山西省"], rows.Select(row => row.Region));
        Assert.Equal(["合计", "人工造林", "人工造林"], rows.Select(row => row.Name));
        Assert.Equal(new Quantity.Exact(45_000), rows[2].Quantity);
    }

    [Fact]
    public void TakesTheYearFromTheRowWhereItsColumnHoldsYears()
    {
        var rows = Read([["年份", "出口额", "同比增速"], ["2019", "320", "-2.7"], ["2020", "350", "9.4"]], new(2021, 3, 1), "表2 外贸（单位：亿元，%）");
        Assert.Equal(["2019", "2019", "2020", "2020"], rows.Select(row => row.Time));
        Assert.Equal(["元", "%", "元", "%"], rows.Select(row => row.Unit));
        Assert.Equal(new Quantity.Exact(-2.7m), rows[1].Quantity);
    }

    [Theory]
    [InlineData("71.3¹", 71.3)]
    [InlineData("16.66（较2015年）", 16.66)]
    [InlineData("累计下降18%", 18)]
    [InlineData("（33.3）", 33.3)]
    public void ReadsACellWithAMarkOrARemark(string cell, double value) =>
        Assert.Equal(new Quantity.Exact((decimal)value), Assert.Single(Read([["指标", "2020年"], ["某比例（%）", cell], ["工作", "完成"], ["任务", "完成"]], new(2021, 1, 1))).Quantity);

    [Theory]
    [InlineData("95（县级）90")]
    [InlineData("完成国家下达目标")]
    [InlineData("—")]
    [InlineData("2018年建成")]
    public void ReadsNoNumberFromACellOfWords(string cell) =>
        Assert.Empty(Read([["指标", "2020年"], ["某比例（%）", cell]], new(2021, 1, 1)));

    [Fact]
    public void GivesEachOfTwoNumbersItsOwnUnit()
    {
        var row = Assert.Single(Read([["指标", "单位", "2025年"], ["储能规模", "万千瓦/万千瓦时", "200/400"]], new(2021, 1, 1)));
        Assert.Equal("千瓦/千瓦时", row.Unit);
        Assert.Equal([2_000_000, 4_000_000], Assert.IsType<Quantity.Ratio>(row.Quantity).Parts);
    }

    static IReadOnlyList<Indicator> Read(string[][] rows, DateOnly date, string? caption = null)
    {
        var text = caption + '\n' + string.Join('\n', rows.Select(row => string.Join('\t', row)));
        var cells = new List<TableCell>();
        var at = text.IndexOf('\n') + 1;
        for (var row = 0; row < rows.Length; row++)
        {
            for (var column = 0; column < rows[row].Length; column++)
            {
                cells.Add(new(new(at, at + rows[row][column].Length), row, column));
                at += rows[row][column].Length + 1;
            }
        }

        var all = new TextSpan(0, text.Length);
        var document = new Document("", text, [new(all, ParagraphKind.TableRow)], [all], [], [new(all, caption is null ? null : new TextSpan(0, caption.Length), null, 1, cells)], [new(all, 1, null)], [], [], DocumentMetadata.Empty);
        return new IndicatorExtractor().Extract(document, [], date).Indicators;
    }
}
