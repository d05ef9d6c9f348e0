using System.Text.RegularExpressions;

namespace PolicyTextMiner.Extraction.Metadata;

/// <summary>A title and where it stands: lines [Start, End) of the head.</summary>
sealed record FoundTitle(string Text, int Start, int End);

/// <summary>Finds the title among the lines of a document's head and joins it where it was set over several.</summary>
static partial class TitleReader
{
    const int MostLines = 6;
    const int LeastLength = 5;
    const int LeastAuthored = 8;

    static readonly Dictionary<string, string> s_kinds = Table.Read("Extraction/Metadata/kinds.tsv", columns: 2).ToDictionary(row => row[0], row => row[1], StringComparer.Ordinal);
    static readonly int s_longestKind = s_kinds.Keys.Max(word => word.Length);

    /// <summary>The first title that ends in the name of a kind of document (通知, 规划 …), else the first that does not; null where the head has none.</summary>
    public static FoundTitle? Find(IReadOnlyList<string> head)
    {
        FoundTitle? other = null;
        for (var i = 0; i < head.Count;)
        {
            var end = End(head, i);
            if (end == i)
            {
                i++;
                continue;
            }

            var title = WithYear(head, new FoundTitle(Join(head, i, end), i, end));
            if (KindOf(title.Text) is not null && title.Text.Length >= LeastLength && !IsNews(title.Text)) return WithoutAuthor(head, title);
            if (other is null && title.Text.Length >= LeastLength && !Organisations.IsName(title.Text)) other = title;
            i = end;
        }

        return other is null ? null : WithoutAuthor(head, other);
    }

    // 林远：山区发展的路径 of a journal's web page over the title itself.
    static FoundTitle WithoutAuthor(IReadOnlyList<string> head, FoundTitle title)
    {
        if (Authored().Match(title.Text) is { Success: true } match)
        {
            for (var i = title.End; i < head.Count; i++)
            {
                if (IsSame(match.Groups[1].Value, head[i])) return new(match.Groups[1].Value, i, i + 1);
            }
        }

        return title with { Text = title.Text.TrimEnd('*', '＊') };
    }

    static bool IsSame(string title, string line) => line.TrimEnd('*', '＊') == title;

    // The title again without its author, or the name of one under it.
    static bool IsAuthor(string title, string next) =>
        (Authored().Match(title) is { Success: true } match && IsSame(match.Groups[1].Value, next))
        || (title.Length >= LeastAuthored && !IsOpen(title) && KindOf(next) is null && PersonsName().IsMatch(next));

    /// <summary>What kind of document the title names at its end, versions aside: 通知, 意见, 规划, 行动方案 …, or null.</summary>
    public static string? KindOf(string title)
    {
        var bare = Trimmed(title);
        for (var length = Math.Min(s_longestKind, bare.Length); length > 0; length--)
            if (s_kinds.TryGetValue(bare[^length..], out var kind)) return kind;
        return null;
    }

    // 发展报告 / DEVELOPMENT REPORT / 2024: the year belongs to the title before its translation.
    static FoundTitle WithYear(IReadOnlyList<string> head, FoundTitle title)
    {
        var next = title.End;
        while (next < head.Count && !FrontLines.IsChinese(head[next]) && !YearOnly().IsMatch(head[next])) next++;
        return next < head.Count && next > title.End && YearOnly().IsMatch(head[next]) ? new(title.Text + head[next], title.Start, next + 1) : title;
    }

    // 江苏印发《…实施意见》 is a headline about the document.
    static bool IsNews(string title) => title[^1] == '》' && Forwards().IsMatch(title);

    // Index just past the title that begins at line i; i where none begins.
    static int End(IReadOnlyList<string> head, int i)
    {
        if (!FrontLines.IsTitle(head[i]) || head[i].Length < 2 || (Organisations.List(head[i]).Count > 0 && !LeadsIntoTitle(head, i))) return i;
        var end = i + 1;
        while (end < head.Count && end - i < MostLines && GoesOn(Join(head, i, end), head[end])) end++;
        return end;
    }

    // 国务院 / 关于印发…的通知: the issuer's line is the beginning of the title.
    static bool LeadsIntoTitle(IReadOnlyList<string> head, int i)
    {
        var next = i + 1;
        while (next < head.Count && Organisations.List(head[next]).Count > 0) next++;
        return next < head.Count && head[next].StartsWith("关于", StringComparison.Ordinal) && FrontLines.IsTitle(head[next]);
    }

    static bool GoesOn(string title, string next)
    {
        if (FrontLines.IsVersion(next) || YearOnly().IsMatch(next)) return true;
        if (!FrontLines.IsTitle(next) || LineRules.IsNoteSign(title[^1]) || IsAuthor(title, next)) return false;
        if (next[0] is '的' or '》' or '”' || IsOpen(title)) return true;
        if (next.Length == 1 && IsComplete(title)) return false;
        if (title == next || IsComplete(title)) return false;
        return Organisations.List(next).Count == 0 || Organisations.List(title).Count > 0;
    }

    static bool IsComplete(string title) => KindOf(title) is not null && (!Forwards().IsMatch(title) || Wrapper().IsMatch(Trimmed(title)));

    static bool IsOpen(string title)
    {
        var folded = FrontLines.Fold(title);
        return folded.Count(c => c == '《') > folded.Count(c => c == '》') || folded.Count(c => c == '（') > folded.Count(c => c == '）') || folded.Count(c => c == '“') > folded.Count(c => c == '”');
    }

    static string Join(IReadOnlyList<string> head, int start, int end)
    {
        var title = head[start];
        for (var i = start + 1; i < end; i++) title += Organisations.IsName(head[i - 1]) && Organisations.IsName(head[i]) ? " " + head[i] : head[i];
        return title;
    }

    static string Trimmed(string title) => Versions().Replace(FrontLines.Fold(title), "").TrimEnd('》', '”', '*', '＊');

    [GeneratedRegex(@"^(?!的)\p{IsCJKUnifiedIdeographs}{2,3}$")]
    private static partial Regex PersonsName();

    [GeneratedRegex(@"^\p{IsCJKUnifiedIdeographs}{2,4}：(.{5,})$")]
    private static partial Regex Authored();

    [GeneratedRegex(@"^[（(]?(19|20)\d{2}[）)]?$")]
    private static partial Regex YearOnly();

    [GeneratedRegex("印发|转发|发布|下达|批转|公布")]
    private static partial Regex Forwards();

    [GeneratedRegex("(通知|函|公告|通告|决定|令|意见|批复)$|^[^关于]*(办法|规划|方案)$")]
    private static partial Regex Wrapper();

    [GeneratedRegex(@"(（[^（）]*）|(19|20)\d{2}年?([-—–－~～至−]+(19|20)\d{2}年?)?)+$")]
    private static partial Regex Versions();
}
