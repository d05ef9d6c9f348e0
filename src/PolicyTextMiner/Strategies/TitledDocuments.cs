using System.Text.RegularExpressions;

namespace PolicyTextMiner.Strategies;

/// <summary>Finds policy documents by their title marks 《》 and the 文号 behind them.</summary>
sealed partial class TitledDocuments(StrategyCatalog catalog)
{
    static readonly string[] s_plans = ["规划", "计划", "纲要", "方案", "路线图", "行动"];

    static readonly string[] s_documents =
        ["法", "法典", "条例", "规定", "办法", "决定", "决议", "意见", "通知", "公报", "公告", "通告", "宣言", "章程", "准则", "细则", "公约", "协定", "协议", "议定书", "声明", "指南",
         "导则", "规范", "规程", "标准", "报告", "白皮书", "蓝皮书", "建议", "批复", "复函", "函", "纲领", "宪法", "解释", "若干措施", "措施", "政策", "制度", "要点", "目录", "清单", "规则", "意见书", "备忘录", "计划书", "指导书", "守则", "倡议", "指引", "指导目录", "名录"];

    /// <summary>The titled documents in order of the text.</summary>
    public List<Candidate> Find(FoldedText text)
    {
        var found = new List<Candidate>();
        foreach (Match match in Title().Matches(text.Text))
        {
            var title = match.Groups["title"].Value;
            if (TypeOf(title) is not { } type) continue;
            var bare = WithoutRemarks(title);
            if (IsShort(bare)) continue;
            var entry = catalog.Find(title) ?? catalog.Find(bare);
            found.Add(new(match.Index, match.Index + Printed(match), entry?.Canonical ?? OrdinalNames.Quoted(title), entry?.Type ?? type));
        }

        return found;
    }

    /// <summary>What a title is by its last word, or null where that is no kind of policy document (a newspaper, a song).</summary>
    public static StrategyType? TypeOf(string title)
    {
        if (title.EndsWith("通知", StringComparison.Ordinal)) return StrategyType.Document;
        var bare = WithoutRemarks(title);
        if (Array.Exists(s_plans, word => bare.EndsWith(word, StringComparison.Ordinal))) return StrategyType.Plan;
        return Array.Exists(s_documents, word => bare.EndsWith(word, StringComparison.Ordinal)) ? StrategyType.Document : null;
    }

    /// <summary>The title without what follows its last word: （试行）, （2021—2035年）, 的通知.</summary>
    public static string WithoutRemarks(string title) => Remark().Replace(title, "");

    // The 文号 behind a title is read with it, unless it would be the greater part.
    static int Printed(Match match)
    {
        var number = match.Groups["number"];
        return number.Length <= match.Length - number.Length ? match.Length : match.Length - number.Length;
    }

    // 《纲要》, 《实施方案》: stands for a title given before; see ShortForms.
    static bool IsShort(string title) => title.Length <= 4 && (title.Length <= 2 || title is "行动计划" or "实施方案" or "实施意见" or "指导意见" or "行动方案" or "工作方案" or "规划纲要" or "管理办法");

    [GeneratedRegex("《(?<title>[^《》\n。？！]{2,80})》(?<number>\\([^()\n，]{1,12}\\([0-9]{4}\\)[0-9]{1,4}号\\))?", RegexOptions.ExplicitCapture)]
    private static partial Regex Title();

    // （试行）, （2021-2035年）, （征求意见稿）, 摘要.
    [GeneratedRegex("(?:\\([^()]*\\)|\\d{4}年?版|摘要|全文|的通知|》)+$")]
    private static partial Regex Remark();
}
