using System.Globalization;
using System.Text;
using System.Text.Json;
using PolicyTextMiner.Tests.Support;

namespace PolicyTextMiner.Tests.Gold;

/// <summary>Measures the program on what people read in the sample corpus; no score may fall below floor.json.</summary>
public sealed class GoldTests
{
    static readonly Lazy<Dictionary<string, Scores>> s_scores = new(() => GoldDocument.Ids.ToDictionary(id => id, Score));

    static readonly Lazy<Dictionary<string, IReadOnlyDictionary<string, Tally>>> s_tallies =
        new(() => s_scores.Value.ToDictionary(entry => entry.Key, entry => entry.Value.All()));

    public static TheoryData<string, double> Floors
    {
        get
        {
            var floors = new TheoryData<string, double>();
            var text = File.ReadAllText(Path.Combine(GoldDocument.Folder, "floor.json"));
            foreach (var (measure, floor) in JsonSerializer.Deserialize<Dictionary<string, double>>(text)!) floors.Add(measure, floor);
            return floors;
        }
    }

    [Theory]
    [MemberData(nameof(Floors))]
    public void NoScoreFallsBelowItsFloor(string measure, double floor)
    {
        var score = Total(measure).F1;
        Assert.True(score >= floor, string.Create(CultureInfo.InvariantCulture,
            $"{measure} is {score:0.0000}, its floor is {floor:0.0000}. PTM_GOLD_MISSES=FILE writes what is wrong."));
    }

    [Fact]
    public void EveryDocumentOfTheCorpusHasGold() => Assert.Equal(GoldDocument.Ids, SampleCorpus.Ids);

    [Fact]
    public void GoldQuotesStandInTheGoldText()
    {
        foreach (var gold in GoldDocument.Ids.Select(GoldDocument.Read))
        {
            Assert.All(gold.Indicators, row => Assert.Contains(row.Quote, row.Sentence, StringComparison.Ordinal));
            Assert.All(gold.Strategies, row => Assert.Contains(row.Surface, row.Sentence, StringComparison.Ordinal));
            Assert.All(gold.Indicators.Select(row => row.Sentence).Concat(gold.Strategies.Select(row => row.Sentence)),
                sentence => Assert.Contains(sentence, gold.Text, StringComparison.Ordinal));
        }
    }

    [Fact]
    public void WritesTheFiguresWhenAsked()
    {
        if (Environment.GetEnvironmentVariable("PTM_GOLD_TABLE") is { } table) File.WriteAllText(table, Table());
        if (Environment.GetEnvironmentVariable("PTM_GOLD_MISSES") is { } misses)
        {
            _ = s_tallies.Value;
            File.WriteAllLines(misses, s_scores.Value.SelectMany(entry => entry.Value.Misses.Select(miss => $"{entry.Key} {miss}")));
        }

        Assert.Equal(GoldDocument.Ids.Count, s_scores.Value.Count);
    }

    static Tally Total(string measure) => s_tallies.Value.Values.Select(tallies => tallies[measure]).Aggregate((a, b) => a + b);

    static Scores Score(string id) => new(GoldDocument.Read(id), SampleCorpus.Mined(id));

    static string Table()
    {
        var measures = s_tallies.Value.Values.First().Keys.ToList();
        var table = new StringBuilder($"| document | {string.Join(" | ", measures)} |\n|---|{string.Concat(Enumerable.Repeat("---:|", measures.Count))}\n");
        foreach (var (id, tallies) in s_tallies.Value) table.Append(Row(id, measures.Select(measure => tallies[measure])));
        return table.Append(Row("all", measures.Select(Total))).ToString();
    }

    static string Row(string name, IEnumerable<Tally> tallies) =>
        $"| {name} | {string.Join(" | ", tallies.Select(tally => (100 * tally.F1).ToString("0.0", CultureInfo.InvariantCulture)))} |\n";
}
