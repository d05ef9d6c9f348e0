using System.Text;
using PolicyTextMiner.Documents;

namespace PolicyTextMiner.Extraction;

/// <summary>Tells running heads, running feet and page numbers from the text by their place and by their coming back on other pages.</summary>
static class RunningHeads
{
    const double Margin = 0.13;
    const double SamePlace = 6;
    const int LinesAtEdge = 3;

    /// <summary>For each page its lines without running heads, feet and page numbers; those go to <paramref name="removed"/>.</summary>
    public static List<List<Line>> Remove(IReadOnlyList<Page> pages, IReadOnlyList<List<Line>> lines, List<RemovedText> removed)
    {
        var candidates = new List<Candidate>[pages.Count];
        for (var i = 0; i < pages.Count; i++) candidates[i] = Candidates(pages[i], lines[i]);
        var kept = new List<List<Line>>(pages.Count);
        for (var i = 0; i < pages.Count; i++)
        {
            var page = new List<Line>(lines[i]);
            foreach (var candidate in candidates[i])
            {
                if (Reason(candidate, candidates, i) is not { } reason) continue;
                page.Remove(candidate.Line);
                removed.Add(new(candidate.Line.Text, pages[i].Number, candidate.Line.Box, reason));
            }

            kept.Add(page);
        }

        return kept;
    }

    sealed record Candidate(Line Line, bool IsHead, string Shape);

    static List<Candidate> Candidates(Page page, List<Line> lines)
    {
        var found = new List<Candidate>();
        for (var i = 0; i < lines.Count; i++)
        {
            var box = lines[i].Box;
            var isHead = box.Bottom > page.Height * (1 - Margin);
            if (!isHead && box.Top >= page.Height * Margin) continue;
            if (isHead ? i > LinesAtEdge : i < lines.Count - 1 - LinesAtEdge) continue;
            found.Add(new(lines[i], isHead, Shape(lines[i].Text)));
        }

        return found;
    }

    // The text with all figures alike: 第3页 and 第14页 have one shape.
    static string Shape(string text)
    {
        var shape = new StringBuilder(text.Length);
        foreach (var c in text)
        {
            if (char.IsWhiteSpace(c)) continue;
            if (!char.IsDigit(c)) shape.Append(c);
            else if (shape.Length == 0 || shape[^1] != '0') shape.Append('0');
        }

        return shape.ToString();
    }

    static RemovalReason? Reason(Candidate candidate, List<Candidate>[] pages, int page)
    {
        if (LineRules.IsPageNumber(candidate.Line.Text)) return RemovalReason.PageNumber;
        var again = 0;
        for (var i = Math.Max(0, page - 4); i < Math.Min(pages.Length, page + 5); i++)
        {
            if (i != page && pages[i].Exists(other => IsSame(candidate, other))) again++;
        }

        if (again == 0) return candidate is { IsHead: false, Shape: "0" } && pages.Length == 1 ? RemovalReason.PageNumber : null;
        if (candidate.Shape.Length == 1 || candidate.Shape.TrimStart('-', '—', '－', '–').StartsWith('0') && candidate.Shape.Length <= 3) return RemovalReason.PageNumber;
        return candidate.IsHead ? RemovalReason.RunningHead : RemovalReason.RunningFoot;
    }

    static bool IsSame(Candidate a, Candidate b) =>
        a.IsHead == b.IsHead && a.Shape == b.Shape && Math.Abs(a.Line.Baseline - b.Line.Baseline) <= SamePlace;
}
