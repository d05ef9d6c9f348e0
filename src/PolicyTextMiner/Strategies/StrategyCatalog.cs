namespace PolicyTextMiner.Strategies;

/// <summary>The strategies that are known, with their aliases; read from strategies.tsv and from the names that a researcher adds. Immutable.</summary>
public sealed class StrategyCatalog
{
    /// <summary>Name of the file in the folder of an index that holds the names a researcher has added.</summary>
    public const string UserFile = "strategies.user.tsv";

    const string Shipped = "Strategies/strategies.tsv";

    readonly Dictionary<string, StrategyEntry> _byName;
    readonly IReadOnlyList<string> _words;

    StrategyCatalog(IReadOnlyList<StrategyEntry> entries, IReadOnlyList<string> words)
    {
        Entries = entries;
        _words = words;
        var names = entries.SelectMany(entry => entry.Aliases.Prepend(entry.Canonical).Select(name => CatalogName.Of(name, entry)))
            .Concat(words.Select(word => CatalogName.Of(word, null)))
            .GroupBy(name => name.Key, StringComparer.Ordinal)
            .OrderBy(group => group.Key, StringComparer.Ordinal)
            .ToList();
        Trie = new(names.ConvertAll(group => group.Key));
        Names = [.. names.Select(group => group.ToArray())];
        _byName = entries.SelectMany(entry => entry.Aliases.Prepend(entry.Canonical).Select(name => (Name: FoldedText.Fold(name), entry)))
            .DistinctBy(pair => pair.Name, StringComparer.Ordinal)
            .ToDictionary(pair => pair.Name, pair => pair.entry, StringComparer.Ordinal);
    }

    /// <summary>The catalogue that is shipped.</summary>
    public static StrategyCatalog Default { get; } = LoadShipped();

    /// <summary>All strategies in order of the file.</summary>
    public IReadOnlyList<StrategyEntry> Entries { get; }

    /// <summary>Names that are one word unless a longer one holds or crosses them: 4 to 10 Chinese characters, nothing else in them.</summary>
    public IEnumerable<string> Words => Entries
        .SelectMany(entry => entry.Aliases.Prepend(entry.Canonical))
        .Where(name => name.Length is >= 4 and <= 10 && name.All(c => c is >= '\u4E00' and <= '\u9FFF'))
        .Distinct(StringComparer.Ordinal);

    /// <summary>The automaton over all names; its values index <see cref="Names"/>.</summary>
    internal NameTrie Trie { get; }

    /// <summary>What each key of <see cref="Trie"/> can stand for.</summary>
    internal CatalogName[][] Names { get; }

    /// <summary>Reads a catalogue of seven columns: canonical, type, aliases, parent, first, source, note.</summary>
    /// <exception cref="InvalidDataException">Lines are wrong (missing column, duplicate alias, circle of parents …); the message names file and line of each, and nothing is loaded.</exception>
    /// <exception cref="IOException">The file cannot be read.</exception>
    public static StrategyCatalog Load(string path)
    {
        using var reader = File.OpenText(path);
        return Read(reader, path);
    }

    /// <summary>The catalogue for an index: the shipped one, and what its <see cref="UserFile"/> adds where it has one.</summary>
    /// <param name="folder">The folder of the index; it need not exist.</param>
    /// <exception cref="InvalidDataException">Lines of the file are wrong; the message names file and line of each.</exception>
    /// <exception cref="IOException">The file cannot be read.</exception>
    public static StrategyCatalog ForIndex(string folder) =>
        Path.Combine(folder, UserFile) is var file && File.Exists(file) ? Default.With(file) : Default;

    /// <summary>This catalogue and the names of a file of the same seven columns; parents may stand in either, a name in one of them only.</summary>
    /// <exception cref="InvalidDataException">Lines are wrong; the message names file and line of each, and nothing is loaded.</exception>
    /// <exception cref="IOException">The file cannot be read.</exception>
    public StrategyCatalog With(string path)
    {
        using var reader = File.OpenText(path);
        var (entries, words) = new CatalogReader(path, this).Read(reader);
        return new([.. Entries, .. entries], [.. _words, .. words]);
    }

    /// <summary>The entry that <paramref name="name"/>, a canonical name or an alias with or without quotation marks, stands for; null where there is none.</summary>
    public StrategyEntry? Find(string name) => _byName.GetValueOrDefault(FoldedText.Fold(name));

    /// <summary>The entry and all that it belongs to, nearest first.</summary>
    public IEnumerable<StrategyEntry> Lineage(string canonical)
    {
        for (var entry = Find(canonical); entry is not null; entry = entry.Parent is null ? null : Find(entry.Parent)) yield return entry;
    }

    internal static StrategyCatalog Read(TextReader reader, string file)
    {
        var (entries, words) = new CatalogReader(file).Read(reader);
        return new(entries, words);
    }

    static StrategyCatalog LoadShipped()
    {
        using var stream = typeof(StrategyCatalog).Assembly.GetManifestResourceStream(Shipped)
            ?? throw new InvalidOperationException($"The assembly has no resource {Shipped}.");
        using var reader = new StreamReader(stream);
        return Read(reader, Shipped);
    }
}

/// <summary>One form of a name as it is looked for.</summary>
/// <param name="Key">The folded form, up to an ellipsis where there is one.</param>
/// <param name="Tail">The folded form behind the ellipsis, or null.</param>
/// <param name="OnlyQuoted">Whether it counts only between quotation marks: “两新” is a programme, 两新 are two words.</param>
/// <param name="Entry">What it stands for; null for ordinary words that hide names inside them.</param>
readonly record struct CatalogName(string Key, string? Tail, bool OnlyQuoted, StrategyEntry? Entry)
{
    public static CatalogName Of(string name, StrategyEntry? entry)
    {
        var quoted = name[0] == '“' && name.IndexOf('”', StringComparison.Ordinal) == name.Length - 1;
        var folded = FoldedText.Fold(name);
        var gap = folded.IndexOf('…', StringComparison.Ordinal);
        return gap < 0 ? new(folded, null, quoted, entry) : new(folded[..gap], folded[(gap + 1)..], quoted, entry);
    }
}
