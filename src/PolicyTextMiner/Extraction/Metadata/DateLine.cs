using System.Globalization;
using System.Text.RegularExpressions;

namespace PolicyTextMiner.Extraction.Metadata;

/// <summary>A date as printed; <paramref name="HasDay"/> is false where only year and month are.</summary>
readonly record struct PrintedDate(DateOnly Date, bool HasDay);

/// <summary>Reads dates as official documents print them: 2021年9月22日, 二〇二二年三月, 2021-09-22, 2021.09.22.</summary>
static partial class DateLine
{
    const string Digits = "〇一二三四五六七八九";

    /// <summary>The date that is all of the line, brackets aside; null where the line says more, or less.</summary>
    public static PrintedDate? Whole(string line) => WholeDate().Match(Fold(line)) is { Success: true } match ? Date(match) : null;

    /// <summary>The first date in the line, or null.</summary>
    public static PrintedDate? First(string line) => AnyDate().Match(Fold(line)) is { Success: true } match ? Date(match) : null;

    static PrintedDate? Date(Match match)
    {
        if (Number(match.Groups["y"].Value) is not { } year || Number(match.Groups["m"].Value) is not { } month || year is < 1900 or > 2100 || month is < 1 or > 12) return null;
        if (!match.Groups["d"].Success) return new(new(year, month, 1), HasDay: false);
        return Number(match.Groups["d"].Value) is { } day && day >= 1 && day <= DateTime.DaysInMonth(year, month) ? new(new(year, month, day), HasDay: true) : null;
    }

    static int? Number(string written)
    {
        if (int.TryParse(written, NumberStyles.None, CultureInfo.InvariantCulture, out var number)) return number;
        if (written.Contains('十')) return Tens(written);
        var value = 0;
        foreach (var sign in written)
        {
            if (Digits.IndexOf(sign) is < 0) return null;
            value = (value * 10) + Digits.IndexOf(sign);
        }

        return value;
    }

    // 十 has an unwritten 一 before it and an unwritten zero behind it.
    static int? Tens(string written)
    {
        var at = written.IndexOf('十');
        var tens = at == 0 ? 1 : Digits.IndexOf(written[at - 1]);
        var ones = at == written.Length - 1 ? 0 : Digits.IndexOf(written[at + 1]);
        return tens < 0 || ones < 0 ? null : (tens * 10) + ones;
    }

    static string Fold(string line) => string.Concat(line.Where(c => !char.IsWhiteSpace(c)).Select(c => c switch
    {
        >= '０' and <= '９' => (char)(c - '０' + '0'),
        '○' or 'Ｏ' or 'O' or '零' or '◯' or '○' => '〇',
        '（' => '(',
        '）' => ')',
        _ => c,
    }));

    const string Year = @"(?<y>\d{4}|[〇一二三四五六七八九]{4})";
    const string Month = @"(?<m>\d{1,2}|十[一二]?|[一二三四五六七八九])";
    const string Day = @"(?<d>\d{1,2}|[二三]?十[一二三四五六七八九]?|[一二三四五六七八九])";

    [GeneratedRegex(@"^\(?(" + Year + "年" + Month + "月(" + Day + @"日)?|(?<y>\d{4})[-./](?<m>\d{1,2})[-./](?<d>\d{1,2}))\)?$")]
    private static partial Regex WholeDate();

    [GeneratedRegex(Year + "年" + Month + "月(" + Day + @"日)?|(?<y>\d{4})[-./](?<m>\d{1,2})[-./](?<d>\d{1,2})")]
    private static partial Regex AnyDate();
}
