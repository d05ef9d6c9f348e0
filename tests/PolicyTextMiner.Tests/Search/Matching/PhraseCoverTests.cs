using CsCheck;
using PolicyTextMiner.Search.Matching;

namespace PolicyTextMiner.Tests.Search.Matching;

public class PhraseCoverTests
{
    [Fact]
    public void EveryCharacterLiesInAChosenPair() => Pairs.Sample(pairs =>
    {
        var (frequencies, needed) = pairs;
        var chosen = PhraseCover.Of(frequencies, needed);
        return chosen[0] == 0 && chosen[^1] == frequencies.Length - 1 && chosen.Zip(chosen.Skip(1)).All(next => next.Second - next.First is 1 or 2);
    });

    [Fact]
    public void TheRarestAndTheNeededPairsAreChosen() => Pairs.Sample(pairs =>
    {
        var (frequencies, needed) = pairs;
        var chosen = PhraseCover.Of(frequencies, needed);
        return chosen.Any(i => frequencies[i] == frequencies.Min()) && Enumerable.Range(0, needed.Length).All(i => !needed[i] || chosen.Contains(i));
    });

    [Fact]
    public void LeavesOutFrequentPairsBetweenOthers() =>
        Assert.Equal([0, 2, 4], PhraseCover.Of([100, 500, 3, 500, 100], new bool[5]));

    static Gen<(long[], bool[])> Pairs => Gen.Int[1, 20].SelectMany(length => Gen.Select(Gen.Long[0, 1000].Array[length], Gen.Bool.Array[length]));
}
