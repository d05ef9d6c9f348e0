using PolicyTextMiner.Documents;
using PolicyTextMiner.Indicators;

namespace PolicyTextMiner.Tests.Indicators;

public class SiUnitTests
{
    [Theory]
    [InlineData("亩", "m²", "1500", "1000000")]
    [InlineData("吨", "kg", "2.5", "2500")]
    [InlineData("千瓦时", "J", "1", "3600000")]
    [InlineData("美元", "USD", "7", "7")]
    [InlineData("元/吨", "CNY/kg", "40", "0.04")]
    [InlineData("吨标准煤/万元", "kg/CNY", "0.5", "0.05")]
    [InlineData("市尺", "m", "3", "1")]
    public void GivesTheSameAmountInTheUnitOfScience(string unit, string name, string value, string expected)
    {
        var si = SiUnit.Of(unit);
        Assert.NotNull(si);
        Assert.Equal(name, si.Name);
        var got = si.Of(decimal.Parse(value, System.Globalization.CultureInfo.InvariantCulture));
        Assert.Equal(double.Parse(expected, System.Globalization.CultureInfo.InvariantCulture), (double)got!.Value, 1e-6 * double.Parse(expected, System.Globalization.CultureInfo.InvariantCulture));
    }

    [Theory]
    [InlineData("")]
    [InlineData("分贝")]
    [InlineData("件/万人次方")]
    [InlineData("吨/产品")]
    public void HasNoneWhereTheFactorIsNotFixed(string unit) => Assert.Null(SiUnit.Of(unit));

    [Fact]
    public void TellsNothingThatIsTooLarge() => Assert.Null(SiUnit.Of("平方公里")!.Of(decimal.MaxValue));

    [Fact]
    public void KnowsAtLeastThreeHundredUnits() => Assert.True(ShippedTable.Rows("Indicators/units.tsv").Select(row => row[0]).Distinct().Count() >= 300);
}
