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
    readonly List<ChangedText> changed = [];
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

    /// <inheritdoc cref="Document.Changed"/>
    public IReadOnlyList<ChangedText> Changed => changed;

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
        Append(entry.Entry, entry.First, StartsOf(entry.First, entry.Entry, 0));
        Append("\t" + entry.PrintedPage, entry.Last, StartsOf(entry.Last, entry.PrintedPage, entry.Last.Text.Length - entry.PrintedPage.Length) is { } starts ? [starts[0], .. starts] : null);
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
        var before = default(Line);
        foreach (var line in lines)
        {
            if (text.Length > start && before is not null && LineRules.ArePairs(before.Text, line.Text) && before.Page == line.Page && Math.Abs(before.Baseline - line.Baseline) < line.Size / 2) Append("\t", before, null);
            else if (text.Length > start && NeedsSpace(text[^1], line.Text[0])) Append(" ", line, null);
            before = line;
            starts[line] = text.Length;
            changed.AddRange(LinePlaces.Changes(line, text.Length));
            Append(line.Text, line, LinePlaces.Of(line));
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
        var (next, line) = (0, row.Cells[0].Lines[0]);
        for (var column = 0; column < columns; column++)
        {
            if (column > 0) Append("\t", line, null);
            if (next >= row.Cells.Count || row.Cells[next].Column != column) continue;
            var cell = row.Cells[next++];
            if (cell.Lines.Count > 0) line = cell.Lines[^1];
            cells.Add(new(WriteJoined(cell.Lines), number, column, cell.RowSpan, cell.ColumnSpan));
        }

        paragraphs.Add(new(new(start, text.Length), ParagraphKind.TableRow));
    }

    void EndParagraph()
    {
        if (text.Length == 0) return;
        text.Append('\n');
        provenance[^1] = Longer(provenance[^1], 1, null);
    }

    // The places of a part of the line's text that stands at an offset of it.
    static ushort[]? StartsOf(Line line, string part, int offset) =>
        string.CompareOrdinal(line.Text, offset, part, 0, part.Length) == 0 && LinePlaces.Of(line) is { } starts ? starts[offset..(offset + part.Length)] : null;

    void Append(string part, Line line, ushort[]? places)
    {
        if (part.Length == 0) return;
        var (start, page) = (text.Length, pages[line.Page]);
        text.Append(part);
        var box = page.Seen(line.Box);
        if (provenance.Count > 0 && provenance[^1] is { } last && last.Page == line.Page && last.Box == box) provenance[^1] = Longer(last, part.Length, places);
        else provenance.Add(new(new(start, text.Length), line.Page, box, places is null ? null : new(page.Turn, places)));
    }

    // What is not printed, as a line feed, stands at the end of its line.
    static PageSpan Longer(PageSpan before, int length, ushort[]? places)
    {
        if (places is null && before is { Places.Turn: var turn, Box: { } box })
        {
            places = new ushort[length];
            Array.Fill(places, CharacterPlaces.Place(turn is Turn.None or Turn.Half ? box.Width : box.Height));
        }

        return before with { Span = new(before.Span.Start, before.Span.End + length), Places = places is null ? null : before.Places?.With(places) };
    }
}
