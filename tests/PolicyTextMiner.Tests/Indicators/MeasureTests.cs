using PolicyTextMiner.Indicators;

namespace PolicyTextMiner.Tests.Indicators;

public class MeasureTests
{
    [Theory]
    [InlineData("GDP", "国内生产总值")]
    [InlineData("社零总额", "社会消费品零售总额")]
    [InlineData("研发投入强度", "研发强度")]
    [InlineData("粮食产量", "粮食产量")]
    [InlineData("没有别名的指标", "没有别名的指标")]
    public void AnOtherNameStandsForTheCanonicalOne(string written, string name) => Assert.Equal(name, Measure.NameOf(written));

    [Fact]
    public void TheCanonicalNameIsTheFirstOfAllNames()
    {
        var names = Measure.NamesOf("CPI");
        Assert.Equal("居民消费价格", names[0]);
        Assert.Contains("居民消费价格指数", names);
    }
}
