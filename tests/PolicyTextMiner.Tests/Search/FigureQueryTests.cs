using PolicyTextMiner.Documents;
using PolicyTextMiner.Indicators;
using PolicyTextMiner.Strategies;

namespace PolicyTextMiner.Tests.Search;

public sealed class FigureQueryTests : IDisposable
{
    static readonly string[] s_units = ["%", "元", "元/人", "人"];

    readonly Corpus _corpus = new();

    public FigureQueryTests()
    {
        var mined = Corpus.Mined("a", "研发强度2.8%，城镇化率60%", "研发强度2.2%，财政收入1500亿元", "增长5%—6%", "下降1.25%，亏损");
        _corpus.Add(
            mined with
            {
                Indicators =
                [
                    Figure("研发强度", "%", 2.8m, 0), Figure("城镇化率", "%", 60m, 8), Figure("研发强度", "%", 2.2m, 17),
                    Figure("财政收入", "元", 150_000_000_000m, 24),
                    Figure("增长", "%", 5m, 37) with { Quantity = new Quantity.Range(5, 6) },
                    Figure("下降", "%", -1.25m, 45),
                ],
                Strategies = [new(new(0, 2), new(0, 2), "创新驱动发展战略", StrategyType.Strategy)],
            },
            new() { File = "a" });
    }

    public void Dispose() => _corpus.Dispose();

    [Theory]
    [InlineData("value:>2.5% indicator:研发强度", "研发强度2.8%，城镇化率60%")]
    [InlineData("value:>50% indicator:研发强度", null)]
    [InlineData("value:1000亿..2000亿元", "研发强度2.2%，财政收入1500亿元")]
    [InlineData("value:1000亿..2000亿吨", null)]
    [InlineData("value:5..6%", "增长5%—6%")]
    [InlineData("value:5..5.9%", null)]
    [InlineData("value:<-1%", "下降1.25%，亏损")]
    [InlineData("value:<-1.25%", null)]
    [InlineData("value:<=-1.25", "下降1.25%，亏损")]
    [InlineData("value:>1000亿", "研发强度2.2%，财政收入1500亿元")]
    [InlineData("value:>2% value:<2.5% indicator:研发", "研发强度2.2%，财政收入1500亿元")]
    [InlineData("value:>2% value:>2元", null)]
    [InlineData("value:>5%  增长", null)]
    [InlineData("indicator:城镇化", "研发强度2.8%，城镇化率60%")]
    [InlineData("strategy:创新驱动", "研发强度2.8%，城镇化率60%")]
    [InlineData("strategy:乡村振兴", null)]
    public void AsksForTheFiguresAndStrategiesOfAParagraph(string query, string? found) =>
        Assert.Equal(found is null ? [] : [found], _corpus.Find(query));

    [Fact]
    public void FindsTheFiguresThatAComparisonOfAllFinds()
    {
        var random = new Random(3);
        var figures = Enumerable.Range(0, 200).Select(_ => Any(random)).ToArray();
        using var corpus = new Corpus();
        var mined = Corpus.Mined("b", [.. Enumerable.Range(0, figures.Length).Select(i => $"第{i:000}段")]);
        corpus.Add(mined with { Indicators = [.. figures.Select((figure, i) => Figure(figure.Name, figure.Unit, figure.Value, i * 6))] }, new() { File = "b" });
        for (var i = 0; i < 500; i++)
        {
            var (least, unit, name) = (Any(random).Value, random.GetItems([.. s_units, ""], 1)[0], random.GetItems(["", "收入", "人口"], 1)[0]);
            var most = least + random.Next(100);
            var sought = figures.Where(figure => (unit.Length == 0 || figure.Unit == unit) && figure.Name.Contains(name, StringComparison.Ordinal)).Select(figure => figure.Value).ToList();
            var named = name.Length == 0 ? "" : $" indicator:{name}";
            Assert.Equal(sought.Count(value => value > least), corpus.Find($"value:>{least}{unit}{named}").Length);
            Assert.Equal(sought.Count(value => value <= least), corpus.Find($"value:<={least}{unit}{named}").Length);
            Assert.Equal(sought.Count(value => least <= value && value <= most), corpus.Find($"value:{least}..{most}{unit}{named}").Length);
            Assert.Equal(sought.Count(value => least < value && value < most), corpus.Find($"value:>{least}{unit} value:<{most}{named}").Length);
        }
    }

    static (string Name, string Unit, decimal Value) Any(Random random) =>
        (random.GetItems(["收入", "总收入", "人口"], 1)[0], random.GetItems(s_units, 1)[0], random.Next(-300, 300) / random.GetItems([1m, 10m, 100m], 1)[0]);

    static Indicator Figure(string name, string unit, decimal value, int start) => new()
    {
        Span = new TextSpan(start, start + 1),
        Sentence = new TextSpan(start, start + 1),
        Kind = QuantityKind.Percent,
        Quantity = new Quantity.Exact(value),
        Unit = unit,
        Name = name,
    };
}
