using PolicyTextMiner.Store;
using PolicyTextMiner.Strategies;

namespace PolicyTextMiner.Tests.Timeline;

static class TimelineData
{
    public static StrategyCatalog Catalog { get; } = StrategyCatalog.Read(
        new StringReader("""
            canonical	type	aliases	parent	first	source	note
            治水总战略	strategy	治水战略			own	
            清河行动	programme	清河	治水总战略		own	
            清河攻坚战	programme		清河行动		own	
            绿山计划	plan				own	
            """), "test.tsv");

    public static DatedDocument Document(string id, string? date, int characters = 10_000) =>
        new(id, $"{id}.txt", $"文件{id}", date is null ? null : DateOnly.ParseExact(date, "yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture), characters);

    public static MentionPlace Mention(string document, string name, int start, int length = 4, bool nested = false) =>
        new(document, name, new(start, start + length), nested);
}
