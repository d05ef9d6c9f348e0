using System.Globalization;
using System.Text.RegularExpressions;
using PolicyTextMiner.Documents;

namespace PolicyTextMiner.Indicators;

/// <summary>A time that a text names.</summary>
/// <param name="Span">Its words.</param>
/// <param name="Iso">2022, 2022-06, 2023-Q3, 2024-H1, or a span as 2016/2020; empty where the document's date would be needed and is not known.</param>
/// <param name="IsBase">Whether it is only what a change is against (比2012年).</param>
sealed record TimeMention(TextSpan Span, string Iso, bool IsBase)
{
    /// <summary>The last year that it covers, or null.</summary>
    public int? EndYear => Iso.Length == 0 ? null : int.Parse(Iso.AsSpan(Iso.LastIndexOf('/') + 1, 4), CultureInfo.InvariantCulture);

    /// <summary>Whether it covers several years.</summary>
    public bool IsPeriod => Iso.Contains('/');
}

/// <summary>Finds times and resolves them against the document's date.</summary>
static partial class TimeReference
{
    const string Numerals = "一二三四五六七八九十";

    /// <summary>The times in <paramref name="scope"/> in order.</summary>
    public static List<TimeMention> Find(string text, TextSpan scope, DateOnly? date)
    {
        var mentions = new List<TimeMention>();
        var part = FoldDigits(scope.Of(text));
        if (part.IndexOfAny("年季今时") < 0 && !part.Contains("世纪", StringComparison.Ordinal)) return mentions;
        foreach (var match in Pattern().EnumerateMatches(part))
        {
            var span = new TextSpan(scope.Start + match.Index, scope.Start + match.Index + match.Length);
            if (InTitle(text, span, scope) || Iso(span.Of(text).ToString(), date) is not { } iso) continue;
            if (IsNoTime(text, span, scope)) continue;
            mentions.Add(new(span, iso, IsBase(text, span, scope)));
        }

        return mentions;
    }

    static ReadOnlySpan<char> FoldDigits(ReadOnlySpan<char> words)
    {
        if (!words.ContainsAnyInRange('０', '９')) return words;
        var folded = words.ToArray();
        for (var i = 0; i < folded.Length; i++) if (NumberReader.Digit(folded[i]) is >= 0 and var digit) folded[i] = (char)('0' + digit);
        return folded;
    }

    /// <summary>The ISO form of a time as written; empty where it needs a date that is not known; null where it is no time.</summary>
    static string? Iso(string written, DateOnly? date)
    {
        var plain = Western(written);
        if (Years().Match(plain) is { Success: true } years)
        {
            var second = years.Groups[2].Value;
            return $"{years.Groups[1].Value}/{(second.Length == 2 ? years.Groups[1].Value[..2] : "")}{second}";
        }

        if (Year().Match(plain) is { Success: true } year) return WithinYear(year.Value, plain[year.Length..]);
        if (Plan().Match(written) is { Success: true } plan) return FiveYearPlan(plan.Groups[1].Value, written);
        return date is { } day ? Relative(written, day) : "";
    }

    /// <summary>How many characters of a time stand at the start of <paramref name="words"/>.</summary>
    public static int StartOf(string words)
    {
        if (words.Length < 2 || words.AsSpan(0, Math.Min(14, words.Length)).IndexOfAny("年季时期”") < 0) return 0;
        foreach (var match in Pattern().EnumerateMatches(FoldDigits(words.AsSpan(0, Math.Min(24, words.Length))))) return match.Index == 0 ? match.Length : 0;
        return 0;
    }

    /// <summary>The years of the five-year plan that <paramref name="title"/> names, as 2021/2025, or null.</summary>
    public static string? FiveYears(string title) =>
        PlanInTitle().Match(title) is { Success: true } plan ? FiveYearPlan(plan.Groups[1].Value, "") : null;

