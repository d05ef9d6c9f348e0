using System.Globalization;
using System.Text;
using PolicyTextMiner.Documents;

namespace PolicyTextMiner.Extraction;

/// <summary>Tells running heads, running feet and page numbers from the text by their place and by their coming back on other pages.</summary>
static class RunningHeads
{
    const double Margin = 0.13;
    const double WidestMargin = 0.2;
    const int Reach = 4;
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

    /// <param name="Line">Stands at the head or foot of its page.</param>
    /// <param name="IsHead">Whether at the head.</param>
    /// <param name="Shape">Its text with every figure as 0.</param>
    /// <param name="Number">The last figure in it; null where there is none.</param>
    sealed record Candidate(Line Line, bool IsHead, string Shape, int? Number);

    static List<Candidate> Candidates(Page page, List<Line> lines)
    {
        var found = new List<Candidate>();
        for (var i = 0; i < lines.Count; i++)
        {
            var isHead = i <= lines.Count / 2;
            var fromEdge = isHead ? i : lines.Count - 1 - i;
            if (fromEdge > LinesAtEdge) continue;
            var isOutermost = fromEdge == 0 && LineRules.IsPageNumber(lines[i].Text);
            var margin = page.Height * (isOutermost ? WidestMargin : Margin);
            var isInMargin = lines[i].Box.Bottom > page.Height - margin || lines[i].Box.Top < margin;
            if (!isInMargin || IsBetweenUprights(page, lines[i])) continue;
            found.Add(new(lines[i], lines[i].Box.Bottom > page.Height / 2, Shape(lines[i].Text), Number(lines[i].Text)));
        }

        return found;
    }

    // The head of a table that goes on over pages comes back at the same place, but it stands between the table's uprights.
    static bool IsBetweenUprights(Page page, Line line)
    {
        var y = (line.Box.Bottom + line.Box.Top) / 2;
        var (left, right) = (false, false);
        foreach (var ruling in page.Rulings)
        {
            if (ruling.IsHorizontal || ruling.Box.Bottom > y || ruling.Box.Top < y) continue;
            left |= ruling.Box.Left <= line.Box.Left + 2;
            right |= ruling.Box.Left >= line.Box.Right - 2;
        }

        return left && right;
    }

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

    static int? Number(string text)
    {
        var end = text.Length;
        while (end > 0 && !char.IsAsciiDigit(text[end - 1])) end--;
        var start = end;
        while (start > 0 && end - start < 4 && char.IsAsciiDigit(text[start - 1])) start--;
        return start == end ? null : int.Parse(text.AsSpan(start, end - start), CultureInfo.InvariantCulture);
    }

    static RemovalReason? Reason(Candidate candidate, List<Candidate>[] pages, int page)
    {
        if (LineRules.IsPageNumber(candidate.Line.Text)) return RemovalReason.PageNumber;
        var (again, counted) = (0, 0);
        for (var i = Math.Max(0, page - Reach); i <= Math.Min(pages.Length - 1, page + Reach); i++)
        {
            if (i == page) continue;
            foreach (var other in pages[i])
            {
                if (!IsSamePlace(candidate, other)) continue;
                if (candidate.Number is { } number && other.Number - number == i - page) counted++;
                else if (candidate.Line.Text == other.Line.Text) again++;
            }
        }

        if (candidate.Shape.Trim('-', '—', '－', '–', '·') == "0") return counted > 0 || (pages.Length == 1 && candidate is { IsHead: false, Number: 1 }) ? RemovalReason.PageNumber : null;
        var isFurniture = counted > 1 || again > (LineRules.StartsParagraph(candidate.Line.Text) || candidate.Line.Text.Length < 4 ? 1 : 0);
        if (!isFurniture || LineRules.EndsSentence(candidate.Line.Text)) return null;
        return candidate.IsHead ? RemovalReason.RunningHead : RemovalReason.RunningFoot;
    }

    static bool IsSamePlace(Candidate a, Candidate b) =>
        a.IsHead == b.IsHead && a.Shape == b.Shape && Math.Abs(a.Line.Baseline - b.Line.Baseline) <= SamePlace;
}
