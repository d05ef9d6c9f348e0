using System.Globalization;
using PolicyTextMiner.Documents;

namespace PolicyTextMiner.Indicators;

/// <summary>A unit or measure word of units.tsv.</summary>
/// <param name="Name">As written, without 万 and 亿.</param>
/// <param name="Kind">What kind of number it makes.</param>
/// <param name="Dimension">What it measures: money, area, items …</param>
/// <param name="Factor">How many <paramref name="Si"/> it is; null where that is not fixed.</param>
/// <param name="Si">SI unit, or the ISO 4217 code of a currency; empty where there is none.</param>
/// <param name="NotBefore">What may not follow, because the characters then belong to a word (4个体工商户).</param>
sealed record Unit(string Name, QuantityKind Kind, string Dimension, decimal? Factor, string Si, string[] NotBefore)
{
    static readonly Dictionary<char, Unit[]> s_byFirst = Load();

    /// <summary>Whether the characters are hardly ever anything else, so that a gap may stand before them.</summary>
    public bool IsName => Dimension is not ("items" or "structure" or "people" or "households" or "time") || Name.Length > 1;

    /// <summary>The name in records: ％ is %, 个百分点 is 百分点.</summary>
    public string Shown => Name switch
    {
        "％" or "﹪" => "%",
        "个百分点" or "個百分點" or "百分點" => "百分点",
        _ => Name,
    };

    /// <summary>The longest unit that starts at <paramref name="at"/>, or null.</summary>
    public static Unit? At(string text, int at, int end)
    {
        if (at >= end || !s_byFirst.TryGetValue(text[at], out var candidates)) return null;
        foreach (var unit in candidates)
        {
            if (unit.Name.Length <= end - at && string.CompareOrdinal(text, at, unit.Name, 0, unit.Name.Length) == 0
                && !unit.IsPartOfAWord(text, at + unit.Name.Length, end))
            {
                return unit;
            }
        }

        return null;
    }

    /// <summary>The unit written as <paramref name="name"/> in full, or null.</summary>
    public static Unit? Named(string name) => At(name, 0, name.Length) is { } unit && unit.Name.Length == name.Length ? unit : null;

    bool IsPartOfAWord(string text, int next, int end)
    {
        foreach (var word in NotBefore)
        {
            if (word.Length <= end - next && string.CompareOrdinal(text, next, word, 0, word.Length) == 0) return true;
        }

        return char.IsAsciiLetter(Name[^1]) && next < end && char.IsAsciiLetter(text[next]);   // 5 m is a length, 5 max is not
    }

    static Dictionary<char, Unit[]> Load() => ShippedTable.Rows("Indicators/units.tsv")
        .Select(row => new Unit(
            row[0],
            KindOf(row[1]),
            row[2],
            row[3].Length == 0 ? null : decimal.Parse(row[3], NumberStyles.Number, CultureInfo.InvariantCulture),
            row[4],
            row[5].Split('|', StringSplitOptions.RemoveEmptyEntries)))
        .GroupBy(unit => unit.Name[0])
        .ToDictionary(group => group.Key, group => group.OrderByDescending(unit => unit.Name.Length).ToArray());

    static QuantityKind KindOf(string name) => name switch
    {
        "amount" => QuantityKind.Amount,
        "count" => QuantityKind.Count,
        "percent" => QuantityKind.Percent,
        "percentage_points" => QuantityKind.PercentagePoints,
        "multiple" => QuantityKind.Multiple,
        _ => throw new InvalidDataException($"units.tsv: no kind '{name}'."),
    };
}