    static string WithinYear(string year, string rest)
    {
        if (rest.Contains("上半年", StringComparison.Ordinal)) return year + "-H1";
        if (rest.Contains("下半年", StringComparison.Ordinal)) return year + "-H2";
        if (rest.Contains("前三季度", StringComparison.Ordinal)) return $"{year}-01/{year}-09";
        if (rest.IndexOf("季度", StringComparison.Ordinal) is > 0 and var at && Numerals.IndexOf(rest[at - 1]) is >= 0 and < 4 and var quarter) return $"{year}-Q{quarter + 1}";
        if (Months().Match(rest) is { Success: true } months) return $"{year}-{Two(months.Groups[1].Value)}/{year}-{Two(months.Groups[2].Value)}";
        if (rest.EndsWith('日')) return year;   // the day of an event says little of the figures beside it
        if (Month().Match(rest) is { Success: true } month) return $"{year}-{Two(month.Groups[1].Value)}";
        return year;
    }

    static string Two(string month) => month.PadLeft(2, '0');

    static string? FiveYearPlan(string name, string written)
    {
        var ordinal = name.Length == 2 && name[0] != '十' ? Numerals.IndexOf(name[0]) + 1 : name.Length == 2 ? 10 : 11 + Numerals.IndexOf(name[1]);
        var start = ordinal switch { 1 => 1953, 2 => 1958, 3 => 1966, 4 => 1971, 5 => 1976, _ => 1981 + 5 * (ordinal - 6) };
        if (written.EndsWith('末')) return Text(start + 4);
        if (written.EndsWith('初')) return Text(start);
        return $"{Text(start)}/{Text(start + 4)}";
    }

    static string? Relative(string written, DateOnly date)
    {
        var early = date.Month <= 6;   // reports of the first half look back on whole years
        var year = date.Year;
        var within = written.Length > 2 ? written[2..] : "";
        if (written.StartsWith("今年", StringComparison.Ordinal) || written.StartsWith("本年", StringComparison.Ordinal)) return WithinYear(Text(year), within);
        if (written.StartsWith("去年", StringComparison.Ordinal) || written.StartsWith("上年", StringComparison.Ordinal)) return WithinYear(Text(year - 1), within);
        if (written.StartsWith("前年", StringComparison.Ordinal)) return WithinYear(Text(year - 2), within);
        if (written.StartsWith("明年", StringComparison.Ordinal)) return WithinYear(Text(year + 1), within);
        if (written == "本世纪末") return year < 2000 ? "2000" : "2100";
        if (written is "过去一年" or "一年来" or "过去的一年" or "刚刚过去的一年") return early ? Text(year - 1) : Text(year);
        if (PastYears().Match(written) is { Success: true } past && Count(past.Groups[1].Value) is { } n and > 1)
        {
            var last = early ? year - 1 : year;
            return $"{Text(last - n + 1)}/{Text(last)}";
        }

        return null;
    }

    static int? Count(string numeral) =>
        int.TryParse(numeral, NumberStyles.None, CultureInfo.InvariantCulture, out var arabic) ? arabic
        : ChineseNumber.TryParse(numeral, out var chinese) ? (int)chinese : null;

    static string Text(int year) => year.ToString("0000", CultureInfo.InvariantCulture);

    // 二〇二五年 and ２０２５年 as 2025年
    static string Western(string written) => string.Create(written.Length, written, (target, source) =>
    {
        for (var i = 0; i < source.Length; i++)
        {
            var inYear = i < 4 && source.Length > 4 && ("〇○零".Contains(source[1]) || "〇○零九".Contains(source[1])) && source[0] is '一' or '二';
            target[i] = NumberReader.Digit(source[i]) is >= 0 and var d ? (char)('0' + d)
                : inYear && i < 4 && "〇一二三四五六七八九".IndexOf(source[i] is '○' or '零' ? '〇' : source[i]) is >= 0 and var c ? (char)('0' + c) : source[i];
        }
    });

    // 2030年前碳达峰, 2035年远景目标, 2010年不变价, 1985年以来最高
    static bool IsNoTime(string text, TextSpan span, TextSpan scope)
    {
        var rest = text.AsSpan(span.End, Math.Min(6, scope.End - span.End));
        foreach (var word in s_noTime) if (rest.StartsWith(word, StringComparison.Ordinal)) return true;
        return span.End - span.Start > 2 && text[span.Start] is '“' or '"' && rest.StartsWith("规划", StringComparison.Ordinal);
    }

