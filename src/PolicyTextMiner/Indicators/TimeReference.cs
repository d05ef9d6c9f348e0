using System.Globalization;
using System.Text.RegularExpressions;
using PolicyTextMiner.Documents;

namespace PolicyTextMiner.Indicators;

/// <summary>Finds times and resolves them against the document's date.</summary>
static partial class TimeReference
{
    /// <summary>The numerals from one to ten.</summary>
    public const string Numerals = "一二三四五六七八九十";

    const string YearDigits = "〇一二三四五六七八九";
    static readonly System.Buffers.SearchValues<char> s_breaks = System.Buffers.SearchValues.Create("，。；！？：,;（(　 \n\t、");
    static readonly System.Buffers.SearchValues<char> s_to = System.Buffers.SearchValues.Create("至到—－–～");

    /// <summary>The times in <paramref name="scope"/> in order.</summary>
    public static List<TimeMention> Find(string text, TextSpan scope, DateOnly? date)
    {
        var mentions = new List<TimeMention>();
        if (scope.Of(text).IndexOfAny(s_marks) < 0) return mentions;
        var part = Western(scope.Of(text));
        foreach (var match in Pattern().EnumerateMatches(part))
        {
            var span = new TextSpan(scope.Start + match.Index, scope.Start + match.Index + match.Length);
            if (InTitle(text, span, scope) || IsNoTime(text, span, scope)) continue;
            var written = part.Substring(match.Index, match.Length);
            if (written.StartsWith(Streak, StringComparison.Ordinal) && mentions.Any(mention => mention.Role == TimeRole.Own)) continue;   // 2024年，连续九年…
            if (mentions.LastOrDefault() is { Role: TimeRole.Own, Iso.Length: 4 } named && IsMeanOfYears(text, span, scope) && Several().Match(written) is { Success: true } years && Count(years.Groups[2].Value) is > 1 and var n)
            {
                mentions.Add(named with { Span = span, Iso = $"{Text(named.EndYear!.Value - n + 1)}/{named.Iso}", Ahead = $"{Text(named.EndYear!.Value - n + 1)}/{named.Iso}" });   // 2021年…增长8%，两年平均增长5%
                continue;
            }

            if ((IsPartOfAYear(written) ? PartOfYear(written, mentions, date) : Iso(written, date)) is not { } iso) continue;
            var role = RoleOf(text, span, scope);
            if (role == TimeRole.Own && iso.Length == 4 && Follows(text, span, scope, "以来")) iso = Since(iso, date);
            mentions.Add(new(span, iso, role, date is { } day && Ahead(written, day) is { } ahead ? ahead : iso) { IsStreak = written.StartsWith(Streak, StringComparison.Ordinal) });
        }

        return mentions;
    }

    static bool IsMeanOfYears(string text, TextSpan span, TextSpan scope) => Follows(text, span, scope, "平均") || Follows(text, span, scope, "年均");

    static bool IsPartOfAYear(string written) => written is "上半年" or "下半年" || char.IsAsciiDigit(written[0]) && written.Length <= 7 && written.Contains('月') && !written.Contains('年') || written.Length <= 4 && written.EndsWith("季度", StringComparison.Ordinal);

    // 今年工业生产第一季度下降，第二季度增长: of the year that was named last, else of the one that is reported
    static string PartOfYear(string written, List<TimeMention> mentions, DateOnly? date) =>
        mentions.LastOrDefault(mention => mention is { Role: TimeRole.Own, EndYear: not null })?.EndYear is { } named ? WithinYear(Text(named), written)
        : date is { } day ? WithinYear(Text(day.Month <= 4 ? day.Year - 1 : day.Year), written) : "";

    static readonly System.Buffers.SearchValues<char> s_marks = System.Buffers.SearchValues.Create("年季时五世月");

    const string Streak = "连续";

    /// <summary>How many characters of a time stand at the start of <paramref name="words"/>.</summary>
    public static int StartOf(string words)
    {
        if (words.Length < 2 || words.AsSpan(0, Math.Min(14, words.Length)).IndexOfAny(s_marks) < 0) return 0;
        foreach (var match in Pattern().EnumerateMatches(Western(words.AsSpan(0, Math.Min(24, words.Length))))) return match.Index == 0 ? match.Length : 0;
        return 0;
    }

