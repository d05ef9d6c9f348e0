using System.Text.RegularExpressions;

namespace PolicyTextMiner.Extraction;

/// <summary>Reads the lines of a table of contents: an entry, leaders, and the page as printed.</summary>
static partial class ContentsEntry
{
    const int FewestLeaders = 3;

    /// <summary>Whether the line has leaders before a page number.</summary>
    public static bool IsEntry(Line line)
    {
        var leaders = 0;
        foreach (var c in line.Text) leaders += c is '.' or '…' or '·' or '⋯' or '．' or '-' or '—' or '_' ? 1 : 0;
        return leaders >= FewestLeaders && Entry().IsMatch(line.Text);
    }

    /// <summary>The entry that the lines, of which the last has the leaders, make up.</summary>
    public static Draft.OfContents Draft(List<Line> lines, string text)
    {
        var match = Entry().Match(text);
        return new(match.Groups[1].Value, match.Groups[2].Value, lines[0], lines[^1]);
    }

    [GeneratedRegex(@"^(\S.*?)\s*(?:[.．·⋯…_-]\s*){3,}\s*([(（〔]?[-—－–]?\s*(?:\d{1,4}|[ivxIVX]{1,6})\s*[-—－–]?[)）〕]?)$")]
    private static partial Regex Entry();
}
