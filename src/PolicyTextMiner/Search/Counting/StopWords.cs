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

    /// <summary>The words of the UTF-8 file <paramref name="path"/>, one a line, as they are compared: one width, case and script. Lines that begin with # are notes.</summary>
    /// <exception cref="IOException">The file cannot be read.</exception>
    /// <exception cref="UnauthorizedAccessException">The file may not be read.</exception>
    public static IReadOnlySet<string> Read(string path)
    {
        using var reader = new StreamReader(path);
        return Read(reader);
    }

    static FrozenSet<string> Load()
    {
        using var stream = typeof(StopWords).Assembly.GetManifestResourceStream(Shipped)
            ?? throw new InvalidOperationException($"The assembly has no resource {Shipped}.");
        using var reader = new StreamReader(stream);
        return Read(reader);
    }

    static FrozenSet<string> Read(StreamReader reader) => reader.ReadToEnd()
        .Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
        .Where(line => !line.StartsWith('#'))
        .Select(word => new SearchText(word).Plain.Digits)
        .ToFrozenSet(StringComparer.Ordinal);
}
