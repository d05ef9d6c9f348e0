using System.Text.RegularExpressions;

namespace PolicyTextMiner.Strategies;

/// <summary>Names that count: five-year plans, party congresses and plenums, sessions of people's congresses. Found by rule, so that the next one is known too.</summary>
static partial class OrdinalNames
{
    // From the eleventh on a five-year plan is called 规划, before that 计划.
    const int FirstGuideline = 11;
    const int LongestPlace = 12;

    /// <summary>All of them in the folded text.</summary>
    public static IEnumerable<Candidate> Find(string folded) =>
        Plans(folded).Concat(YearPlans(folded)).Concat(TopicPlans(folded)).Concat(LawTeaching(folded)).Concat(Congresses(folded)).Concat(Plenums(folded)).Concat(LocalPlenums(folded)).Concat(Sessions(folded));

    /// <summary>A folded name with the quotation marks that a plan's ordinal is written with: “十四五”现代能源体系规划.</summary>
    public static string Quoted(string folded) => BareOrdinal().Replace(folded, "“$0”");

    /// <summary>Whether a canonical name is that of a five-year plan of the country: “十四五”规划.</summary>
    public static bool IsPeriod(string? canonical) => canonical is not null && canonical[0] == '“' && canonical.Length <= 7 && (canonical.EndsWith("五”规划", StringComparison.Ordinal) || canonical.EndsWith("五”计划", StringComparison.Ordinal));

    static IEnumerable<Candidate> Plans(string folded) =>
        from match in Plan().Matches(folded)
        let ordinal = match.Groups["n"].Value
        select new Candidate(Extend(folded, match.Index, s_planPrefixes), match.Index + match.Length, PlanName(ordinal), StrategyType.Plan);

    // 一九八一年的国民经济计划草案, 2024年国民经济和社会发展计划.
    static IEnumerable<Candidate> YearPlans(string folded) =>
        from match in YearPlan().Matches(folded)
        select Of(match, $"{Year(match.Groups["year"].Value)}年国民经济{match.Groups["social"].Value}计划", StrategyType.Plan);

    // “十四五”节能减排综合工作方案: a plan of its own for one field.
    static IEnumerable<Candidate> TopicPlans(string folded) =>
        from match in TopicPlan().Matches(folded)
        select Of(match, $"“{match.Groups["n"].Value}五”{match.Groups["topic"].Value}", StrategyType.Plan);

    static IEnumerable<Candidate> LawTeaching(string folded) =>
        from match in LawTeachingPlan().Matches(folded)
        select Of(match, $"“{match.Groups["n"].Value}五”普法规划", StrategyType.Plan);

    static IEnumerable<Candidate> Congresses(string folded) =>
        from match in Congress().Matches(folded)
        select new Candidate(Extend(folded, match.Index, s_partyPrefixes), match.Index + match.Length, $"党的{match.Groups["n"].Value}大", StrategyType.Conference);

    static IEnumerable<Candidate> Plenums(string folded)
    {
        foreach (Match match in Plenum().Matches(folded))
        {
            var congress = match.Groups["n"].Value;
            var parts = match.Groups["m"].Captures;
            for (var i = 0; i < parts.Count; i++)
            {
                // 二十届二中、三中全会: the first has the 届, the last the 全会.
                var start = i == 0 ? Extend(folded, Ordinal(folded, match.Index), s_partyPrefixes) : parts[i].Index;
                var end = i == parts.Count - 1 ? match.Index + match.Length : parts[i].Index + parts[i].Length;
                yield return new(start, end, $"党的{congress}届{PlenumNumber(parts[i].Value)}全会", StrategyType.Conference);
            }
        }
    }

    static IEnumerable<Candidate> LocalPlenums(string folded) =>
        from match in LocalPlenum().Matches(folded)
        select Of(match, match.Value, StrategyType.Conference);

    static IEnumerable<Candidate> Sessions(string folded)
    {
        foreach (Match match in Session().Matches(folded))
        {
            var before = folded[Math.Max(0, match.Index - LongestPlace)..match.Index];
            var place = match.Groups["cppcc"].Success || match.Groups["whole"].Success ? "" : Place().Match(before) is { Success: true } found ? found.Value.TrimEnd('第') : "";
            var start = match.Groups["cppcc"].Success ? match.Index : Ordinal(folded, match.Index) - place.Length;
            yield return new(start, match.Index + match.Length, SessionName(match, place), StrategyType.Conference);
        }
    }

