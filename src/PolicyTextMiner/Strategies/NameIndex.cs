namespace PolicyTextMiner.Strategies;

/// <summary>The catalogue's names by their character pairs.</summary>
sealed class NameIndex
{
    readonly Dictionary<string, List<(string Canonical, int Pairs)>> _names = new(StringComparer.Ordinal);

    public static NameIndex Of(StrategyCatalog catalog)
    {
        var index = new NameIndex();
        foreach (var entry in catalog.Entries)
        {
            var pairs = Pairs(entry.Canonical);
            foreach (var pair in pairs)
            {
                if (!index._names.TryGetValue(pair, out var names)) index._names.Add(pair, names = []);
                names.Add((entry.Canonical, pairs.Count));
            }
        }

        return index;
    }

    /// <summary>The name with the highest Dice coefficient of character pairs, if it reaches <paramref name="least"/>.</summary>
    public string? Nearest(string name, double least)
    {
        var pairs = Pairs(name);
        return pairs.SelectMany(pair => _names.GetValueOrDefault(pair, []))
            .GroupBy(found => found)
            .Select(found => (found.Key.Canonical, Dice: 2.0 * found.Count() / (found.Key.Pairs + pairs.Count)))
            .Where(found => found.Dice >= least)
            .OrderByDescending(found => found.Dice).ThenBy(found => found.Canonical, StringComparer.Ordinal)
            .Select(found => found.Canonical)
            .FirstOrDefault();
    }

    static HashSet<string> Pairs(string name)
    {
        var folded = FoldedText.Fold(name);
        return [.. Enumerable.Range(0, folded.Length - 1).Select(i => folded.Substring(i, 2))];
    }
}
