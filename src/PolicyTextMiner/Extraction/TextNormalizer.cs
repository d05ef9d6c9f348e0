using System.Collections.Frozen;
using System.Globalization;
using System.Text;

namespace PolicyTextMiner.Extraction;

/// <summary>
/// Reads characters that look like others as those others: radicals as ideographs (⼀ is 一), compatibility and vertical forms, private-use
/// characters of known fonts, and figures that the font stores wide but prints narrow. Everything else stays as printed.
/// </summary>
static class TextNormalizer
{
    const char FirstWide = '！';
    const char LastWide = '～';
    const int WideToNarrow = FirstWide - '!';
    const double NarrowWidth = 0.7;

    // Stops that a font stores narrow but sets in a full square are Chinese ones; a full stop is then 。 Chinese writing has no «.
    static readonly FrozenDictionary<string, string> WideStops = new Dictionary<string, string>
    {
        [","] = "，",
        ["."] = "。",
        [":"] = "：",
        [";"] = "；",
        ["("] = "（",
        [")"] = "）",
        ["!"] = "！",
        ["?"] = "？",
        ["«"] = "《",
        ["»"] = "》",
    }.ToFrozenDictionary();

    static readonly FrozenDictionary<string, string> Readings = Load();

    /// <summary>What <paramref name="value"/>, set <paramref name="width"/> ems wide, reads as.</summary>
    /// <param name="value">One character, or a ligature.</param>
    /// <param name="width">Up to the next character.</param>
    /// <param name="isSquareStop">Whether it is a stop or bracket for which its font keeps a full square.</param>
    public static string Read(string value, double width, bool isSquareStop)
    {
        if (isSquareStop && WideStops.TryGetValue(value, out var wide)) return wide;
        if (value is "«" or "»") return WideStops[value];
        if (value.Length == 0 || (value[0] < '⺀' && value[0] != '∗')) return value;
        if (value.Length == 1 && value[0] is >= '㐀' and <= '鿿') return value;
        if (value.Length == 1 && value[0] is >= FirstWide and <= LastWide) return IsAlphanumeric(value[0]) && width < NarrowWidth ? Narrow(value[0]) : value;
        return Readings.TryGetValue(value, out var reading) ? reading : value;
    }

    /// <summary>A figure or letter as a raised one (² for 2); itself where Unicode has none.</summary>
    public static string Superscript(string value) => value switch
    {
        "1" => "¹",
        "2" => "²",
        "3" => "³",
        [>= '0' and <= '9'] => ((char)('⁰' + value[0] - '0')).ToString(),
        _ => value,
    };

    static bool IsAlphanumeric(char wide) => wide is >= '０' and <= '９' or >= 'Ａ' and <= 'Ｚ' or >= 'ａ' and <= 'ｚ' or '％' or '＋' or '－' or '．';

    static string Narrow(char wide) => ((char)(wide - WideToNarrow)).ToString();

    static FrozenDictionary<string, string> Load()
    {
        const string name = "Extraction/characters.tsv";
        using var stream = typeof(TextNormalizer).Assembly.GetManifestResourceStream(name)
            ?? throw new InvalidOperationException($"The assembly lacks its resource {name}.");
        using var reader = new StreamReader(stream, Encoding.UTF8);
        var readings = new Dictionary<string, string>();
        for (var number = 1; reader.ReadLine() is { } line; number++)
        {
            if (line.StartsWith('#')) continue;
            var fields = line.Split('\t');
            if (fields.Length != 3 || !int.TryParse(fields[0], NumberStyles.HexNumber, CultureInfo.InvariantCulture, out var code))
                throw new InvalidDataException($"{name}, line {number}: expected code point, reading and source, separated by tabs.");
            readings.Add(char.ConvertFromUtf32(code), fields[1]);
        }

        return readings.ToFrozenDictionary();
    }
}
