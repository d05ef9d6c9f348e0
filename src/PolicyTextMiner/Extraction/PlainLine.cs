using PolicyTextMiner.Documents;

namespace PolicyTextMiner.Extraction;

/// <summary>One line of a plain-text file that is not blank.</summary>
/// <param name="Printed">As it stands in the file, without white space at either end.</param>
/// <param name="Text">With the spaces of typesetting taken out.</param>
/// <param name="Indent">Columns of white space before it.</param>
/// <param name="AfterBlank">Whether a blank line stands before it.</param>
/// <param name="Page">Counts form feeds from 0.</param>
sealed record PlainLine(string Printed, string Text, int Indent, bool AfterBlank, int Page)
{
    /// <summary>Width of <see cref="Text"/> in columns, a Chinese character being two.</summary>
    public int Columns { get; } = Spacing.Columns(Text);

    /// <summary>Cuts a file into its lines; blank ones are only remembered by what follows them.</summary>
    public static List<PlainLine> Split(string text)
    {
        var lines = new List<PlainLine>();
        var (page, afterBlank) = (0, false);
        foreach (var raw in text.Replace("\f", "\n\f", StringComparison.Ordinal).Split(["\r\n", "\n", "\r", "\u0085", "\u2028", "\u2029"], StringSplitOptions.None))
        {
            if (raw.StartsWith('\f')) page++;
            var printed = raw.Trim(Blank);
            if (printed.Length == 0)
            {
                afterBlank = true;
                continue;
            }

            var indent = Spacing.Columns(raw[..raw.IndexOf(printed[0], StringComparison.Ordinal)].TrimStart('\f'));
            lines.Add(new(printed, Spacing.Close(printed), indent, afterBlank, page));
            afterBlank = false;
        }

        return lines;
    }

    // White space, and characters without width that web pages leave at the ends of lines.
    static readonly char[] Blank = [.. Enumerable.Range(0, 0x3001).Select(c => (char)c).Where(char.IsWhiteSpace), '\u200B', '\u200C', '\u200D', '\u2060', '\uFEFF'];
}

/// <summary>What is left of a plain-text file once the furniture of its pages is taken out.</summary>
sealed record PlainBody(IReadOnlyList<PlainLine> Lines, IReadOnlyList<RemovedText> Removed);
