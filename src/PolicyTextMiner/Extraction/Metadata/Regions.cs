namespace PolicyTextMiner.Extraction.Metadata;

/// <summary>An administrative division of China.</summary>
/// <param name="Name">As it is called: 宿迁市.</param>
/// <param name="Short">Without the kind of division: 宿迁.</param>
/// <param name="Full">With all that it belongs to: 江苏省宿迁市.</param>
/// <param name="Level">province, city or county.</param>
/// <param name="Letters">Letters that stand for a province in document numbers (沪), comma between two; empty below.</param>
sealed record Region(string Name, string Short, string Full, string Level, string Letters);

/// <summary>The administrative divisions of regions.tsv. Immutable.</summary>
sealed class Regions
{
    /// <summary>What stands for the whole country.</summary>
    public const string Nation = "全国";

    const string File = "Extraction/Metadata/regions.tsv";

    readonly Dictionary<char, List<(string Name, Region Region)>> byFirstLetter = [];
    readonly Dictionary<char, Region> byLetter = [];

    Regions(IEnumerable<Region> regions)
    {
        foreach (var region in regions)
        {
            Add(region.Name, region);
            if (region.Level != "county" && region.Short != region.Name) Add(region.Short, region);
            foreach (var letter in region.Letters.Where(letter => letter != ',')) byLetter[letter] = region;
        }

        foreach (var names in byFirstLetter.Values) names.Sort((a, b) => b.Name.Length.CompareTo(a.Name.Length));
    }

    /// <summary>The divisions that are shipped.</summary>
    public static Regions Default { get; } = new(Table.Read(File, columns: 5).Select(row => new Region(row[0], row[1], row[2], row[3], row[4])));

    /// <summary>All divisions named in <paramref name="text"/>, in order; the longest name wins at each place.</summary>
    public IEnumerable<(Region Region, int Start, int Length)> In(string text)
    {
        for (var i = 0; i < text.Length; i++)
        {
            if (!byFirstLetter.TryGetValue(text[i], out var names)) continue;
            var hit = names.Find(name => string.CompareOrdinal(text, i, name.Name, 0, name.Name.Length) == 0);
            if (hit.Region is null) continue;
            yield return (hit.Region, i, hit.Name.Length);
            i += hit.Name.Length - 1;
        }
    }

    /// <summary>The province whose letter begins a document number (沪府发 is 上海市), or null.</summary>
    public Region? OfNumber(string number) => number.Length > 1 && byLetter.TryGetValue(number[0], out var region) ? region : null;

    // 海南 is the province, not the prefecture of Qinghai that shares its short name: provinces come first in the file.
    void Add(string name, Region region)
    {
        if (!byFirstLetter.TryGetValue(name[0], out var names)) byFirstLetter[name[0]] = names = [];
        if (!names.Exists(other => other.Name == name)) names.Add((name, region));
    }
}
