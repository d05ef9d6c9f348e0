using System.Text.RegularExpressions;
using PolicyTextMiner.Documents;

namespace PolicyTextMiner.Strategies;

/// <summary>Resolves 本规划 to the document itself, 《纲要》 to the title given before and 该战略, 这一倡议 to what the paragraph named last.</summary>
static partial class ShortForms
{
    /// <summary>The short forms in order of the text.</summary>
    /// <param name="document">The document.</param>
    /// <param name="text">Its folded text.</param>
    /// <param name="known">Names that were found otherwise.</param>
    public static IEnumerable<Candidate> Find(Document document, FoldedText text, IReadOnlyList<Candidate> known)
    {
        var own = document.Metadata.Title is { } printed ? OwnTitles(FoldedText.Fold(printed)) : [];
        foreach (Match match in ShortForm().Matches(text.Text))
        {
            var word = match.Groups["word"].Value;
            var full = match.Groups["title"].Success ? Titled(text.Text, known, own, match.Index, word)
                : match.Groups["own"].Success ? Own(own, word)
                : Last(text.Text, known, match.Index, word);
            if (full is { } found) yield return found with { Start = match.Index, End = match.Index + match.Length };
        }
    }

    // 关于印发《清河县湿地规划》的通知 is the notice, and the plan that it brings.
    static string[] OwnTitles(string title) =>
        Issued().Match(title) is { Success: true } issued ? [issued.Groups["title"].Value, title] : [title];

    static Candidate? Own(string[] titles, string word)
    {
        foreach (var title in titles)
        {
            if (TitledDocuments.TypeOf(title) is { } type && TitledDocuments.WithoutRemarks(title).EndsWith(word, StringComparison.Ordinal))
                return new(0, 0, OrdinalNames.Quoted(title), type);
        }

        return null;
    }

    static Candidate? Last(string text, IReadOnlyList<Candidate> known, int before, string word)
    {
        var paragraph = before == 0 ? 0 : text.LastIndexOf('\n', before - 1) + 1;
        return known
            .Where(one => one.Canonical is not null && paragraph <= one.Start && one.End <= before && text.AsSpan(one.Start, one.Length).TrimEnd('》').EndsWith(word))
            .OrderByDescending(one => one.End)
            .Select(one => (Candidate?)one)
            .FirstOrDefault();
    }

    // 《纲要》: a title of this paragraph, else the document itself, else the last title before, else the last name without 《》.
    static Candidate? Titled(string text, IReadOnlyList<Candidate> known, string[] own, int before, string word)
    {
        var paragraph = before == 0 ? 0 : text.LastIndexOf('\n', before - 1) + 1;
        var names = known
            .Where(one => one.Type is StrategyType.Document or StrategyType.Plan && one.End <= before && one.Canonical is { } canonical
                && TitledDocuments.WithoutRemarks(canonical).EndsWith(word, StringComparison.Ordinal))
            .OrderByDescending(one => one.End)
            .ToList();
        var titles = names.FindAll(one => text[one.Start] == '《');
        if (titles.Count > 0 && titles[0].Start >= paragraph) return titles[0];
        return Own(own, word) ?? (titles.Count > 0 ? titles[0] : names.Count > 0 ? names[0] : null);
    }

    [GeneratedRegex("""
        《(?<title>)(?<word>规划纲要|纲要|规划|计划|行动计划|行动方案|实施方案|工作方案|方案|意见|实施意见|指导意见|决定|决议|条例|办法|管理办法|规定|通知|建议|报告|公报|宣言|指南|准则)》
        |(?:(?<own>本)|该|这一|这项)(?<word>规划|纲要|战略|倡议|行动计划|行动方案|实施方案|方案|条例|办法|意见|决定|指南|攻坚战)(?!性|体系|机遇|期|书)
        """, RegexOptions.IgnorePatternWhitespace | RegexOptions.ExplicitCapture)]
    private static partial Regex ShortForm();

    [GeneratedRegex("(?:印发|发布|公布|下发)(?:了|关于)?《?(?<title>[^《》]+?)》?的(?:通知|公告|通告|函)$", RegexOptions.ExplicitCapture)]
    private static partial Regex Issued();
}
