using CsCheck;
using PolicyTextMiner.Store;
using PolicyTextMiner.Timeline;
using static PolicyTextMiner.Tests.Timeline.TimelineData;

namespace PolicyTextMiner.Tests.Timeline;

public class StrategyTimelineTests
{
    [Fact]
    public void CountsMentionsDocumentsAndRateOfEachYear()
    {
        var timeline = TimelineOf(
            "绿山计划",
            [Document("a", "2020-01-05", 20_000), Document("b", "2020-11-01", 20_000), Document("c", "2021-03-05")],
            [Mention("a", "绿山计划", 0), Mention("a", "绿山计划", 50), Mention("c", "清河行动", 0)],
            TimelinePer.Year);

        Assert.Equal(["2020", "2021"], timeline.Points.Select(point => point.Period));
        var first = timeline.Points[0];
        Assert.Equal((2, 1, 2, 0.5), (first.Mentions, first.Documents, first.DocumentsRead, first.Rate));
        Assert.Equal(0, timeline.Points[1].Mentions);
        Assert.Equal((new DateOnly(2020, 1, 5), new DateOnly(2020, 1, 5)), (timeline.First, timeline.Last));
    }

    [Fact]
    public void QuartersAndDocumentsArePeriodsToo()
    {
        DatedDocument[] documents = [Document("a", "2020-03-31"), Document("b", "2020-04-01")];
        Assert.Equal(["2020-Q1", "2020-Q2"], TimelineOf("绿山计划", documents, [], TimelinePer.Quarter).Points.Select(point => point.Period));
        Assert.Equal(["文件a", "文件b"], TimelineOf("绿山计划", documents, [], TimelinePer.Document).Points.Select(point => point.Period));
    }

    [Fact]
    public void AParentCountsItsChildrenAndTheirs()
    {
        MentionPlace[] mentions = [Mention("a", "治水总战略", 0), Mention("a", "清河行动", 10), Mention("a", "清河攻坚战", 20), Mention("a", "绿山计划", 30)];
        var timeline = TimelineOf("治水战略", [Document("a", "2020-01-01")], mentions, TimelinePer.Year);
        Assert.Equal(("治水总战略", 3), (timeline.Name, timeline.Points[0].Mentions));
    }

    [Fact]
    public void AChildInsideItsSiblingIsCountedOnce()
    {
        MentionPlace[] mentions = [Mention("a", "清河攻坚战", 0, 5), Mention("a", "清河行动", 0, 2, nested: true)];
        var timeline = TimelineOf("治水总战略", [Document("a", "2020-01-01")], mentions, TimelinePer.Year);
        Assert.Equal(1, timeline.Points[0].Mentions);
    }

    [Fact]
    public void UndatedDocumentsAreListedNotDropped()
    {
        var undated = Document("x", null);
        var timeline = TimelineOf("绿山计划", [Document("a", "2020-01-01"), undated], [Mention("x", "绿山计划", 0)], TimelinePer.Year);
        Assert.Equal([undated], timeline.Undated);
        Assert.Null(timeline.First);
        Assert.Equal(0, timeline.Points.Sum(point => point.Mentions));
    }

    [Theory]
    [InlineData(4_999, true)]
    [InlineData(5_000, false)]
    public void AYearWithLittleTextIsMarkedThin(int characters, bool thin) =>
        Assert.Equal(thin, new TimelinePoint("绿山计划", "2020", default, 0, 0, 1, characters).Thin);

    // Exact Poisson limits: 0 gives 0 to 3.69, 10 gives 4.80 to 18.39.
    [Theory]
    [InlineData(0, 0, 3.69)]
    [InlineData(10, 4.80, 18.39)]
    [InlineData(100, 81.4, 121.6)]
    public void TheIntervalIsThatOfAPoissonCount(int mentions, double low, double high)
    {
        var point = new TimelinePoint("绿山计划", "2020", default, mentions, 1, 1, 10_000);
        Assert.Equal(low, point.Low, 0.05);
        Assert.Equal(high, point.High, 0.05);
    }

    [Fact]
    public void TheRateLiesInItsInterval() => Gen.Select(Gen.Int[0, 5_000], Gen.Int[1, 10_000_000]).Sample((mentions, characters) =>
    {
        var point = new TimelinePoint("绿山计划", "2020", default, mentions, 1, 1, characters);
        return point.Low <= point.Rate && point.Rate <= point.High;
    });

    static StrategyTimeline TimelineOf(string name, DatedDocument[] documents, MentionPlace[] mentions, TimelinePer per) =>
        StrategyTimeline.Of(name, documents, names => mentions.Where(mention => names.Contains(mention.Canonical)), Catalog, per);
}
