using System.Text.Json;
using PolicyTextMiner.Tests.Support;

namespace PolicyTextMiner.Tests.Gold;

/// <summary>What people read in one document of the sample corpus; README.md explains the fields.</summary>
sealed record GoldDocument(string Id, string Text, IReadOnlyList<GoldIndicator> Indicators, IReadOnlyList<GoldStrategy> Strategies, GoldMetadata Metadata)
{
    static readonly JsonSerializerOptions s_json = new() { PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseLower };

    public static string Folder { get; } = Path.Combine(RepositoryRoot.Path, "tests", "PolicyTextMiner.Tests", "Gold");

    /// <summary>The documents that have gold, by name.</summary>
    public static IReadOnlyList<string> Ids { get; } =
        [.. Directory.GetFiles(Folder, "*.metadata.json").Select(path => Path.GetFileName(path).Split('.')[0]).Order(StringComparer.Ordinal)];

    public static GoldDocument Read(string id) => new(
        id,
        File.ReadAllText(Path.Combine(Folder, $"{id}.txt")),
        Lines<GoldIndicator>($"{id}.indicators.jsonl"),
        Lines<GoldStrategy>($"{id}.strategies.jsonl"),
        JsonSerializer.Deserialize<GoldMetadata>(File.ReadAllText(Path.Combine(Folder, $"{id}.metadata.json")), s_json)!);

    static List<T> Lines<T>(string file) =>
        [.. File.ReadLines(Path.Combine(Folder, file)).Select(line => JsonSerializer.Deserialize<T>(line, s_json)!)];
}

sealed record GoldIndicator
{
    public required string Sentence { get; init; }
    public required string Quote { get; init; }
    public required string Kind { get; init; }
    public required IReadOnlyList<decimal> Values { get; init; }
    public required string Unit { get; init; }
    public required string Bound { get; init; }
    public string? Change { get; init; }
    public required string Indicator { get; init; }
    public required IReadOnlyList<string> IndicatorAlt { get; init; }
    public required string Region { get; init; }
    public string? Time { get; init; }
    public required string Status { get; init; }
    public bool Optional { get; init; }
}

sealed record GoldStrategy
{
    public required string Sentence { get; init; }
    public required string Surface { get; init; }
    public required string Canonical { get; init; }
    public required IReadOnlyList<string> Alt { get; init; }
    public bool Optional { get; init; }
}

sealed record GoldMetadata
{
    public required string Title { get; init; }
    public required IReadOnlyList<string> Issuer { get; init; }
    public string? DocumentNumber { get; init; }
    public DateOnly? Date { get; init; }
    public string? Kind { get; init; }
    public required string Region { get; init; }
}
