using System.Text;
using PolicyTextMiner.Documents;
using PolicyTextMiner.Extraction.Tabular;

namespace PolicyTextMiner.Extraction;

/// <summary>Writes paragraphs, tables and notes into one text and keeps, for every stretch of it, where it was printed.</summary>
sealed class DocumentText
{
    readonly StringBuilder text = new();
    readonly List<Paragraph> paragraphs = [];
    readonly List<PageSpan> provenance = [];
    readonly List<Table> tables = [];
    readonly List<Footnote> footnotes = [];
    readonly List<RemovedText> removed = [];
    readonly Dictionary<Line, int> starts = [];
    readonly Dictionary<int, Page> pages = [];

    /// <summary>Nothing is written yet; <paramref name="pages"/> are those on which everything stands.</summary>
    public DocumentText(IReadOnlyList<Page> pages)
    {
        foreach (var page in pages) this.pages.Add(page.Number, page);
    }

    /// <summary>What was written so far, in order of the text.</summary>
    public IReadOnlyList<Paragraph> Paragraphs => paragraphs;

    /// <inheritdoc cref="Document.Footnotes"/>
    public IReadOnlyList<Footnote> Footnotes => footnotes;

    /// <inheritdoc cref="Document.Tables"/>
    public IReadOnlyList<Table> Tables => tables;

    /// <inheritdoc cref="Document.Provenance"/>
    public IReadOnlyList<PageSpan> Provenance => provenance;

    /// <summary>Headers of tables that were printed again.</summary>
    public IReadOnlyList<RemovedText> Removed => removed;

    /// <summary>The text so far.</summary>
    public override string ToString() => text.ToString();

    /// <summary>Writes a paragraph, an entry of a table of contents, or a table.</summary>
    public void Write(Draft draft)
    {
        switch (draft)
        {
            case Draft.OfLines lines:
                paragraphs.Add(new(Write(lines.Lines), lines.Kind, lines.Level));
                break;
            case Draft.OfContents entry:
                Write(entry);
                break;
            case Draft.OfTable table:
                Write(table.Table);
                break;
        }
    }

    /// <summary>Writes a note; its anchor must have been written before.</summary>
    public void Write(NoteDraft note)
    {
        int? anchor = note.Anchor is { } at && starts.TryGetValue(at.Line, out var start) ? start + at.Offset : null;
        var span = Write(note.Lines);
        footnotes.Add(new(note.Mark, anchor, span));
        paragraphs.Add(new(span, ParagraphKind.Footnote));
    }

    void Write(Draft.OfContents entry)
    {
        EndParagraph();
        var start = text.Length;
        Append(entry.Entry, entry.First.Page, entry.First.Box);
        Append("\t" + entry.PrintedPage, entry.Last.Page, entry.Last.Box);
        paragraphs.Add(new(new(start, text.Length), ParagraphKind.Contents));
    }

    TextSpan Write(IReadOnlyList<Line> lines)
    {
        EndParagraph();
        return WriteJoined(lines);
    }

    TextSpan WriteJoined(IReadOnlyList<Line> lines)
    {
        var start = text.Length;
        foreach (var line in lines)
        {
            if (text.Length > start && NeedsSpace(text[^1], line.Text[0])) Append(" ", line.Page, line.Box);
            starts[line] = text.Length;
            Append(line.Text, line.Page, line.Box);
        }

        return new(start, text.Length);
    }

    // Words are parted by the end of a line; addresses of the web, which a line breaks at a slash, are not.
    static bool NeedsSpace(char left, char right) => char.IsAsciiLetter(left) && char.IsAsciiLetter(right);

    void Write(TableDraft table)
    {
        var label = TableLabel.Above(text.ToString(), paragraphs);
        if (label.Caption is not null && paragraphs[label.Paragraph].Kind == ParagraphKind.Body) paragraphs[label.Paragraph] = paragraphs[label.Paragraph] with { Kind = ParagraphKind.Caption };
        EndParagraph();
        var start = text.Length;
        var cells = new List<TableCell>();
        for (var row = 0; row < table.Rows.Count; row++)
        {
            if (row > 0) EndParagraph();
            Write(table.Rows[row], row, table.Columns, cells);
        }

        tables.Add(new(new(start, text.Length), label.Caption, label.Unit, table.HeaderRows, cells));
        foreach (var part in table.Removed) removed.Add(part with { Box = part.Box is { } box ? pages[part.Page].Seen(box) : null });
    }

    void Write(TableRow row, int number, int columns, List<TableCell> cells)
    {
        var start = text.Length;
        var (next, box) = (0, row.Cells[0].Lines[0].Box);
        for (var column = 0; column < columns; column++)
        {
            if (column > 0) Append("\t", row.Page, box);
            if (next >= row.Cells.Count || row.Cells[next].Column != column) continue;
            var cell = row.Cells[next++];
            if (cell.Lines.Count > 0) box = cell.Lines[^1].Box;
            cells.Add(new(WriteJoined(cell.Lines), number, column, cell.RowSpan, cell.ColumnSpan));
        }

        paragraphs.Add(new(new(start, text.Length), ParagraphKind.TableRow));
    }

    void EndParagraph()
    {
        if (text.Length > 0) Append("\n", provenance[^1]);
    }

    void Append(string part, int page, Box box) => Append(part, new PageSpan(default, page, pages[page].Seen(box)));

    void Append(string part, PageSpan where)
    {
        if (part.Length == 0) return;
        var start = text.Length;
        text.Append(part);
        if (provenance.Count > 0 && provenance[^1] is { } last && last.Page == where.Page && last.Box == where.Box)
            provenance[^1] = last with { Span = new(last.Span.Start, text.Length) };
        else
            provenance.Add(where with { Span = new(start, text.Length) });
    }
}
