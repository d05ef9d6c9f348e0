using System.Buffers;
using System.Text.RegularExpressions;
using PolicyTextMiner.Documents;

namespace PolicyTextMiner.Indicators;

/// <summary>Regions of regions.tsv, and what is named like one (苏州工业园区, 沿边9省份).</summary>
static partial class Region
{
    static readonly string[] s_levels = ["province", "city", "county"];
    static readonly Dictionary<string, string> s_canonical = ShippedTable.Rows("Indicators/regions.tsv").ToDictionary(row => row[0], row => row[1]);
    static readonly Dictionary<string, int> s_level = ShippedTable.Rows("Indicators/regions.tsv").ToDictionary(row => row[0], row => Array.IndexOf(s_levels, row[2]));
    static readonly WordList s_names = new(s_canonical.Keys);
    static readonly string[] s_tails = ["地区", "省份", "流域", "示范区", "工业园区", "新区", "经济带", "城市群", "都市圈", "经济圈", "自贸区", "自贸试验区", "开发区", "经开区", "高新区", "自由贸易港", "各省", "各地", "沿线", "全域"];

    /// <summary>The region at the start of <paramref name="name"/> and its length; length 0 where there is none.</summary>
    public static (string Canonical, int Length) AtStartOf(string name)
    {
        if (s_names.StartOf(name) is not { } first) return (Tail(name, 0) is > 0 and var tail && IsAreaBefore(name, tail) ? name[..tail] : "", Tail(name, 0) is > 0 and var t && IsAreaBefore(name, t) ? t : 0);
        if (IsPartOfAWord(name, first) || IsOneOfTwo(name, first)) return ("", 0);
        var length = first.Length;
        if (Tail(name, length) is > 0 and var longer && longer <= 16) return (name[..longer], longer);
        var canonical = s_canonical[first];
        while (length < name.Length && Joiner(name, length) is > 0 and var joiner && s_names.StartOf(name.AsSpan(length + joiner)) is { } next)
        {
            if (name.AsSpan(0, length).EndsWith(next, StringComparison.Ordinal)) break;
            length += joiner + next.Length;
            canonical = name[..length];
        }

        if (length == first.Length && s_names.StartOf(name.AsSpan(length)) is { } lower && s_level[first] >= 0 && s_level[lower] > s_level[first]) return (canonical + s_canonical[lower], length + lower.Length);
        return (canonical, length);
    }

    /// <summary>The lowest of the regions that <paramref name="region"/> names and the one that it lies in: 济南市 in 山东省 for 山东省济南市.</summary>
    public static (string Name, string Within) Lowest(string region)
    {
        var within = "";
        while (s_names.StartOf(region) is { } first && first.Length < region.Length && s_names.StartOf(region.AsSpan(first.Length)) is not null) (within, region) = (s_canonical[first], region[first.Length..]);
        return (region, within);
    }

    // 全国文明城市 is a title that a city bears
    static readonly string[] s_designations = ["人大", "政协", "文明", "重点", "百强", "先进", "优秀", "示范", "统一", "一流", "劳", "性", "首", "最", "领先", "第", "法治", "双拥", "千强", "五一", "三八", "道德", "模范", "平均", "率先", "工商联", "总工会", "妇联", "青联", "侨联", "文联"];

    static readonly SearchValues<char> s_breaks = SearchValues.Create("的、，和与及占在");

    /// <summary>The region at the end of <paramref name="name"/> (研发强度东部地区) and its length; length 0 where there is none.</summary>
    public static (string Canonical, int Length) AtEndOf(string name)
    {
        for (var length = Math.Min(9, name.Length - 2); length >= 2; length--)
        {
            if (s_canonical.TryGetValue(name[^length..], out var canonical) && canonical is not ("全国" or "中国") && length > 2) return (canonical, length);
        }

        return ("", 0);
    }

