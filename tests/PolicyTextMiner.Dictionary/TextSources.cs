using System.Text.Json;

namespace PolicyTextMiner.Dictionary;

/// <summary>OpenCC's table from traditional to simplified characters.</summary>
static class OpenCcSource
{
    /// <summary>Pairs of single characters that differ, by the traditional one.</summary>
    public static SortedDictionary<char, char> Characters(string folder)
    {
        var map = new SortedDictionary<char, char>();
        foreach (var (from, to) in Lines(Path.Combine(folder, "TSCharacters.txt")))
        {
            if (from.Length == 1 && to.Length == 1 && from != to) map[from[0]] = to[0];
        }

        return map;
    }

    /// <summary>Phrases that the characters alone would get wrong; only those that keep their length, as offsets must.</summary>
    public static List<(string From, string To)> Phrases(string folder) =>
        [.. Lines(Path.Combine(folder, "TSPhrases.txt")).Where(pair => pair.From.Length == pair.To.Length).OrderBy(pair => pair.From, StringComparer.Ordinal)];

    static IEnumerable<(string From, string To)> Lines(string path) =>
        from line in File.ReadLines(path)
        where line.Length > 0 && line[0] != '#'
        let cells = line.Split('\t')
        select (cells[0], cells[1].Split(' ')[0]);
}

/// <summary>The names of China's provinces, prefectures and counties.</summary>
static class PlaceSource
{
    static readonly string[] s_generic = ["直辖", "市辖区", "城区", "郊区", "矿区", "管理区", "开发区", "示范区", "新区"];

    /// <summary>Full names of three characters and more, in order, each once.</summary>
    public static List<string> Names(string levelJson)
    {
        var names = new SortedSet<string>(StringComparer.Ordinal);
        using var json = JsonDocument.Parse(File.ReadAllText(levelJson));
        Collect(json.RootElement, names);
        return [.. names];
    }

    static void Collect(JsonElement places, SortedSet<string> names)
    {
        foreach (var place in places.EnumerateArray())
        {
            var name = place.GetProperty("n").GetString()!;
            if (name.Length >= 3 && !s_generic.Any(generic => name.Contains(generic, StringComparison.Ordinal))) names.Add(name);
            if (place.TryGetProperty("d", out var inner)) Collect(inner, names);
        }
    }
}
