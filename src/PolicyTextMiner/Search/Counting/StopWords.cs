using System.Collections.Frozen;

namespace PolicyTextMiner.Search.Counting;

/// <summary>Words that say little by themselves.</summary>
public static class StopWords
{
    const string Shipped = "Search/Counting/stopwords.tsv";

    /// <summary>The list that is shipped (stopwords.tsv).</summary>
    public static IReadOnlySet<string> Default { get; } = Load();

    /// <summary>No words at all.</summary>
    public static IReadOnlySet<string> None { get; } = FrozenSet<string>.Empty;

    static FrozenSet<string> Load()
    {
        using var stream = typeof(StopWords).Assembly.GetManifestResourceStream(Shipped)
            ?? throw new InvalidOperationException($"The assembly has no resource {Shipped}.");
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd()
            .Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
            .Where(line => !line.StartsWith('#'))
            .ToFrozenSet(StringComparer.Ordinal);
    }
}
