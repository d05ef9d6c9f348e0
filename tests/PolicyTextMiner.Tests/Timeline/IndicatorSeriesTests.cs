using System.Globalization;
using PolicyTextMiner.Indicators;
using PolicyTextMiner.Timeline;

namespace PolicyTextMiner.Tests.Timeline;

public class IndicatorSeriesTests
{
    [Fact]
    public void PutsTheYearsInOrderAndKeepsTargetsApart()
    {
        var series = Assert.Single(IndicatorSeries.Of([Figure("2022", "61.5"), Figure("2021", "60"), Figure("2022", "62", Status.Target)]));
        Assert.Equal([("2021", Status.Actual), ("2022", Status.Actual), ("2022", Status.Target)], series.Points.Select(point => (point.Time, point.Status)));
        Assert.DoesNotContain(series.Points, point => point.Conflict);
    }

    [Theory]
    [InlineData("126000000000000", "126060000000000", false)]
    [InlineData("126000000000000", "126600000000000", true)]
    [InlineData("5", "5.2", true)]
    [InlineData("0", "0", false)]
    [InlineData("3.14", "3.14", false)]
    [InlineData("-0.8", "0.8", true)]
    public void ARoundedFigureIsNoContradiction(string a, string b, bool conflict)
    {
        var series = Assert.Single(IndicatorSeries.Of([Figure("2023", a, date: "2024-01-01"), Figure("2023", b, date: "2025-01-01")]));
        Assert.Equal(conflict, Assert.Single(series.Points).Conflict);
        Assert.Equal(2, series.Points[0].Readings.Sum(reading => reading.Sources.Count));
    }

    [Fact]
    public void TheLatestDocumentComesFirst()
    {
        var series = Assert.Single(IndicatorSeries.Of([Figure("2023", "5", date: "2024-01-01"), Figure("2023", "7", date: "2025-01-01")]));
        Assert.Equal(new Quantity.Exact(7), series.Points[0].Readings[0].Quantity);
    }

    [Fact]
    public void OtherNamesOfAMeasureAndTheWholeCountryMakeOneSeries()
    {
        var written = Figure("2021", "5");
        var other = Figure("2022", "6");
        var series = Assert.Single(IndicatorSeries.Of([written with { Indicator = written.Indicator with { Name = "GDP", Region = "全国" } }, other with { Indicator = other.Indicator with { Name = "国内生产总值", Region = "" } }]));
        Assert.Equal(("国内生产总值", "", 2), (series.Name, series.Region, series.Points.Count));
    }

    [Fact]
    public void TheMeasureThatWasAskedForComesBeforeLongerNames()
    {
        var figure = Figure("2021", "5");
        var series = IndicatorSeries.Of(
            [Named("人均国内生产总值"), Named("人均国内生产总值", "2020"), Named("国内生产总值")], "GDP");
        Assert.Equal(["国内生产总值", "人均国内生产总值"], series.Select(one => one.Name));
        SeriesFigure Named(string name, string time = "2021") => figure with { Indicator = figure.Indicator with { Name = name, Time = time } };
    }

    [Fact]
    public void FiguresWithoutATimeAreListedApart()
    {
        var series = Assert.Single(IndicatorSeries.Of([Figure("", "5")]));
        Assert.Empty(series.Points);
        Assert.Single(series.Undated);
    }

    [Fact]
    public void UnitsAreNeverMixed() =>
        Assert.Equal(2, IndicatorSeries.Of([Figure("2020", "5"), Figure("2020", "5", unit: "公顷")]).Count);

    static SeriesFigure Figure(string time, string value, Status status = Status.Actual, string date = "2024-01-01", string unit = "亩") =>
        new($"d{date}", DateOnly.ParseExact(date, "yyyy-MM-dd", CultureInfo.InvariantCulture), 1, value, new()
        {
            Span = new(0, 1),
            Sentence = new(0, 9),
            Kind = QuantityKind.Amount,
            Name = "湿地面积",
            Time = time,
            Unit = unit,
            Status = status,
            Quantity = new Quantity.Exact(decimal.Parse(value, CultureInfo.InvariantCulture)),
        });
}