    /// <summary>The years of the five-year plan that <paramref name="title"/> names, as 2021/2025, or null.</summary>
    public static string? FiveYears(string title) =>
        PlanInTitle().Match(title) is { Success: true } plan ? FiveYearPlan(plan.Groups[2].Success ? plan.Groups[2].Value : plan.Groups[1].Value[..^1], "") : null;

    /// <summary>The ISO form of a time in western digits; empty where it needs a date that is not known; null where it is no time.</summary>
    static string? Iso(string written, DateOnly? date)
    {
        if (Years().Match(written) is { Success: true } years)
        {
            var second = years.Groups[2].Value;
            return $"{years.Groups[1].Value}/{(second.Length == 2 ? years.Groups[1].Value[..2] : "")}{second}";
        }

        if (Year().Match(written) is { Success: true } year) return WithinYear(year.Value, written[year.Length..]);
        if (Plan().Match(written) is { Success: true } plan) return FiveYearPlan(plan.Groups[2].Success ? plan.Groups[2].Value : plan.Groups[1].Value[..^1], written);
        if (IsVague(written)) return "";
        if (CenturyReference.Iso(written, date) is { } iso) return iso;
        return date is { } day ? Relative(written, day) : "";
    }

    static string WithinYear(string year, string rest)
    {
        if (rest.Contains("上半年", StringComparison.Ordinal)) return year + "-H1";
        if (rest.Contains("下半年", StringComparison.Ordinal)) return year + "-H2";
        if (rest.Contains("前三季度", StringComparison.Ordinal)) return $"{year}-Q1/{year}-Q3";
        if (rest.IndexOf("季度", StringComparison.Ordinal) is > 0 and var at && Numerals.IndexOf(rest[at - 1]) is >= 0 and < 4 and var quarter) return $"{year}-Q{quarter + 1}";
        if (Months().Match(rest) is { Success: true } months) return $"{year}-{Two(months.Groups[1].Value)}/{year}-{Two(months.Groups[2].Value)}";
        if (rest.EndsWith('日')) return year;   // the day of an event says little of the figures beside it
        if (Month().Match(rest) is { Success: true } month) return $"{year}-{Two(month.Groups[1].Value)}";
        return year;
    }

    static string Two(string month) => (Count(month) ?? 0).ToString("00", CultureInfo.InvariantCulture);

    // name: 十四 of 十四五, 七 of 第七个五年计划
    static string? FiveYearPlan(string name, string written)
    {
        var ordinal = name.Length == 1 ? Numerals.IndexOf(name[0]) + 1 : 11 + Numerals.IndexOf(name[1]);
        if (ordinal is < 1 or > 30) return null;
        var start = ordinal switch { 1 => 1953, 2 => 1958, 3 => 1966, 4 => 1971, 5 => 1976, _ => 1981 + 5 * (ordinal - 6) };
        if (written.EndsWith('末') || written.EndsWith("最后一年", StringComparison.Ordinal)) return Text(start + 4);
        if (written.EndsWith('初') || written.EndsWith("第一年", StringComparison.Ordinal)) return Text(start);
        return $"{Text(start)}/{Text(written.IndexOf('前') is > 0 and var first && Count(written[(first + 1)..^1]) is { } years ? start + years - 1 : start + 4)}";   // “十一五”前四年
    }

    // 今后一个时期, 近年来: said to be open
    static bool IsVague(string written) =>
        written.StartsWith("今后一", StringComparison.Ordinal) || written is "近年来" or "近几年" or "近几年来" or "近些年来";