    // 第十四届: the 第 may be left out.
    static int Ordinal(string folded, int start) => start > 0 && folded[start - 1] == '第' ? start - 1 : start;

    static Candidate Of(Match match, string canonical, StrategyType type) => new(match.Index, match.Index + match.Length, canonical, type);

    static string PlanName(string ordinal) => $"“{ordinal}五”{(Number(ordinal) >= FirstGuideline ? "规划" : "计划")}";

    // 一九五九 and 1959 are one year.
    static string Year(string written) => string.Concat(written.Select(c => "〇一二三四五六七八九".IndexOf(c, StringComparison.Ordinal) is >= 0 and var digit ? (char)('0' + digit) : c is '○' or '零' ? '0' : c));

    static string PlenumNumber(string part) => part.Length == 2 && part[1] == '中' || part == "历次" ? part : $"{part}中";

    static string SessionName(Match match, string place)
    {
        var body = match.Groups["cppcc"].Success ? "中国人民政治协商会议" : place.Length == 0 ? "全国人民代表大会" : "人民代表大会";
        return $"{place}第{match.Groups["n"].Value}届{body}第{match.Groups["m"].Value}次会议";
    }

    // 一 to 二十九, as much as congresses and plans need.
    static int Number(string written)
    {
        const string digits = "一二三四五六七八九";
        var ten = written.IndexOf('十', StringComparison.Ordinal);
        if (ten < 0) return digits.IndexOf(written[0], StringComparison.Ordinal) + 1;
        var tens = ten == 0 ? 1 : digits.IndexOf(written[0], StringComparison.Ordinal) + 1;
        return (tens * 10) + (ten + 1 < written.Length ? digits.IndexOf(written[ten + 1], StringComparison.Ordinal) + 1 : 0);
    }

    // What can stand before the numeral and belongs to the name, longest first.
    static readonly string[] s_planPrefixes = ["国民经济和社会发展", "发展国民经济的", "国民经济", "中华人民共和国", "我国"];

    static readonly string[] s_partyPrefixes = ["中国共产党", "我们党的", "党的", "中共", "我党", "党"];

    // Matching starts at the numeral, which is rare; a pattern that starts with its optional prefix would be tried everywhere.
    static int Extend(string folded, int start, string[] prefixes)
    {
        for (var i = 0; i < prefixes.Length; i++)
        {
            var prefix = prefixes[i];
            if (start < prefix.Length || string.CompareOrdinal(folded, start - prefix.Length, prefix, 0, prefix.Length) != 0) continue;
            start -= prefix.Length;
            i = -1;
        }

        return start;
    }

    [GeneratedRegex("""
        第(?<n>[一二三四五六七八九]|十[一二三四五六七八九]?|二十)个五年(?:建设)?(?:规划|计划)(?:纲要)?(?:和(?:[0-9]{4}|[二〇○零一二三四五六七八九]{4})年远景(?:目标|规划)(?:纲要)?)?
        |(?<![第一二三四五六七八九十])(?<n>[一二三四五六七八九]|十[一二三四五六七八九]?|二十)五(?:时期)?(?:国民经济和社会发展)?(?:规划|计划)(?:纲要)?(?:和(?:[0-9]{4}|[二〇○零一二三四五六七八九]{4})年远景(?:目标|规划)(?:纲要)?)?
        """, RegexOptions.IgnorePatternWhitespace | RegexOptions.ExplicitCapture)]
    private static partial Regex Plan();

    [GeneratedRegex("(?<year>(?:19|20)[0-9]{2}|[一二][〇○零一二三四五六七八九]{3})年度?的?(?:发展)?国民经济(?<social>和社会发展)?年?度?的?计划(?:草案)?(?!性|的?(?:执行|完成|任务|指标|委员|机关))", RegexOptions.ExplicitCapture)]
    private static partial Regex YearPlan();

