using PolicyTextMiner.Documents;
using PolicyTextMiner.Indicators;
using PolicyTextMiner.Strategies;

namespace PolicyTextMiner.Tests.Search;

public sealed class FigureQueryTests : IDisposable
{
    readonly Corpus _corpus = new();

    public FigureQueryTests()
    {
        var mined = Corpus.Mined("a", "研发强度2.8%，城镇化率60%", "研发强度2.2%，财政收入1500亿元", "增长5%—6%");
        _corpus.Add(
            mined with
            {
                Indicators =
                [
                    Figure("研发强度", "%", 2.8m, 0), Figure("城镇化率", "%", 60m, 8), Figure("研发强度", "%", 2.2m, 17),
                    Figure("财政收入", "元", 150_000_000_000m, 24),
                    Figure("增长", "%", 5m, 37) with { Quantity = new Quantity.Range(5, 6) },
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
    [InlineData("value:>5%  增长", null)]
    [InlineData("indicator:城镇化", "研发强度2.8%，城镇化率60%")]
    [InlineData("strategy:创新驱动", "研发强度2.8%，城镇化率60%")]
    [InlineData("strategy:乡村振兴", null)]
    public void AsksForTheFiguresAndStrategiesOfAParagraph(string query, string? found) =>
        Assert.Equal(found is null ? [] : [found], _corpus.Find(query));

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
