using System.Xml.Linq;
using PolicyTextMiner.Export;
using PolicyTextMiner.Tests.Support;

namespace PolicyTextMiner.Tests.Export;

public sealed class LineChartTests : IDisposable
{
    static readonly ChartLine[] s_lines = [new("“一带一路”倡议", [(2013, 0), (2017, 8.5), (2024, 3)]), new("碳达峰碳中和", [(2021, 4)])];

    readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void AnSvgNamesItsYearsAndWhereAFontHasThemItsLines()
    {
        var path = Path.Combine(_folder.Path, "chart.svg");
        var hasChinese = LineChart.Write("每万字提及次数", s_lines, path);
        var text = string.Concat(XDocument.Load(path).Descendants().Where(element => element.Name.LocalName == "text").Select(element => element.Value));
        Assert.Contains("2013", text, StringComparison.Ordinal);
        Assert.Equal(hasChinese, text.Contains("碳达峰碳中和", StringComparison.Ordinal));
        Assert.Equal(hasChinese, text.Contains("每万字提及次数", StringComparison.Ordinal));
    }

    [Fact]
    public void APngIsAPng()
    {
        var path = Path.Combine(_folder.Path, "chart.png");
        LineChart.Write("次数", s_lines, path);
        Assert.Equal("PNG"u8.ToArray(), File.ReadAllBytes(path)[1..4]);
    }

    [Fact]
    public void NoPointsAtAllStillMakeAChart()
    {
        var path = Path.Combine(_folder.Path, "empty.svg");
        LineChart.Write("次数", [new("西部大开发", [])], path);
        Assert.True(new FileInfo(path).Length > 0);
    }
}
