using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using PolicyTextMiner.Documents;

namespace PolicyTextMiner.Extraction;

/// <summary>Tells running heads, running feet and page numbers from the text by their place and by their coming back on other pages.</summary>
static partial class RunningHeads
{
    const double Margin = 0.13;
    const double WidestMargin = 0.2;
    const int Reach = 4;
    const double SamePlace = 6;
    const int LinesAtEdge = 3;
    const int LeastAtPlace = 3;
    const int LongestHead = 40;

    /// <summary>For each page its lines without running heads, feet and page numbers; those go to <paramref name="removed"/>.</summary>
    public static List<List<Line>> Remove(IReadOnlyList<Page> pages, IReadOnlyList<List<Line>> lines, List<RemovedText> removed)
    {
        var candidates = new List<Candidate>[pages.Count];
        for (var i = 0; i < pages.Count; i++) candidates[i] = Candidates(pages[i], lines[i]);
        var reasons = new Dictionary<Candidate, RemovalReason>(ReferenceEqualityComparer.Instance);
        for (var i = 0; i < pages.Count; i++)
        {
            foreach (var candidate in candidates[i])
            {
                if (Reason(candidate, candidates, i) is { } reason) reasons.Add(candidate, reason);
            }
        }

        if (pages.Count == 1) AddOfSinglePage(pages[0], lines[0], candidates[0], reasons);
        AddAtSamePlace(candidates, reasons);
        var kept = new List<List<Line>>(pages.Count);
        for (var i = 0; i < pages.Count; i++) kept.Add(Without(lines[i], candidates[i], reasons, pages[i].Number, removed));
        return kept;
    }

    static List<Line> Without(List<Line> lines, List<Candidate> candidates, Dictionary<Candidate, RemovalReason> reasons, int page, List<RemovedText> removed)
    {
        var kept = new List<Line>(lines);
        foreach (var candidate in candidates)
        {
            if (!reasons.TryGetValue(candidate, out var reason)) continue;
            kept.Remove(candidate.Line);
            removed.Add(new(candidate.Line.Text, page, candidate.Line.Box, reason));
        }

        return kept;
    }

    // Heads that name the chapter change from page to page; they stand where those of other pages do, in type of the same size.
    static void AddAtSamePlace(List<Candidate>[] pages, Dictionary<Candidate, RemovalReason> reasons)
    {
        var places = reasons.Where(pair => pair.Value != RemovalReason.PageNumber || pair.Key.Number is not null)
            .GroupBy(pair => (pair.Key.IsHead, Baseline: Math.Round(pair.Key.Line.Baseline), Size: Math.Round(pair.Key.Line.Size), pair.Value))
            .Where(place => place.Count() >= LeastAtPlace).Select(place => place.Key).ToHashSet();
        foreach (var candidate in pages.SelectMany(page => page))
        {
            if (reasons.ContainsKey(candidate) || !candidate.IsOutermost || candidate.Shape.Length > LongestHead || LineRules.EndsSentence(candidate.Line.Text)) continue;
            foreach (var place in places)
            {
                if (place.IsHead != candidate.IsHead || Math.Abs(place.Baseline - candidate.Line.Baseline) > 1 || Math.Abs(place.Size - candidate.Line.Size) > 0.6) continue;
                if (place.Value == RemovalReason.PageNumber && !IsBareNumber(candidate)) continue;
                reasons.Add(candidate, place.Value);
                break;
            }
        }
    }

    // Nothing comes back on a single page: its head stands on a rule that parts it from the text, its number alone in the lower margin.
    static void AddOfSinglePage(Page page, List<Line> lines, List<Candidate> candidates, Dictionary<Candidate, RemovalReason> reasons)
    {
        foreach (var candidate in candidates)
        {
            if (!candidate.IsOutermost || reasons.ContainsKey(candidate) || lines.Count < 2 * LinesAtEdge) continue;
            if (candidate.IsHead && lines[0].Size < lines[1].Size && HasRuleBelow(page, lines[0], lines[1])) reasons.Add(candidate, RemovalReason.RunningHead);
            else if (!candidate.IsHead && IsBareNumber(candidate) && lines[^2].Baseline - lines[^1].Baseline > 2 * lines[^2].Size) reasons.Add(candidate, RemovalReason.PageNumber);
        }
    }

    static bool HasRuleBelow(Page page, Line head, Line next)
    {
        foreach (var ruling in page.Rulings)
        {
            if (ruling.IsHorizontal && ruling.Box.Width > page.Width / 2 && ruling.Box.Top < head.Baseline && ruling.Box.Bottom > next.Box.Top - 2
                && !page.Rulings.Any(other => !other.IsHorizontal && other.Box.Top >= ruling.Box.Bottom - 2 && other.Box.Bottom < ruling.Box.Bottom)) return true;
        }

        return false;
    }

    static bool IsBareNumber(Candidate candidate) => candidate.Shape.Trim('-', '—', '－', '–', '·') is "0" || Roman().IsMatch(candidate.Shape);

    /// <param name="Line">Stands at the head or foot of its page.</param>
    /// <param name="IsHead">Whether at the head.</param>
    /// <param name="Shape">Its text with every figure as 0.</param>
    /// <param name="Number">The last figure in it; null where there is none.</param>
    /// <param name="IsOutermost">Whether no line of the page stands nearer to its edge.</param>
    sealed record Candidate(Line Line, bool IsHead, string Shape, int? Number, bool IsOutermost);

    static List<Candidate> Candidates(Page page, List<Line> lines)
    {
        var found = new List<Candidate>();
        for (var i = 0; i < lines.Count; i++)
        {
            var isHead = i <= lines.Count / 2;
            var fromEdge = isHead ? i : lines.Count - 1 - i;
            if (fromEdge > LinesAtEdge) continue;
            var margin = page.Height * (fromEdge == 0 && LineRules.IsPageNumber(lines[i].Text) ? WidestMargin : Margin);
            var isInMargin = lines[i].Box.Bottom > page.Height - margin || lines[i].Box.Top < margin;
            if (!isInMargin || IsBetweenUprights(page, lines[i])) continue;
            found.Add(new(lines[i], lines[i].Box.Bottom > page.Height / 2, Shape(lines[i].Text), Number(lines[i].Text), fromEdge == 0));
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
        if (candidate is { IsHead: false, IsOutermost: true } && Roman().IsMatch(candidate.Shape)) return RemovalReason.PageNumber;
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

    // Front matter is counted in Roman figures.
    [GeneratedRegex("^[-—－–·]?([ivx]{1,5}|[IVX]{1,5}|[Ⅰ-Ⅻ]{1,2})[-—－–·]?$")]
    private static partial Regex Roman();
}