    static string? Relative(string written, DateOnly date)
    {
        var within = written.Length > 2 ? written[2..] : "";
        if (written.StartsWith("今年", StringComparison.Ordinal) || written.StartsWith("本年", StringComparison.Ordinal)) return WithinYear(Text(date.Year), within);
        if (written.StartsWith("去年", StringComparison.Ordinal)) return WithinYear(Text(date.Year - 1), within);
        if (written.StartsWith("上年", StringComparison.Ordinal)) return WithinYear(Text(LastFullYear(date) - 1), within);   // the year before the one that is reported
        if (written.StartsWith("前年", StringComparison.Ordinal)) return WithinYear(Text(date.Year - 2), within);
        if (written.StartsWith("明年", StringComparison.Ordinal)) return WithinYear(Text(date.Year + 1), within);
        if (written.StartsWith("后年", StringComparison.Ordinal)) return WithinYear(Text(date.Year + 2), within);
        if (written.StartsWith(Streak, StringComparison.Ordinal)) return Count(written[2..^1]) is > 1 and < 60 and var run ? $"{Text(LastFullYear(date) - run + 1)}/{Text(LastFullYear(date))}" : null;
        if (written.Contains('一') && written.EndsWith("一年", StringComparison.Ordinal) || written == "一年来") return Text(LastFullYear(date));
        if (Several().Match(written) is not { Success: true } several || Count(several.Groups[2].Value) is not (> 1 and < 40 and var n)) return null;
        if (several.Groups[1].Value is "今后" or "未来" or "今后的" or "未来的") return Coming(date, n);
        return $"{Text(LastFullYear(date) - n + 1)}/{Text(LastFullYear(date))}";
    }

    // 五年内, 这三年 without 过去 or 今后: in a plan they are the years to come
    static string? Ahead(string written, DateOnly date) =>
        Several().Match(written) is { Success: true } several && several.Groups[1].Value is "" or "这" or "前" or "头" && Count(several.Groups[2].Value) is > 1 and < 40 and var n && !written.EndsWith('来') ? Coming(date, n) : null;

    static string Coming(DateOnly date, int years)
    {
        var first = date.Month <= 6 || years == 5 && date.Year % 5 == 1 ? date.Year : date.Year + 1;   // five-year plans begin in years that end in 1 and 6
        return $"{Text(first)}/{Text(first + years - 1)}";
    }

    // reports of the first half look back on whole years
    static int LastFullYear(DateOnly date) => date.Month <= 6 ? date.Year - 1 : date.Year;

    static string Since(string year, DateOnly? date) =>
        date is { } day && int.Parse(year, CultureInfo.InvariantCulture) < LastFullYear(day) ? $"{year}/{Text(LastFullYear(day))}" : year;

    static int? Count(string numeral) =>
        int.TryParse(numeral, NumberStyles.None, CultureInfo.InvariantCulture, out var arabic) ? arabic
        : numeral == "两" ? 2 : ChineseNumber.TryParse(numeral, out var chinese) ? (int)chinese : null;

    /// <summary>A year in four digits.</summary>
    public static string Text(int year) => year.ToString("0000", CultureInfo.InvariantCulture);

    // 二〇二五年, 一九八○ and ２０２５年 as 2025年
    static string Western(ReadOnlySpan<char> words)
    {
        var folded = words.ToArray();
        for (var i = 0; i < folded.Length; i++)
        {
            if (NumberReader.Digit(folded[i]) is >= 0 and var digit) folded[i] = (char)('0' + digit);
            else if (folded[i] is '一' or '二' && i + 4 <= folded.Length && (i == 0 || !ChineseNumber.Characters.Contains(words[i - 1])) && InYear(words.Slice(i, 4)))
            {
                for (var j = i; j < i + 4; j++) folded[j] = (char)('0' + YearDigit(words[j]));
            }
        }

        return new(folded);
    }

    static bool InYear(ReadOnlySpan<char> word) =>
        YearDigit(word[1]) is 0 or 8 or 9 && YearDigit(word[2]) >= 0 && YearDigit(word[3]) >= 0 && (YearDigit(word[1]) == 0) == (word[0] == '二');

    static int YearDigit(char word) => word is '○' or '零' or 'Ｏ' or 'O' or '◯' or '０' or '0' ? 0 : YearDigits.IndexOf(word);

    // 2030年前碳达峰, 2035年远景目标, 2010年不变价, 1985年以来最高
    static bool IsNoTime(string text, TextSpan span, TextSpan scope)
    {
        var rest = text.AsSpan(span.End, Math.Min(6, scope.End - span.End));
        foreach (var word in s_noTime) if (rest.StartsWith(word, StringComparison.Ordinal)) return true;
        if (span.Start - scope.Start >= 2 && text.AsSpan(span.Start - 2, 2) is "面向") return true;
        if (text[span.End - 1] == '”' && IsOfATitle(text, span, scope)) return true;
        return IsBareYears(text.AsSpan(span.Start, span.Length)) && !StandsAlone(text, span, scope, rest);
    }

