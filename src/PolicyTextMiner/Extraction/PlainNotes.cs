namespace PolicyTextMiner.Extraction;

/// <summary>A note as it stands in the lines of a plain-text file.</summary>
sealed record PlainNote(string Mark, string Text);

/// <summary>Lifts footnotes out of the lines of raw extractor output.</summary>
static class PlainNotes
{
    const string BeforeListItem = "：；，、:;,（(";

    /// <summary>Splits lines into body and notes. A line is a note where the body bears its mark as often as lines begin with it; list items (①…；②…) do not.</summary>
    public static (List<PlainLine> Body, List<PlainNote> Notes) Lift(IReadOnlyList<PlainLine> lines)
    {
        var marks = MarksOfNotes(lines.Select(line => line.Text));
        var body = new List<PlainLine>();
        var notes = new List<PlainNote>();
        for (var i = 0; i < lines.Count; i++)
        {
            if (LineRules.NoteMark(lines[i].Text) is not { } mark || !marks.Contains(mark))
            {
                body.Add(lines[i]);
                continue;
            }

            var text = lines[i].Text;
            while (!LineRules.EndsSentence(text) && i + 1 < lines.Count && !BeginsSomethingElse(lines[i + 1].Text)) text += lines[++i].Text;
            notes.Add(new(mark, text));
        }

        return (body, notes);
    }

    /// <summary>How many paragraphs at the end are notes to the text before them.</summary>
    public static int CountAtEnd(IReadOnlyList<string> paragraphs)
    {
        var marks = MarksOfNotes(paragraphs);
        var count = 0;
        while (count < paragraphs.Count && LineRules.NoteMark(paragraphs[^(count + 1)]) is { } mark && marks.Contains(mark)) count++;
        return count;
    }

    /// <summary>Offset of the <paramref name="occurrence"/>-th place (from 0) where <paramref name="mark"/> refers to a note, or null.</summary>
    public static int? Anchor(string body, string mark, int occurrence)
    {
        for (var at = NextAnchor(body, mark, 0); at is { } found; at = NextAnchor(body, mark, found + mark.Length))
            if (occurrence-- == 0) return found;
        return null;
    }

    static int? NextAnchor(string body, string mark, int from)
    {
        for (var at = body.IndexOf(mark, from, StringComparison.Ordinal); at >= 0; at = body.IndexOf(mark, at + 1, StringComparison.Ordinal))
            if (at > 0 && body[at - 1] != '\n' && !BeforeListItem.Contains(body[at - 1])) return at;
        return null;
    }

    static HashSet<string> MarksOfNotes(IEnumerable<string> lines)
    {
        var text = string.Join('\n', lines);
        var starts = text.Split('\n').Select(LineRules.NoteMark).OfType<string>().GroupBy(mark => mark, StringComparer.Ordinal);
        return [.. starts.Where(group => Anchor(text, group.Key, group.Count() - 1) is not null).Select(group => group.Key)];
    }

    static bool BeginsSomethingElse(string line) => LineRules.NoteMark(line) is not null || LineRules.NumberLevel(line) > 0;
}
