using CsCheck;
using PolicyTextMiner.Documents;
using PolicyTextMiner.Store;
using PolicyTextMiner.Timeline;
using static PolicyTextMiner.Tests.Timeline.TimelineData;

namespace PolicyTextMiner.Tests.Timeline;

public class CooccurrenceTests
{
    [Fact]
    public void CountsPairsThatMeetInOneWindow()
    {
        var row = Assert.Single(Cooccurrence.Of([Windows(100, Enumerable.Range(0, 4).SelectMany(window => new[] { In(window, "清河行动"), In(window, "绿山计划") }))]));
        Assert.Equal((4, 4, 4, 1), (row.Together, row.FirstAlone, row.SecondAlone, row.Documents));
        Assert.Equal(Math.Log2(25), row.Pmi, 1e-9);
        Assert.True(row.LogLikelihood > 6.63);
    }

    [Fact]
    public void CountsTheDocumentsOfAPair()
    {
        MentionPlace[] both = [In(0, "清河行动"), In(0, "绿山计划")];
        var row = Assert.Single(Cooccurrence.Of([Windows(10, [.. both, In(3, "绿山计划")]), Windows(10, both, "b"), Windows(10, both, "c")]));
        Assert.Equal((3, 3, 4, 3), (row.Together, row.FirstAlone, row.SecondAlone, row.Documents));
    }

    [Fact]
    public void LeavesOutPairsBelowTheFloor() =>
        Assert.Empty(Cooccurrence.Of([Windows(100, Enumerable.Range(0, 2).SelectMany(window => new[] { In(window, "清河行动"), In(window, "绿山计划") }))]));

    [Fact]
    public void ANestedNameIsNoCompanionOfTheNameAroundIt() =>
        Assert.Empty(Cooccurrence.Of([Windows(100, Enumerable.Range(0, 5).SelectMany(window => new[] { In(window, "清河攻坚战"), In(window, "清河行动", nested: true) }))]));

    [Fact]
    public void NamesOfNeighbouringWindowsDoNotMeet() =>
        Assert.Empty(Cooccurrence.Of([Windows(100, Enumerable.Range(0, 5).SelectMany(window => new[] { In(2 * window, "清河行动"), In((2 * window) + 1, "绿山计划") }))]));

    [Fact]
    public void LogLikelihoodIsZeroForIndependenceAndNeverNegative()
    {
        Assert.Equal(0, LogLikelihood.Of(10, 20, 30, 60), 1e-9);
        Gen.Select(Gen.Int[0, 1000], Gen.Int[0, 1000], Gen.Int[0, 1000], Gen.Int[0, 1000])
            .Sample((a, b, c, d) => LogLikelihood.Of(a, b, c, d) is >= 0 and < double.PositiveInfinity);
    }

    const int Length = 1_000;

    static (IReadOnlyList<TextSpan>, IReadOnlyList<MentionPlace>) Windows(int count, IEnumerable<MentionPlace> mentions, string document = "a") =>
        ([.. Enumerable.Range(0, count).Select(i => new TextSpan(i * Length, ((i + 1) * Length) - 1))], [.. mentions.Select(mention => mention with { DocumentId = document })]);

    static MentionPlace In(int window, string name, bool nested = false) => Mention("", name, (window * Length) + name[0] % 100, nested: nested);
}
