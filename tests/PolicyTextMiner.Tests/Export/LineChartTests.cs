using System.Globalization;
using System.Xml.Linq;
using PolicyTextMiner.Export;
using PolicyTextMiner.Tests.Support;

namespace PolicyTextMiner.Tests.Export;

public sealed class LineChartTests : IDisposable
{
    static readonly ChartLine[] s_lines =
    [
        new("“一带一路”倡议", [new(2013, 0), new(2017, 8.5, 6, 11, Thin: false), new(2024.25, 3, 0, 9, Thin: true)]),
        new("碳达峰碳中和", [new(2021, 4)]),
    ];

    readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void AnSvgNamesItsYearsAndLinesOnAnyMachine()
    {
        var path = Path.Combine(_folder.Path, "chart.svg");
        Assert.True(LineChart.Write("每万字提及次数", s_lines, path));
        var texts = Elements(path, "text").ConvertAll(element => element.Value);
        Assert.Contains("2013", texts);
        Assert.Contains("“一带一路”倡议", texts);
        Assert.Contains("碳达峰碳中和", texts);
        Assert.Contains("每万字提及次数", texts);
    }

    [Fact]
    public void AThinPointIsHollowAndHasNoIntervalWhileTheOthersShowTheirs()
    {
        var path = Path.Combine(_folder.Path, "chart.svg");
        LineChart.Write("次数", s_lines, path);
        Assert.Single(Elements(path, "circle"), circle => circle.Attribute("fill")!.Value == "white" && circle.Value.Contains("2024.25", StringComparison.Ordinal));
        Assert.Single(Elements(path, "line"), line => line.Attribute("stroke-opacity") is not null);
        Assert.Contains(Elements(path, "text"), text => text.Value.Contains("too little text", StringComparison.Ordinal));
    }

    [Fact]
    public void AllPointsLieInsideThePicture()
    {
        var path = Path.Combine(_folder.Path, "chart.svg");
        LineChart.Write("次数", s_lines, path);
        Assert.All(Elements(path, "circle"), circle =>
        {
            Assert.InRange(double.Parse(circle.Attribute("cx")!.Value, CultureInfo.InvariantCulture), 0, 1000);
            Assert.InRange(double.Parse(circle.Attribute("cy")!.Value, CultureInfo.InvariantCulture), 0, 560);
        });
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

    static List<XElement> Elements(string path, string name) =>
        [.. XDocument.Load(path).Descendants().Where(element => element.Name.LocalName == name)];
}
