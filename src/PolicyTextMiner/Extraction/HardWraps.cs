namespace PolicyTextMiner.Extraction;

/// <summary>Finds the width at which the lines of a text were broken and joins them to paragraphs again.</summary>
sealed class HardWraps
{
    const int LeastWidth = 24;
    const double FullLine = 0.85;
    const double TooLong = 1.2;
    const int IndentOfParagraph = 2;

    readonly int width;
    readonly bool blankLinesSeparate;
    readonly int margin;

    HardWraps(int width, bool blankLinesSeparate, int margin) => (this.width, this.blankLinesSeparate, this.margin) = (width, blankLinesSeparate, margin);

    /// <summary>How the lines were broken, or null where a line is a paragraph already.</summary>
    public static HardWraps? Find(IReadOnlyList<PlainLine> lines)
    {
        var broken = Enumerable.Range(0, Math.Max(0, lines.Count - 1)).Where(i => IsBroken(lines, i)).ToList();
        if (broken.Count < 2) return null;
        var width = broken.Select(i => lines[i].Columns).Order().ElementAt(broken.Count * 3 / 4);
        var full = lines.Where(line => line.Columns >= width * FullLine && line.Columns <= width * TooLong).ToList();
        var fullBroken = broken.Where(i => lines[i].Columns >= width * FullLine && lines[i].Columns <= width * TooLong).ToList();
        var tooLong = lines.Count(line => line.Columns > width * TooLong);
        if (width < LeastWidth || fullBroken.Count < 2 || fullBroken.Count * 5 < full.Count * 2 || tooLong * 20 > lines.Count + 20) return null;
        var blanks = fullBroken.Count(i => lines[i + 1].AfterBlank);
        var margin = full.Select(line => line.Indent).Order().ElementAt(full.Count / 4);
        return new(width, blanks * 3 < fullBroken.Count, margin);
    }

    /// <summary>The paragraphs that the lines make up.</summary>
    public List<string> Join(IReadOnlyList<PlainLine> lines)
    {
        var paragraphs = new List<string>();
        for (var i = 0; i < lines.Count; i++)
        {
            var text = lines[i].Text;
            while (i + 1 < lines.Count && GoesOn(lines[i], lines[i + 1])) text = Glue(text, lines[++i].Text);
            paragraphs.Add(text);
        }

        return paragraphs;
    }

    static bool IsBroken(IReadOnlyList<PlainLine> lines, int i) =>
        !LineRules.EndsSentence(lines[i].Text) && LineRules.HeadingLevel(lines[i].Text) == 0 && !LineRules.StartsParagraph(lines[i + 1].Text);

    bool GoesOn(PlainLine line, PlainLine next)
    {
        if (LineRules.IsContentsEntry(line.Text) || LineRules.IsContentsEntry(next.Text)) return false;
        if (LineRules.StandsAlone(line.Text) || LineRules.StandsAlone(next.Text)) return false;
        if (LineRules.AsksForMore(line.Text)) return true;
        if (LineRules.StartsParagraph(next.Text)) return false;
        var ended = LineRules.EndsSentence(line.Text);
        if (ended && next.Indent >= margin + IndentOfParagraph) return false;
        if (ended && blankLinesSeparate && next.AfterBlank) return false;
        return line.Columns >= (ended ? width - 6 : width * FullLine) && !(IsCentred(line) && !ended);
    }

    // A title of almost full width is indented further than a paragraph's first line.
    bool IsCentred(PlainLine line) => line.Indent > margin + 6;

    static string Glue(string left, string right) => char.IsAsciiLetter(left[^1]) && char.IsAsciiLetter(right[0]) ? $"{left} {right}" : left + right;
}
