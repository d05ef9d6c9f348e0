namespace PolicyTextMiner.Extraction;

/// <summary>Lifts notes from the foot of a page: small type at its end, or what stands under a rule, that begins with a mark which the text above refers to.</summary>
static class Footnotes
{
    const double SmallType = 0.93;
    const double ShortestRule = 40;

    /// <summary>Takes the notes out of <paramref name="lines"/> and adds them to <paramref name="notes"/>.</summary>
    /// <param name="page">The page on which the lines stand.</param>
    /// <param name="lines">The page's lines from top to bottom without running feet.</param>
    /// <param name="bodySize">Size of the document's running text in points.</param>
    /// <param name="notes">The notes of the pages before.</param>
    public static void Lift(Page page, List<Line> lines, double bodySize, List<NoteDraft> notes)
    {
        if (lines.Count == 0) return;
        var rule = Rule(page, lines);
        var start = rule is { } y ? lines.FindIndex(line => line.Box.Top <= y + 2) : FirstSmall(lines, bodySize);
        if (start <= 0) return;
        var found = Group(lines, start, rule is not null && notes.Count > 0);
        var body = lines.GetRange(0, start);
        var first = notes.Count;
        foreach (var group in found)
        {
            if (Mark(group[0]) is { } mark) notes.Add(new(mark, group, Anchor(body, mark, CountSince(notes, first, mark))));
            else notes[^1].Lines.AddRange(group);
        }

        if (rule is null && notes.Skip(first).Any(note => note.Anchor is null)) notes.RemoveRange(first, notes.Count - first);
        else if (found.Count > 0) lines.RemoveRange(start, lines.Count - start);
    }

    // The rule over the notes: a lone horizontal line in the lower half under which small type or a mark follows. The frame of a table has uprights.
    static double? Rule(Page page, List<Line> lines)
    {
        foreach (var ruling in page.Rulings)
        {
            var (box, y) = (ruling.Box, ruling.Box.Bottom);
            if (!ruling.IsHorizontal || box.Width < ShortestRule || y > page.Height * 0.75) continue;
            var below = lines.FindIndex(line => line.Box.Top <= y + 2);
            if (below <= 0 || Mark(lines[below]) is null || lines[below].Size > lines[below - 1].Size * 1.02) continue;
            if (!page.Rulings.Any(other => !other.IsHorizontal && other.Box.Bottom - 2 <= y && y <= other.Box.Top + 2)) return y;
        }

        return null;
    }

    static int FirstSmall(List<Line> lines, double bodySize)
    {
        var first = lines.Count;
        while (first > 0 && lines[first - 1].Size < SmallType * bodySize) first--;
        while (first < lines.Count && Mark(lines[first]) is null) first++;
        return first < lines.Count ? first : 0;
    }

    static List<List<Line>> Group(List<Line> lines, int start, bool mayContinue)
    {
        var groups = new List<List<Line>>();
        for (var i = start; i < lines.Count; i++)
        {
            if (Mark(lines[i]) is not null || (groups.Count == 0 && mayContinue)) groups.Add([lines[i]]);
            else if (groups.Count > 0) groups[^1].Add(lines[i]);
        }

        return groups;
    }

    static string? Mark(Line line)
    {
        if (LineRules.NoteMark(line.Text) is { } mark) return mark;
        return line.Glyphs[0].IsRaised && char.IsAsciiDigit(line.Text[0]) ? line.Text[..1] : null;
    }

    static int CountSince(List<NoteDraft> notes, int first, string mark)
    {
        var count = 0;
        for (var i = first; i < notes.Count; i++) count += notes[i].Mark == mark ? 1 : 0;
        return count;
    }

    static (Line Line, int Offset)? Anchor(List<Line> body, string mark, int earlier)
    {
        foreach (var line in body)
        {
            for (var at = line.Text.IndexOf(mark, StringComparison.Ordinal); at >= 0; at = line.Text.IndexOf(mark, at + mark.Length, StringComparison.Ordinal))
            {
                // At the head of a line the mark more likely numbers an item of a list.
                if (at > 0 && earlier-- == 0) return (line, at);
            }
        }

        foreach (var line in body)
        {
            if (line.Text.StartsWith(mark, StringComparison.Ordinal) && earlier-- == 0) return (line, 0);
        }

        return null;
    }
}
