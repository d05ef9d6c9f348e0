using System.Globalization;
using System.Text.RegularExpressions;
using PolicyTextMiner.Documents;

namespace PolicyTextMiner.Extraction;

/// <summary>Takes page numbers and running heads out of raw extractor output.</summary>
static partial class PlainFurniture
{
    const int LeastRepeats = 3;

    /// <summary>The lines without the furniture of pages. Form feeds, where the extractor left them, say where pages end.</summary>
    public static PlainBody Remove(IReadOnlyList<PlainLine> lines)
    {
        var reasons = new RemovalReason?[lines.Count];
        for (var i = 0; i < lines.Count; i++)
            if (LineRules.IsPageNumber(lines[i].Text) || IsBareNumberAtPageEdge(lines, i)) reasons[i] = RemovalReason.PageNumber;
        MarkCountingNumbers(lines, reasons);
        MarkRunningHeads(lines, reasons);
        MarkDoubledNoteMarks(lines, reasons);
        return new(
            [.. lines.Where((_, i) => reasons[i] is null)],
            [.. lines.Select((line, i) => (line, reason: reasons[i])).Where(x => x.reason is not null).Select(x => new RemovedText(x.line.Text, 1, null, x.reason!.Value))]);
    }

    static bool IsBareNumberAtPageEdge(IReadOnlyList<PlainLine> lines, int i) =>
        BareNumber().IsMatch(lines[i].Text) && HasPages(lines) && IsPageEdge(lines, i);

    static bool HasPages(IReadOnlyList<PlainLine> lines) => lines[^1].Page > 0;

    static bool IsPageEdge(IReadOnlyList<PlainLine> lines, int i) =>
        i == 0 || i == lines.Count - 1 || lines[i - 1].Page != lines[i].Page || lines[i + 1].Page != lines[i].Page;

    // Without form feeds a bare figure is a page number where such lines count up: 3 … 4 … 5.
    static void MarkCountingNumbers(IReadOnlyList<PlainLine> lines, RemovalReason?[] reasons)
    {
        var bare = Enumerable.Range(0, lines.Count).Where(i => BareNumber().IsMatch(lines[i].Text)).ToList();
        for (var first = 0; first < bare.Count;)
        {
            var last = first;
            while (last + 1 < bare.Count && bare[last + 1] > bare[last] + 5 && Number(lines[bare[last + 1]]) == Number(lines[bare[last]]) + 1) last++;
            if (last - first + 1 >= LeastRepeats)
                for (var i = first; i <= last; i++) reasons[bare[i]] = RemovalReason.PageNumber;
            first = last + 1;
        }
    }

    // A head stands beside a page number or at the edge of a page, and again on other pages; its own figures may count.
    static void MarkRunningHeads(IReadOnlyList<PlainLine> lines, RemovalReason?[] reasons)
    {
        var places = Enumerable.Range(0, lines.Count).Where(i => reasons[i] is null && IsBesidePageEdge(lines, reasons, i)).ToList();
        foreach (var head in places.GroupBy(i => Digits().Replace(lines[i].Text, "#"), StringComparer.Ordinal).Where(g => g.Count() >= LeastRepeats))
            foreach (var i in head) reasons[i] = RemovalReason.RunningHead;
    }

    static bool IsBesidePageEdge(IReadOnlyList<PlainLine> lines, RemovalReason?[] reasons, int i) =>
        !LineRules.EndsSentence(lines[i].Text)
        && ((HasPages(lines) && IsPageEdge(lines, i)) || IsNumber(reasons, i - 1) || IsNumber(reasons, i + 1));

    static bool IsNumber(RemovalReason?[] reasons, int i) => 0 <= i && i < reasons.Length && reasons[i] == RemovalReason.PageNumber;

    // A mark alone on its line just before the note that begins with it was printed twice.
    static void MarkDoubledNoteMarks(IReadOnlyList<PlainLine> lines, RemovalReason?[] reasons)
    {
        for (var i = 0; i + 1 < lines.Count; i++)
            if (LineRules.NoteMark(lines[i].Text) == lines[i].Text && lines[i + 1].Text.Length > lines[i].Text.Length && LineRules.NoteMark(lines[i + 1].Text) == lines[i].Text)
                reasons[i] = RemovalReason.DoubleStrike;
    }

    static int Number(PlainLine line) => int.Parse(line.Text, NumberStyles.None, CultureInfo.InvariantCulture);

    [GeneratedRegex(@"^\d{1,3}$")]
    private static partial Regex BareNumber();

    [GeneratedRegex(@"\d+")]
    private static partial Regex Digits();
}
