using PolicyTextMiner.Documents;

namespace PolicyTextMiner.Indicators;

/// <summary>The canonical names of measures.tsv.</summary>
public static class Measure
{
    const int Canonical = 1;
    const int Regional = 2;
    const int Used = 3;

    static readonly Dictionary<string, string[]> s_aliases = ShippedTable.Rows("Indicators/measures.tsv").ToDictionary(row => row[0]);
    static readonly ILookup<string, string> s_names = s_aliases.Values
        .SelectMany(row => new[] { (Title: row[Canonical], Alias: row[0]), (Title: row[Regional], Alias: row[0]) })
        .Where(pair => pair.Title.Length > 0 && pair.Title != pair.Alias)
        .ToLookup(pair => pair.Title, pair => pair.Alias);

    /// <summary>The canonical name of <paramref name="name"/>: GDP is 国内生产总值; a name that the table has not is its own.</summary>
    public static string NameOf(string name) => s_aliases.TryGetValue(name, out var row) ? row[Canonical] : name;

    /// <summary>The name under which rows bear the measure <paramref name="name"/>: 国内生产总值 for GDP.</summary>
    public static string NameInRows(string name) => InRow(name, false);

    /// <summary>Every way to write the measure that <paramref name="name"/> means, the canonical one first, then <paramref name="name"/>, then the others in the order of the table.</summary>
    public static IReadOnlyList<string> NamesOf(string name)
    {
        var canonical = NameOf(name);
        return [.. new[] { canonical, name }.Concat(s_names[canonical]).Distinct()];
    }

    /// <summary>The name as a row bears it.</summary>
    /// <param name="name">As found in the text.</param>
    /// <param name="ofAPart">Whether it is of a part of the country, whose 国内生产总值 is called 地区生产总值.</param>
    internal static string InRow(string name, bool ofAPart)
    {
        if (!s_aliases.TryGetValue(name, out var row)) return name;
        if (ofAPart && row[Regional].Length > 0) return row[Regional];
        return row[Used] == "row" ? row[Canonical] : name;
    }
}
