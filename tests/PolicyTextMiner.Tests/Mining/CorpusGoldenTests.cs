using PolicyTextMiner.Mining;
using PolicyTextMiner.Tests.Support;

namespace PolicyTextMiner.Tests.Mining;

/// <summary>What the program says of the sample corpus today: a change of any line is to be read before it is accepted.</summary>
public sealed class CorpusGoldenTests
{
    public static TheoryData<string> Corpus => SampleCorpus.Cases;

    [Theory]
    [MemberData(nameof(Corpus))]
    public void TextAndWhatWasRemovedAreAsBefore(string id)
    {
        var document = SampleCorpus.Mined(id).Document!;
        Golden.Matches($"{id}/text.txt", Joined(CorpusLines.Of(document)));
        Golden.Matches($"{id}/removed.txt", Joined(document.Removed.Select(CorpusLines.Of)));
    }

    [Theory]
    [MemberData(nameof(Corpus))]
    public void MetadataIsAsBefore(string id) =>
        Golden.Matches($"{id}/metadata.txt", Joined(CorpusLines.Of(SampleCorpus.Mined(id).Document!.Metadata)));

    [Theory]
    [MemberData(nameof(Corpus))]
    public void IndicatorsAreAsBefore(string id) =>
        Golden.Matches($"{id}/indicators.txt", Joined(IndicatorRecord.Of(id, SampleCorpus.Mined(id)).Select(CorpusLines.Of)));

    [Theory]
    [MemberData(nameof(Corpus))]
    public void StrategyMentionsAreAsBefore(string id) =>
        Golden.Matches($"{id}/strategies.txt", Joined(StrategyRecord.Of(id, SampleCorpus.Mined(id)).Select(CorpusLines.Of)));

    static string Joined(IEnumerable<string> lines) => string.Concat(lines.Select(line => line + "\n"));
}
