using System.Globalization;

namespace PolicyTextMiner.Strategies;

/// <summary>Reads a catalogue: all of it, or an error that names every bad line.</summary>
/// <param name="file">Its name, for the errors.</param>
/// <param name="known">The catalogue that it adds to, or null.</param>
sealed class CatalogReader(string file, StrategyCatalog? known = null)
{
    const string Header = "canonical\ttype\taliases\tparent\tfirst\tsource\tnote";

    // The type column of a line that is no strategy: ordinary words in which a name must not be found.
    const string WordType = "word";

    readonly List<string> _errors = [];
    readonly List<StrategyEntry> _entries = [];
    readonly List<string> _words = [];
    readonly Dictionary<string, (int Line, StrategyEntry Entry)> _owners = new(StringComparer.Ordinal);
    readonly Dictionary<string, (int Line, StrategyEntry Entry)> _canonical = new(StringComparer.Ordinal);

    /// <summary>The entries, and the ordinary words that only look like names, in order of the file.</summary>
    /// <exception cref="InvalidDataException">A line is wrong; the message has a line for every error.</exception>
    public (IReadOnlyList<StrategyEntry> Entries, IReadOnlyList<string> Words) Read(TextReader reader)
    {
        var number = 1;
        if (reader.ReadLine() != Header) Error(1, $"the first line must be the columns {Header.Replace("\t", ", ", StringComparison.Ordinal)}, separated by TAB");
        while (reader.ReadLine() is { } line)
        {
            number++;
            if (line.Length > 0 && line[0] != '#') ReadLine(number, line.Split('\t'));
        }

        foreach (var (line, entry) in _canonical.Values) CheckParents(line, entry);
        if (_errors.Count > 0) throw new InvalidDataException(string.Join('\n', _errors));
        return (_entries, _words);
    }

    void ReadLine(int line, string[] cells)
    {
        if (cells.Length != 7)
        {
            Error(line, $"there are {cells.Length} columns, and there must be 7 (canonical, type, aliases, parent, first, source, note)");
            return;
        }

        if (cells[0].Length == 0) Error(line, "the canonical name is missing");
        else if (cells[1] == WordType) _words.Add(cells[0]);
        else if (!Enum.TryParse<StrategyType>(cells[1], ignoreCase: true, out var type)) Error(line, $"'{cells[1]}' is no type; write {string.Join(", ", Enum.GetNames<StrategyType>()).ToLowerInvariant()} or {WordType}");
        else if (FirstYear(line, cells[4], out var first)) Add(line, new(cells[0], type, Split(cells[2]), cells[3].Length == 0 ? null : cells[3], first, cells[5], cells[6]));
    }

    void Add(int line, StrategyEntry entry)
    {
        if (entry.Source.Length == 0) Error(line, $"'{entry.Canonical}' has no source; say where the name was read");
        if (!_canonical.TryAdd(entry.Canonical, (line, entry))) Error(line, $"'{entry.Canonical}' is already on line {_canonical[entry.Canonical].Line}");
        _entries.Add(entry);
        foreach (var name in entry.Aliases.Prepend(entry.Canonical)) Claim(line, name, entry);
        if (entry.Aliases.Distinct(StringComparer.Ordinal).Count() < entry.Aliases.Count || entry.Aliases.Contains(entry.Canonical))
            Error(line, $"'{entry.Canonical}' has the same alias twice");
    }

    // “双碳” and 双碳 are one name, so two entries must not share them.
    void Claim(int line, string name, StrategyEntry entry)
    {
        var folded = FoldedText.Fold(name);
        if (folded.Length < 2) Error(line, $"the name '{name}' is shorter than two characters");
        else if (known?.Find(name) is { } shipped)
            Error(line, $"'{name}' already stands for '{shipped.Canonical}' in the catalogue that is shipped; leave it out, or see 'ptm strategies --catalog'");
        else if (!_owners.TryAdd(folded, (line, entry)) && _owners[folded].Entry != entry)
            Error(line, $"'{name}' already stands for '{_owners[folded].Entry.Canonical}' on line {_owners[folded].Line}");
    }

    void CheckParents(int line, StrategyEntry entry)
    {
        if (entry.Parent is null) return;
        if (known?.Find(entry.Parent)?.Canonical == entry.Parent) return;
        if (!_canonical.ContainsKey(entry.Parent))
        {
            Error(line, $"the parent '{entry.Parent}' of '{entry.Canonical}' is not in the file");
            return;
        }

        var seen = new HashSet<string>(StringComparer.Ordinal) { entry.Canonical };
        for (var parent = entry.Parent; parent is not null && _canonical.TryGetValue(parent, out var next); parent = next.Entry.Parent)
        {
            if (seen.Add(parent)) continue;
            Error(line, $"the parents of '{entry.Canonical}' go in a circle through '{parent}'");
            return;
        }
    }

    bool FirstYear(int line, string cell, out int? year)
    {
        year = null;
        if (cell.Length == 0) return true;
        var read = int.TryParse(cell, NumberStyles.None, CultureInfo.InvariantCulture, out var value) && value is >= 1900 and <= 2100;
        if (read) year = value;
        else Error(line, $"'{cell}' is no year");
        return read;
    }

    static string[] Split(string cell) => cell.Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);

    void Error(int line, string message) => _errors.Add($"{file}:{line}: {message}.");
}
