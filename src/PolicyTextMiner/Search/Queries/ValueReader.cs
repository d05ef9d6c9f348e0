using System.Globalization;

namespace PolicyTextMiner.Search.Queries;

/// <summary>Reads value:>2.5%, value:1000亿..2000亿元, value:5%.</summary>
static class ValueReader
{
    const string Remedy = "value: takes a number with its unit, as value:>2.5%, value:<=3000万人, value:5% or value:1000亿..2000亿元.";

    public static ValueRange Read(string query, QueryToken token) =>
        TryRead(new SearchText(token.Text).Plain.Text) ?? throw new QueryException(query, token.Start, token.Length, Remedy);

    static ValueRange? TryRead(string text)
    {
        if (text.IndexOf("..", StringComparison.Ordinal) is >= 0 and var dots) return Between(text[..dots], text[(dots + 2)..]);
        var sign = text.AsSpan().IndexOfAnyExcept("<>=≥≤");
        if (sign < 0 || !TryNumber(text[sign..], out var number, out var unit)) return null;
        return text[..sign] switch
        {
            ">" => new(number, null, false, false, unit),
            ">=" or "≥" => new(number, null, true, false, unit),
            "<" => new(null, number, false, false, unit),
            "<=" or "≤" => new(null, number, false, true, unit),
            "" or "=" => new(number, number, true, true, unit),
            _ => null,
        };
    }

    // The unit may stand at the upper end alone: 5..6%.
    static ValueRange? Between(string from, string to)
    {
        if (!TryNumber(from, out var low, out var lowUnit) || !TryNumber(to, out var high, out var highUnit)) return null;
        if (lowUnit.Length > 0 && lowUnit != highUnit) return null;
        return low <= high ? new(low, high, true, true, highUnit) : null;
    }

    static bool TryNumber(string text, out decimal number, out string unit)
    {
        var end = 0;
        while (end < text.Length && (char.IsAsciiDigit(text[end]) || text[end] is '.' or ',' || (end == 0 && text[end] == '-'))) end++;
        unit = "";
        if (!decimal.TryParse(text.AsSpan(0, end), NumberStyles.Number, CultureInfo.InvariantCulture, out number)) return false;
        try
        {
            for (; end < text.Length && !IsUnit(text.AsSpan(end)) && Scale(text[end]) is { } scale; end++) number *= scale;
        }
        catch (OverflowException)
        {
            return false;
        }

        unit = text[end..];
        return true;
    }

    // 千瓦 and 百分点 are units, not a thousand and a hundred of something.
    static bool IsUnit(ReadOnlySpan<char> text) =>
        text.StartsWith("百分") || (text.Length > 1 && text[0] == '千' && text[1] is ('瓦' or '克' or '米' or '伏' or '卡' or '赫' or '帕' or '焦'));

    static decimal? Scale(char character) => character switch
    {
        '百' => 100,
        '千' => 1000,
        '万' => 10_000,
        '亿' => 100_000_000,
        _ => null,
    };
}