    /// <summary>Whether <paramref name="name"/> is a province, a city or a county by its canonical name.</summary>
    public static bool IsDivision(string name) => s_level.TryGetValue(name, out var level) && level >= 0;

    /// <summary>The regions of a list (广东、江苏和浙江).</summary>
    public static List<string> Members(string list) =>
        [.. list.Split(['、', '和', '与', '及'], StringSplitOptions.RemoveEmptyEntries).Select(name => s_canonical.GetValueOrDefault(name, name))];

    /// <summary>The places of the first list of <paramref name="count"/> places in <paramref name="words"/> (金沙江、雅砻江和大渡河); none where there is no such list.</summary>
    public static List<string> ListIn(string words, int count)
    {
        foreach (Match list in Lists().Matches(words))
        {
            var first = list.Groups["first"].Value;
            var start = Enumerable.Range(0, first.Length - 1).FirstOrDefault(at => IsPlace(first[at..]), -1);
            var last = list.Groups["last"].Value;
            var length = Enumerable.Range(2, Math.Max(0, last.Length - 1)).Reverse().FirstOrDefault(size => IsPlace(last[..size]));
            if (start < 0 || length == 0 || list.Groups["middle"].Captures.Count + 2 != count || list.Groups["middle"].Captures.Any(place => !IsPlace(place.Value))) continue;
            return [.. list.Groups["middle"].Captures.Select(place => place.Value).Prepend(first[start..]).Append(last[..length]).Select(name => s_canonical.GetValueOrDefault(name, name))];
        }

        return [];
    }

    static bool IsPlace(string name) => s_canonical.ContainsKey(name) || name.Length is 3 or 4 && name[^1] is '江' or '河' or '湖' or '岛' or '溪';

    [GeneratedRegex("(?<first>[一-龥]{2,12})、(?:(?<middle>[一-龥]{2,8})、)*(?:(?<middle>[一-龥]{2,8}?)[和与及])?(?<last>[一-龥]{2,9})")]
    private static partial Regex Lists();

    static bool IsAreaBefore(string name, int tail) => name[..tail] is "脱贫地区" or "贫困地区" or "受灾地区" or "国际地区";

    static int Joiner(string name, int at) => name[at] is '、' or '和' or '与' or '及' or '∶' ? 1 : 0;

    // 苏州工业园区, 长三角生态绿色一体化发展示范区
    static int Tail(string name, int from)
    {
        var window = name.AsSpan(from, Math.Min(14, name.Length - from));
        var best = 0;
        foreach (var tail in s_tails)
        {
            if (window.IndexOf(tail, StringComparison.Ordinal) is >= 0 and var at && window[..at].IndexOfAny(s_breaks) < 0 && !(tail == "地区" && window[(at + 2)..].StartsWith("生产总值")) && (best == 0 || from + at + tail.Length > best)) best = from + at + tail.Length;
        }

        return best;
    }

    // 宁波舟山国际航运中心: a name made of two of the same level
    static bool IsOneOfTwo(string name, string first) =>
        s_level[first] >= 0 && s_names.StartOf(name.AsSpan(first.Length)) is { } second && s_level[second] == s_level[first];

    // 中部署, 东部分, 山区块, 中国式, 北京奥运会
    static bool IsPartOfAWord(string name, string region)
    {
        var next = name.Length > region.Length ? name[region.Length] : ' ';
        return region switch
        {
            "全国" => s_designations.Any(word => name.AsSpan(region.Length).StartsWith(word, StringComparison.Ordinal)),
            "中国" => next is '式' or '特' or '潜' or '科' or '名' or '驰' or '专',
            "沿海" => next is '航' or '运' or '港' or '渔' or '水',
            "中部" or "东部" or "西部" => next is '署' or '分' or '门' or '队',
            _ => next is '号' or '牌' or '港' or '舟' or '大' && name.AsSpan(region.Length).StartsWith("大学", StringComparison.Ordinal),
        };
    }
}