    [GeneratedRegex("""
        (?<![第一二三四五六七八九十])(?<n>[六七八九]|十[一二三四五六七八九]?|二十)五(?<topic>(?!时期|期间|以来|末|开局|收官|规划|计划|国民经济|的|和|及|与|主要|目标|确定|提出|建设|全|各|我)[\u4e00-\u9fff]{4,22}?(?:专项规划|发展规划|规划|工作方案|实施方案|行动方案|行动计划))(?!期|纲要)
        """, RegexOptions.IgnorePatternWhitespace | RegexOptions.ExplicitCapture)]
    private static partial Regex TopicPlan();

    [GeneratedRegex("(?<![十一二三四五六七八九])(?<n>[一二三四五六七八九]|十)五普法(?:规划|教育)?", RegexOptions.ExplicitCapture)]
    private static partial Regex LawTeachingPlan();

    // 二十大 alone must be followed by what a congress is followed by: 十二大产业 are industries.
    [GeneratedRegex("""
        第(?<n>十[一二三四五六七八九]?|[一二三四五六七八九]|二十[一二三]?)次全国(?:党员)?代表大会
        |(?<=党的|中共|中国共产党|我党)(?<n>十[一二三四五六七八九]|[一二三四五六七八九]|二十[一二三]?)大(?!会|以上|以下)
        |(?<![第一二三四五六七八九十百千万0-9个这])(?<n>十[二三四五六七八九]|二十[一二三]?)大(?=精神|报告|以来|以后|之后|后|作出|做出|提出|确[定立]|召开|部署|胜利|党章|的|，|、|。|；|和|与|关于|及|期间|开幕|闭幕|$)
        """, RegexOptions.IgnorePatternWhitespace | RegexOptions.ExplicitCapture)]
    private static partial Regex Congress();

    [GeneratedRegex("""
        (?<n>十[一二三四五六七八九]?|[七八九]|二十[一二三]?)届(?:(?<m>历次|[一二三四五六七八九]中)(?:、|和|及|与)?)+全会
        |第(?<n>十[一二三四五六七八九]?|[七八九]|二十[一二三]?)届中央委员会的?第(?<m>[一二三四五六七八九])次全体会议
        """, RegexOptions.IgnorePatternWhitespace | RegexOptions.ExplicitCapture)]
    private static partial Regex Plenum();

    [GeneratedRegex("(?:省委|市委|区党委|自治区党委|县委|区委)第?[一二三四五六七八九十]{1,3}届[一二三四五六七八九十]{1,3}次(?:、[一二三四五六七八九十]{1,3}次)*全(?:体)?会(?:议)?|中央[\u4e00-\u9fff]{2,10}(?:委员会|领导小组|改委)第[一二三四五六七八九十]{1,4}次(?:全体)?会议", RegexOptions.ExplicitCapture)]
    private static partial Regex LocalPlenum();

    [GeneratedRegex("""
        (?<n>[一二三四五六七八九十]{1,3})届(?:(?<whole>全国)(?:人民代表大会|人大)|人民代表大会|人大)第?(?<m>[一二三四五六七八九十]{1,3})次(?:全体)?会议
        |(?:全国政协第?|中国人民政治协商会议第)(?<cppcc>)(?<n>[一二三四五六七八九十]{1,3})届(?:全国委员会)?第?(?<m>[一二三四五六七八九十]{1,3})次(?:全体)?会议
        """, RegexOptions.IgnorePatternWhitespace | RegexOptions.ExplicitCapture)]
    private static partial Regex Session();

    [GeneratedRegex("(?<![“第一二三四五六七八九十百])(?:[六七八九]|十[一二三四五六七八九]?|二十)五(?![”年个大项条次届位号分])")]
    private static partial Regex BareOrdinal();

    // The province, or a city or county that begins a clause.
    [GeneratedRegex("""
        (?:(?:河北|山西|辽宁|吉林|黑龙江|江苏|浙江|安徽|福建|江西|山东|河南|湖北|湖南|广东|海南|四川|贵州|云南|陕西|甘肃|青海)?省|(?:北京|天津|上海|重庆)?市
        |(?:内蒙古|广西壮族|西藏|宁夏回族|新疆维吾尔)?自治区|(?<=^|[\n，。、在于)》 ])[\u4e00-\u9fff]{2,3}[市县])第?$
        """, RegexOptions.IgnorePatternWhitespace | RegexOptions.ExplicitCapture)]
    private static partial Regex Place();
}
