using System.Text.RegularExpressions;

namespace PolicyTextMiner.Strategies;

/// <summary>Finds formulas that count (“四个着力点”, “1+3”重点功能区) and goals made of a place (美丽江苏, 交通强省).</summary>
sealed partial class Formulas(NamePatterns patterns)
{
    const int LongestStrength = 5;

    readonly NameTrie _places = new(
        [.. patterns.Visions.SelectMany(vision => patterns.Places.Select(place => vision + place)).Distinct().Order(StringComparer.Ordinal)]);

    /// <summary>All of them in order of the text.</summary>
    public IEnumerable<Candidate> Find(FoldedText text, string original) => Counted(text, original).Concat(Goals(text.Text));

    static IEnumerable<Candidate> Counted(FoldedText text, string original)
    {
        foreach (Match match in CountedFormula().Matches(original))
        {
            if (Network().IsMatch(match.ValueSpan)) continue;
            var start = text.IndexAt(match.Index);
            var end = text.IndexAt(match.Index + match.Length);
            yield return new(start, end, match.Value, TypeOf(match));
        }
    }

    static StrategyType TypeOf(Match match) => match.Groups["noun"].Value switch
    {
        _ when match.Groups["named"].Success => TypeOfNamed(match.Groups["named"].ValueSpan),
        "工程" or "行动" or "计划" or "攻坚" => StrategyType.Programme,
        "战略" or "重点功能区" or "布局" or "发展布局" or "总体布局" or "格局" or "发展格局" or "区域发展格局" => StrategyType.Strategy,
        "定位" or "目标" => StrategyType.Goal,
        "" when !match.Groups["pair"].Success => StrategyType.Goal,
        _ => StrategyType.Initiative,
    };

    // “三年行动计划” is a plan, “蓝天计划” a programme.
    static StrategyType TypeOfNamed(ReadOnlySpan<char> name) =>
        name.EndsWith("战略") ? StrategyType.Strategy : name.EndsWith("行动计划") || name.EndsWith("三年行动") ? StrategyType.Plan : StrategyType.Programme;

    IEnumerable<Candidate> Goals(string text)
    {
        foreach (Match match in Strong().Matches(text))
        {
            for (var start = Math.Max(0, match.Index - LongestStrength); start < match.Index; start++)
            {
                if (!patterns.Strengths.Contains(text[start..match.Index])) continue;
                yield return new(start, match.Index + match.Length, text[start..(match.Index + match.Length)], StrategyType.Goal);
                break;
            }
        }

        for (var start = 0; start + 1 < text.Length; start++)
        {
            // 中国式现代化河南实践 has no 现代化河南.
            if (_places.MayBegin(text[start], text[start + 1]) && (start == 0 || text[start - 1] != '式') && PlaceEnd(text, start) is { } end)
                yield return new(start, end, text[start..end], StrategyType.Goal);
        }
    }

    int? PlaceEnd(string text, int start)
    {
        var node = NameTrie.Root;
        for (var i = start; i < text.Length && (node = _places.Next(node, text[i])) >= 0; i++)
        {
            if (_places.ValueAt(node) >= 0) return i + 1;
        }

        return null;
    }

    // “四个走在前”, “4+1”, “1650”产业体系, “双高协同”, “三区三线”, “七地一屏一通道”; not “一刀切”, “十四五”, “三公”, “一岛一策”.
    [GeneratedRegex("""
        “(?:(?<count>(?:[二三四五六七八九十两]|十[一二三四五六七八九])个[\u4e00-\u9fff]{1,6})
          |(?<pair>[0-9]{1,3}(?:[+×x][0-9N]{1,4}){1,4}
            |[两双三四五六七八九][\u4e00-\u9fff][一两双三四五六七八九][\u4e00-\u9fff](?:[一两双三四五六七八九][\u4e00-\u9fff])*
            |双[\u4e00-\u9fff]{3}
            |[一二三四五六七八九十][核区带轴廊环群屏心主圈](?:[一二三四五六七八九十两多]?[\u4e00-\u9fff、])+
            |(?!(?:一[^一二两三四五六七八九十”]{1,3}、?)+”)[一二两三四五六七八九][\u4e00-\u9fff]{1,3}(?:、?[一二两三四五六七八九][\u4e00-\u9fff]{1,3}){2,4})
          |(?<count>[两双三四五六七八九][\u4e00-\u9fff]{1,3})(?=”(?:定位|目标|方针|布局))
          |(?<pair>[0-9]{3,6})(?=”[\u4e00-\u9fff]{0,6}(?:体系|集群|工程|行动|战略|部署|举措|格局|布局|计划)))”
        (?<noun>定位|目标任务体系|目标(?!任务)|方针|产业体系|现代化产业体系|重点功能区|发展布局|总体布局|布局|区域发展格局|发展格局|格局|工程|行动|计划|战略|体系|具体部署|总体工作部署|思路举措|攻坚)?
        |“(?<named>[\u4e00-\u9fff0-9A-Za-z·+]{2,12}(?:工程|行动|计划|战略))”
        """, RegexOptions.IgnorePatternWhitespace | RegexOptions.ExplicitCapture)]
    private static partial Regex CountedFormula();

    // “四横四纵”, “一环十射”: how roads, railways and lines lie.
    [GeneratedRegex("^“(?:[一二两三四五六七八九十多]+[横纵环射联放线]、?)+”$")]
    private static partial Regex Network();

    [GeneratedRegex("强[国省市区县](?!务|制|长|级|调|人|度)")]
    private static partial Regex Strong();
}
