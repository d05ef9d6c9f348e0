using PolicyTextMiner.Documents;

namespace PolicyTextMiner.Search.Indexing;

/// <summary>The headings that stand above the paragraph being read.</summary>
sealed class HeadingPath(string text)
{
    readonly List<(int Level, string Text)> _open = [];

    /// <summary>The headings above the last paragraph entered, outermost first.</summary>
    public IEnumerable<string> Above { get; private set; } = [];

    /// <summary>Goes on to <paramref name="paragraph"/>, the next in the text.</summary>
    public void Enter(Paragraph paragraph)
    {
        if (paragraph.Kind is ParagraphKind.Title) _open.Clear();
        if (paragraph.Kind is ParagraphKind.Heading) _open.RemoveAll(heading => heading.Level >= paragraph.Level);
        // Notes stand behind the body, under no heading of it.
        Above = paragraph.Kind is ParagraphKind.Footnote ? [] : [.. _open.Select(heading => heading.Text)];
        if (paragraph.Kind is ParagraphKind.Heading) _open.Add((paragraph.Level, Short(paragraph.Span.Of(text).ToString())));
    }

    // Some headings run on into the sentence that they open.
    static string Short(string heading) => heading.IndexOf('。', StringComparison.Ordinal) is > 0 and var end ? heading[..end] : heading;
}
