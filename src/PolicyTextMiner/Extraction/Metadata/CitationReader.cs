using System.Text.RegularExpressions;
using PolicyTextMiner.Documents;

namespace PolicyTextMiner.Extraction.Metadata;

/// <summary>Finds the documents that a text cites: titles in 《》 with the number that follows in brackets.</summary>
static partial class CitationReader
{
    const int LeastLength = 4;

    /// <summary>Cited documents in order of first mention, each once; the document's own titles, its attachments and mere abbreviations are left out.</summary>
    public static IReadOnlyList<CitedDocument> Find(string text, string? title)
    {
        var own = Own(title);
        var found = new Dictionary<string, CitedDocument>(StringComparer.Ordinal);
        foreach (Match match in Cited().Matches(FrontLines.Fold(text)))
        {
            var name = match.Groups["title"].Value;
            var number = NumberIn(match.Groups["after"].Value);
            if (!IsDocument(name) || own.Contains(name) || title?.Contains(name, StringComparison.Ordinal) == true || IsAbbreviation(match)) continue;
            if (!found.TryGetValue(name, out var earlier)) found[name] = new(name, number);
            else if (earlier.DocumentNumber.Length == 0) found[name] = earlier with { DocumentNumber = number };
        }

        return [.. found.Values];
    }

    static HashSet<string> Own(string? title)
    {
        if (title is null) return [];
        var folded = FrontLines.Fold(title);
        return [folded, .. Quoted().Matches(folded).Select(match => match.Groups[1].Value), .. Forwarded().Matches(folded).Select(match => match.Groups[1].Value)];
    }

    static bool IsDocument(string name) => name.Length >= LeastLength && (TitleReader.KindOf(name) is not null || Law().IsMatch(name)) && !Form().IsMatch(name);

    static bool IsAbbreviation(Match match) => match.Groups["before"].Success;

    static string NumberIn(string brackets)
    {
        if (Numbered().Match(brackets) is { Success: true } match) return $"{match.Groups["who"].Value}〔{match.Groups["year"].Value}〕{match.Groups["n"].Value}号";
        return Order().Match(brackets) is { Success: true } order ? order.Value : "";
    }

    [GeneratedRegex(@"(?<before>(以下)?简称)?[:：]?[《](?<title>[^《》]*(《[^《》]*》[^《》]*)*)》(（(?<after>[^（）]*)）)?")]
    private static partial Regex Cited();

    [GeneratedRegex("《(.+?)》")]
    private static partial Regex Quoted();

    [GeneratedRegex("(?:印发|发布|转发|公布)《?(.+?)》?的(?:通知|公告|函)$")]
    private static partial Regex Forwarded();

    [GeneratedRegex("(法|宪法|议定书|协定|公约|协议|大纲|条约|（.*版）|（.*行）)$")]
    private static partial Regex Law();

    [GeneratedRegex("(申请|申报|登记|汇总|推荐|信息|任务|评分|统计|承诺|备案|审批|调查)(表|书)$|填写表$|模板$|回执")]
    private static partial Regex Form();

    [GeneratedRegex(@"(?<who>\p{IsCJKUnifiedIdeographs}{1,14})[〔（](?<year>\d{4})[〕）]第?(?<n>\d+)号")]
    private static partial Regex Numbered();

    [GeneratedRegex(@"\p{IsCJKUnifiedIdeographs}{0,20}(令|公告)?(\d{4}年)?第\d+号(公告|令)?|\p{IsCJKUnifiedIdeographs}{1,6}令\d+号")]
    private static partial Regex Order();
}
