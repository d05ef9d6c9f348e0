using System.Text.RegularExpressions;

namespace PolicyTextMiner.Indicators;

/// <summary>Resolves times that are told by centuries, decades and centenaries: 本世纪头二十年, 九十年代, 建党一百年.</summary>
static partial class CenturyReference
{
    /// <summary>The words of such times, in western digits where digits stand.</summary>
    public const string Pattern =
        "(?:本世纪|(?:二十一|21)世纪)(?:头|前)[一二三四五]?十年(?:里|内|间)?|(?:本世纪|(?:二十一|21)世纪)(?:末|中叶)|下世纪中叶"
        + "|(?:上世纪|本世纪|(?:二十|20)世纪)?(?:[二三四五六七八九]十|[2-9]0)年代(?!以来|初|中|后|[前中后]期)(?:末期?)?"
        + "|(?:建党|建军|建国|新中国成立|中华人民共和国成立|中国共产党成立)(?:一百|100)周?年时?";

    /// <summary>The ISO form of <paramref name="written"/>; empty where it needs a date that is not known; null where it is none of these times.</summary>
    public static string? Iso(string written, DateOnly? date)
    {
        if (Centenary(written) is { } year) return year;
        if (Decade().Match(written) is { Success: true } decade) return OfDecade(decade.Groups[1].Value, written.EndsWith('末') || written.EndsWith("末期", StringComparison.Ordinal));
        if (!written.Contains("世纪", StringComparison.Ordinal)) return null;
        if (!written.StartsWith('本') && !written.StartsWith('下')) return OfCentury(written, 2001);
        return date is { } day ? OfCentury(written, (day.Year >= 2000 ? 2001 : 1901) + (written.StartsWith('下') ? 100 : 0)) : "";
    }

    // the Party was founded in 1921, the People's Republic in 1949, the army in 1927
    static string? Centenary(string written) =>
        !written.Contains("一百", StringComparison.Ordinal) && !written.Contains("100", StringComparison.Ordinal) ? null
        : written.StartsWith("建党", StringComparison.Ordinal) || written.StartsWith("中国共产党", StringComparison.Ordinal) ? "2021"
        : written.StartsWith("建军", StringComparison.Ordinal) ? "2027" : "2049";

    static string OfDecade(string tens, bool end)
    {
        var first = 1900 + 10 * (char.IsAsciiDigit(tens[0]) ? tens[0] - '0' : TimeReference.Numerals.IndexOf(tens[0]) + 1);
        return end ? TimeReference.Text(first + 9) : $"{TimeReference.Text(first)}/{TimeReference.Text(first + 9)}";
    }

    static string? OfCentury(string written, int first)
    {
        if (written.EndsWith('末')) return TimeReference.Text(first + 99);
        if (written.EndsWith("中叶", StringComparison.Ordinal)) return TimeReference.Text(first + 49);
        var ten = written.IndexOf('十', written.IndexOf("世纪", StringComparison.Ordinal));
        if (ten < 0) return null;
        var tens = TimeReference.Numerals.IndexOf(written[ten - 1]) is >= 0 and var digit ? digit + 1 : 1;
        return $"{TimeReference.Text(first)}/{TimeReference.Text(first + 10 * tens - 1)}";
    }

    [GeneratedRegex("([二三四五六七八九]十|[2-9]0)年代")]
    private static partial Regex Decade();
}