    // “十四五”节能减排综合工作方案
    static bool IsOfATitle(string text, TextSpan span, TextSpan scope)
    {
        var rest = text.AsSpan(span.End, Math.Min(LongestTitle, scope.End - span.End));
        if (rest.IndexOfAny(s_breaks) is >= 0 and var stop) rest = rest[..stop];
        return rest.IndexOfAny(s_titles) >= 0;
    }

    static readonly System.Buffers.SearchValues<string> s_titles = System.Buffers.SearchValues.Create(["规划", "方案", "纲要", "计划", "行动"], StringComparison.Ordinal);
    const int LongestTitle = 24;

    static readonly string[] s_noTime = ["不变价", "价格", "以来最", "来最", "以来首", "来首", "远景目标", "规划", "可比价", "议程", "愿景", "版", "前碳达峰", "的第", "一遇", "一贯", "期国债", "期以上", "制义务", "制学", "行动"];

    static bool IsBareYears(ReadOnlySpan<char> words) => words[^1] == '年' && words.Length <= 5 && !(words.Length == 5 && InYear(words[..4])) && (words[0] == '两' || char.IsAsciiDigit(words[0]) && words.Length <= 3 || Numerals.Contains(words[0]) || words[0] is '前' or '头');

    // 五年累计, ，五年新增: not 连续五年, 第三年
    static bool StandsAlone(string text, TextSpan span, TextSpan scope, ReadOnlySpan<char> rest)
    {
        if (rest.StartsWith("累计") || rest.StartsWith("共") || rest.StartsWith("年均") || rest.StartsWith("平均") || rest.StartsWith("合计") || rest.StartsWith("总共")) return true;
        var atStart = span.Start == scope.Start || s_breaks.Contains(text[span.Start - 1]) || text[span.Start - 1] is '了' or '已' or '在';
        return atStart && rest.Length > 0 && !"的级期制一多前后以左".Contains(rest[0]);
    }

    static TimeRole RoleOf(string text, TextSpan span, TextSpan scope) =>
        IsBase(text, span, scope) ? TimeRole.Base : IsStart(text, span, scope) ? TimeRole.Start : TimeRole.Own;

    // 由1997年的123万公里; 从2012年起
    static bool IsStart(string text, TextSpan span, TextSpan scope)
    {
        if (Follows(text, span, scope, "开始")) return true;   // 去年下半年开始
        if (span.Start == scope.Start || text[span.Start - 1] is not ('由' or '从' or '自')) return false;
        return text.AsSpan(span.Start, span.Length).IndexOfAny(s_to) < 0 && !Follows(text, span, scope, "以来");
    }

    static bool Follows(string text, TextSpan span, TextSpan scope, string word) =>
        span.End + word.Length <= scope.End && string.CompareOrdinal(text, span.End, word, 0, word.Length) == 0;

    // 比2012年, 较“十三五”末, 是2010年的2.2倍, 相比于2012年
    static bool IsBase(string text, TextSpan span, TextSpan scope)
    {
        var before = text.AsSpan(Math.Max(scope.Start, span.Start - 4), span.Start - Math.Max(scope.Start, span.Start - 4));
        foreach (var word in s_beforeBase) if (before.EndsWith(word, StringComparison.Ordinal)) return true;
        var rest = text.AsSpan(span.End, Math.Min(10, scope.End - span.End));
        if (before.EndsWith("与") || before.EndsWith("同") || before.EndsWith("和")) return rest.IndexOfAny(s_likened) >= 0 || rest.StartsWith("比", StringComparison.Ordinal);
        if (before.EndsWith("以") && rest.StartsWith("为基", StringComparison.Ordinal)) return true;   // 以1954年为基数
        if (before.EndsWith("在") && rest.Contains("基础上", StringComparison.Ordinal)) return true;   // 在1992年快速增长的基础上，1993年…
        if (rest.Contains("总和", StringComparison.Ordinal)) return true;   // 是1950年到2002年53年的总和
        return (before.EndsWith("是") || before.EndsWith("为") || before.EndsWith("相当于") || before.EndsWith("等于")) && (rest.StartsWith("的", StringComparison.Ordinal) || rest.StartsWith("全年", StringComparison.Ordinal));
    }

    static readonly System.Buffers.SearchValues<string> s_likened = System.Buffers.SearchValues.Create(["相比", "比较", "持平", "相当", "接近", "一样"], StringComparison.Ordinal);
    static readonly string[] s_beforeBase = ["比", "较", "比起", "相比于", "较之", "比照", "为基期", "高于", "低于", "快于", "超过了"];