    static readonly string[] s_noTime = ["不变价", "价格", "以来最", "来最", "以来首", "来首", "远景目标", "规划", "可比价", "议程", "愿景", "版"];

    // 比2012年, 较“十三五”末, 是2010年的2.2倍, 相比于2012年
    static bool IsBase(string text, TextSpan span, TextSpan scope)
    {
        var before = text.AsSpan(Math.Max(scope.Start, span.Start - 4), span.Start - Math.Max(scope.Start, span.Start - 4));
        if (before.EndsWith("比") || before.EndsWith("较") || before.EndsWith("相比于") || before.EndsWith("较之") || before.EndsWith("比照") || before.EndsWith("为基期")) return true;
        var rest = text.AsSpan(span.End, Math.Min(10, scope.End - span.End));
        if (before.EndsWith("与") || before.EndsWith("同") || before.EndsWith("和")) return rest.Contains("相比", StringComparison.Ordinal) || rest.StartsWith("比", StringComparison.Ordinal);
        if (rest.Contains("总和", StringComparison.Ordinal)) return true;   // 是1950年到2002年53年的总和
        return (before.EndsWith("是") || before.EndsWith("为") || before.EndsWith("相当于")) && rest.StartsWith("的", StringComparison.Ordinal);
    }

    static bool InTitle(string text, TextSpan span, TextSpan scope)
    {
        for (var i = span.Start - 1; i >= scope.Start && span.Start - i < 40; i--)
        {
            if (text[i] is '》' or '。') return false;
            if (text[i] is '《' or '〔') return true;
        }

        return false;
    }

    [GeneratedRegex("(?<![0-9０-９.])(?:(?:1[89]|20)[0-9]{2}|[一二][九〇○零][〇○零一二三四五六七八九]{2})年?(?:(?:—|－|-|–|～|~|至|到)+ ?(?:(?:(?:1[89]|20)[0-9]{2}|[一二][九〇○零][〇○零一二三四五六七八九]{2})年|[0-9]{2}年)|年(?:上半年|下半年|前三季度|第?[一二三四]季度|[0-9]{1,2}(?:—|-|－|至|到)[0-9]{1,2}月|[0-9]{1,2}月(?:[0-9]{1,2}日)?|末|底|初)?)|“?(?:十[一二三四五六]五|[一二三四五六七八九十]五)”?(?:时期|期间|以来|规划期|计划期间|末|初|(?<=”))|(?:今年|本年|去年|上年|前年|明年)(?:上半年|下半年|前三季度|第?[一二三四]季度)?|刚刚过去的一年|过去的一年|过去一年|一年来|(?:过去|近|这|最近)[一二三四五六七八九十0-9]{1,2}年|[二三四五六七八九十]{1,2}年来|本世纪末")]
    private static partial Regex Pattern();

    [GeneratedRegex("^([12][0-9]{3})年?(?:—|－|-|–|～|~|至|到)+ ?([0-9]{4}|[0-9]{2})年")]
    private static partial Regex Years();

    [GeneratedRegex("^[12][0-9]{3}")]
    private static partial Regex Year();

    [GeneratedRegex("([0-9]{1,2})(?:—|-|－|至|到)([0-9]{1,2})月")]
    private static partial Regex Months();

    [GeneratedRegex("([0-9]{1,2})月")]
    private static partial Regex Month();

    [GeneratedRegex("^“?(十[一二三四五六]五|[一二三四五六七八九十]五)”?")]
    private static partial Regex Plan();

    [GeneratedRegex("“?(十[一二三四五六]五|(?<=“)[一二三四五六七八九]五)")]
    private static partial Regex PlanInTitle();

    [GeneratedRegex("^(?:过去|近|这|最近)?([一二三四五六七八九十0-9]{1,2})年(?:来|间)?$")]
    private static partial Regex PastYears();
}
