using CsCheck;
using PolicyTextMiner.Timeline;
using static PolicyTextMiner.Tests.Timeline.TimelineData;

namespace PolicyTextMiner.Tests.Timeline;

public class CooccurrenceTests
{
    [Fact]
    public void CountsPairsThatMeetInOneParagraph()
    {
        var mentions = Enumerable.Range(0, 4).SelectMany(i => new[]
        {
            Mention("a", "清河行动", (i * 1000) + 1, paragraph: i), Mention("a", "绿山计划", (i * 1000) + 200, paragraph: i),
        });
        var row = Assert.Single(Cooccurrence.Of(mentions, CooccurrenceWindow.Paragraph, 100));
        Assert.Equal((4, 4, 4, 1), (row.Together, row.FirstAlone, row.SecondAlone, row.Documents));
        Assert.Equal(Math.Log2(25), row.Pmi, 1e-9);
        Assert.True(row.LogLikelihood > 6.63);
    }

    [Fact]
    public void LeavesOutPairsBelowTheFloor()
    {
        var mentions = Enumerable.Range(0, 2).SelectMany(i => new[] { Mention("a", "清河行动", i, paragraph: i), Mention("a", "绿山计划", i + 50, paragraph: i) });
        Assert.Empty(Cooccurrence.Of(mentions, CooccurrenceWindow.Paragraph, 100));
    }

    [Fact]
    public void ANestedNameIsNoCompanionOfTheNameAroundIt()
    {
        var mentions = Enumerable.Range(0, 5).SelectMany(i => new[] { Mention("a", "清河攻坚战", i, paragraph: i), Mention("a", "清河行动", i, paragraph: i, nested: true) });
        Assert.Empty(Cooccurrence.Of(mentions, CooccurrenceWindow.Paragraph, 100));
    }

    [Fact]
    public void SentencesAndParagraphsAreDifferentWindows()
    {
        var mentions = Enumerable.Range(0, 3).SelectMany(i => new[]
        {
            Mention("a", "清河行动", i, sentence: 2 * i, paragraph: i), Mention("a", "绿山计划", i, sentence: (2 * i) + 1, paragraph: i),
        }).ToList();
        Assert.Empty(Cooccurrence.Of(mentions, CooccurrenceWindow.Sentence, 100));
        Assert.Single(Cooccurrence.Of(mentions, CooccurrenceWindow.Paragraph, 100));
    }

    [Fact]
    public void LogLikelihoodIsZeroForIndependenceAndNeverNegative()
    {
        Assert.Equal(0, LogLikelihood.Of(10, 20, 30, 60), 1e-9);
        Gen.Select(Gen.Int[0, 1000], Gen.Int[0, 1000], Gen.Int[0, 1000], Gen.Int[0, 1000])
            .Sample((a, b, c, d) => LogLikelihood.Of(a, b, c, d) is >= 0 and < double.PositiveInfinity);
    }
}