    static bool InTitle(string text, TextSpan span, TextSpan scope)
    {
        for (var i = span.Start - 1; i >= scope.Start && span.Start - i < 40; i--)
        {
            if (text[i] is '》' or '。') return false;
            if (text[i] is '《' or '〔') return true;
        }

        return false;
    }

    const string Y = "(?:1[89]|20)[0-9]{2}";
    const string To = "(?:—|－|-|–|～|~|至|到)+ ?";
    const string Parts = "(?:上半年|下半年|前三季度|第?[一二三四]季度|[0-9]{1,2}(?:—|-|－|至|到)[0-9]{1,2}月份?|(?:[0-9]{1,2}|十?[一二三四五六七八九十])月份?(?:(?:[0-9]{1,2}|[一二三]?十?[一二三四五六七八九十])日|末|底|初)?|年?末|年?底|初)?";
    const string Period = "(?:的?前[两二三四]年|时期|期间|以来|规划期|计划期间|计划时期|末期|末|初期|初|的?最后一年|的?第一年)";
    const string Prefix = "(?:过去的?|近|最近的?|这|今后的?|未来的?|前|头)";
    const string Suffix = "(?:多来|以来|来|期间|间|内|中(?![央国部小高西东等])|里|时间)";
    const string N = "(?:[二三]?十[一二三四五六七八九]?|[二两三四五六七八九]|[1-3]?[0-9])";

    [GeneratedRegex($"(?<![0-9.])(?:{Y}年?{To}(?:{Y}年?|[0-9]{{2}}年)(?:的?{N}年{Suffix}?)?|{Y}年?[和、与]{Y}年?两年|{Y}年度?{Parts}|{Y}(?=比|同|相比))"
        + $"|“(?:十[一二三四五六]|[一二三四五六七八九十])五”(?:计划)?{Period}?|(?:十[一二三四五六]|[一二三四五六七八九十])五{Period}|第(?:十?[一二三四五六七八九十])个五年(?:计划|规划){Period}?"
        + $"|(?:今年|本年|去年|(?<!基础)上年|前年|明年|后年){Parts}|刚刚过去的一年|过去的?一年|一年来|{CenturyReference.Pattern}|今后一(?:个|段)(?:时期|时间)|近(?:几|些)?年来|近几年|连续{N}年"
        + "|(?<![0-9年第个各])(?:第?[一二三四]季度|前三季度|[上下]半年)|(?<![0-9年至到—–-])(?:[0-9]{1,2}(?:—|-|－|至|到))?[0-9]{1,2}月(?:份|末|底)?(?![0-9日])"
        + $"|(?<![第续十百每0-9一二三四五六七八九隔比])(?:{Prefix}{N}个?年{Suffix}?|{N}年{Suffix}|{N}年)")]
    private static partial Regex Pattern();

    [GeneratedRegex("^([12][0-9]{3})年?(?:(?:—|－|-|–|～|~|至|到)+ ?|[和、与])([0-9]{4}|[0-9]{2})年?")]
    private static partial Regex Years();

    [GeneratedRegex("^[12][0-9]{3}")]
    private static partial Regex Year();

    [GeneratedRegex("([0-9]{1,2})(?:—|-|－|至|到)([0-9]{1,2})月")]
    private static partial Regex Months();

    [GeneratedRegex("([0-9]{1,2}|十?[一二三四五六七八九十])月")]
    private static partial Regex Month();

    [GeneratedRegex("^“?(十[一二三四五六]五|[一二三四五六七八九十]五)”?|^第(十?[一二三四五六七八九十])个五年")]
    private static partial Regex Plan();

    [GeneratedRegex("“?(十[一二三四五六]五|(?<=“)[一二三四五六七八九]五)|第(十?[一二三四五六七八九十])个五年")]
    private static partial Regex PlanInTitle();

    [GeneratedRegex("^(过去的?|近|最近的?|这|今后的?|未来的?|前|头|连续第?)?([二三]?十[一二三四五六七八九]?|[一二两三四五六七八九]|[0-9]{1,2})个?年(?:多来|以来|来|期间|间|内|中|里|时间)?$")]
    private static partial Regex Several();
}
