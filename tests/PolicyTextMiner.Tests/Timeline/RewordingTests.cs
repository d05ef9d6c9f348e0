using PolicyTextMiner.Store;
using PolicyTextMiner.Strategies;
using PolicyTextMiner.Timeline;

namespace PolicyTextMiner.Tests.Timeline;

public class RewordingTests
{
    [Fact]
    public void TellsWhatAppearsVanishesRisesFallsAndStays()
    {
        var rows = Rewording.Between(
            new("2023", 20_000, [Mention("a", "旧说法", 1), .. Many("a", "渐少", 30), .. Many("a", "渐多", 5), .. Many("a", "不变", 4)]),
            new("2024", 20_000, [Mention("b", "新说法", 2), .. Many("b", "渐少", 5), .. Many("b", "渐多", 30), .. Many("b", "不变", 5)]));

        Assert.Equal(
            [("新说法", WordingChange.Appears), ("旧说法", WordingChange.Vanishes), ("渐多", WordingChange.Rises), ("渐少", WordingChange.Falls), ("不变", WordingChange.Stays)],
            rows.Select(row => (row.Name, row.Change)));
        Assert.Equal(["第2句"], rows[0].SentencesAfter);
        Assert.Empty(rows[0].SentencesBefore);
        Assert.Equal(2.5, rows[2].RateBefore);
    }

    [Fact]
    public void ALongerTextAloneIsNoRise()
    {
        var row = Assert.Single(Rewording.Between(new("2023", 10_000, [.. Many("a", "不变", 10)]), new("2024", 40_000, [.. Many("b", "不变", 40)])));
        Assert.Equal(WordingChange.Stays, row.Change);
    }

    [Fact]
    public void ASentenceThatNamesItTwiceIsShownOnce()
    {
        var row = Assert.Single(Rewording.Between(new("2023", 100, []), new("2024", 100, [Mention("b", "新说法", 0), Mention("b", "新说法", 0)])));
        Assert.Equal(["第0句"], row.SentencesAfter);
    }

    static IEnumerable<StoredMention> Many(string document, string name, int count) => Enumerable.Range(0, count).Select(sentence => Mention(document, name, sentence));

    static StoredMention Mention(string document, string name, int sentence) => new(
        new() { Id = document, Path = $"{document}.txt", Status = DocumentStatus.Done }, 1, $"第{sentence}句", name, null,
        new(new(sentence * 100, (sentence * 100) + name.Length), new(sentence * 100, (sentence * 100) + 100), name, StrategyType.Plan, false));
}
