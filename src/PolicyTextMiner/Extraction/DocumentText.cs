using System.Text;
using PolicyTextMiner.Documents;
using PolicyTextMiner.Extraction.Tabular;

namespace PolicyTextMiner.Extraction;

/// <summary>Writes paragraphs into one text and keeps, for every stretch of it, where it was printed.</summary>
sealed class DocumentText
{
    readonly StringBuilder text = new();
    readonly List<Paragraph> paragraphs = [];
    readonly List<PageSpan> provenance = [];
    readonly List<Table> tables = [];

    /// <summary>The document that the paragraphs make up.</summary>
    public static Document Assemble(string id, IReadOnlyList<Page> pages, IReadOnlyList<ParagraphDraft> drafts, IReadOnlyList<RemovedText> removed)
    {
        var writer = new DocumentText();
        foreach (var draft in drafts)
        {
            if (draft.Table is { } table) writer.Write(table);
            else writer.Write(draft);
        }

        var text = writer.text.ToString();
        var sentences = new List<TextSpan>();
        foreach (var paragraph in writer.paragraphs) sentences.AddRange(SentenceSplitter.Split(text, paragraph.Span));
        var integrity = new List<PageIntegrity>(pages.Count);
        foreach (var page in pages) integrity.Add(new(page.Number, page.Width, page.Height, page.Glyphs.Count == 0 ? IntegrityGrade.NoText : IntegrityGrade.Good));
        return new(id, text, writer.paragraphs, sentences, [], writer.tables, writer.provenance, [.. removed, .. drafts.SelectMany(draft => draft.Table?.Removed ?? [])], integrity, DocumentMetadata.Empty);
    }

    void Write(ParagraphDraft draft)
    {
        if (text.Length > 0) Append("\n", provenance[^1].Page, provenance[^1].Box!.Value);
        var start = text.Length;
        foreach (var line in draft.Lines)
        {
            if (text.Length > start && char.IsAsciiLetter(text[^1]) && char.IsAsciiLetter(line.Text[0])) Append(" ", line.Page, line.Box);
            Append(line.Text, line.Page, line.Box);
        }

        paragraphs.Add(new(new(start, text.Length), draft.Kind, draft.Level));
    }

    void Write(TableDraft table)
    {
        var label = TableLabel.Above(text.ToString(), paragraphs);
        if (label.Caption is not null && paragraphs[label.Paragraph].Kind == ParagraphKind.Body) paragraphs[label.Paragraph] = paragraphs[label.Paragraph] with { Kind = ParagraphKind.Caption };
        var start = text.Length == 0 ? 0 : text.Length + 1;
        var cells = new List<TableCell>();
        for (var row = 0; row < table.Rows.Count; row++) Write(table.Rows[row], row, table.Columns, cells);
        tables.Add(new(new(start, text.Length), label.Caption, label.Unit, table.HeaderRows, cells));
    }

    void Write(TableRow row, int number, int columns, List<TableCell> cells)
    {
        if (text.Length > 0) Append("\n", provenance[^1].Page, provenance[^1].Box!.Value);
        var start = text.Length;
        var box = row.Cells[0].Lines[0].Box;
        for (var column = 0; column < columns; column++)
        {
            if (column > 0) Append("\t", row.Page, box);
            if (row.Cells.FirstOrDefault(cell => cell.Column == column) is not { } cell) continue;
            var cellStart = text.Length;
            foreach (var line in cell.Lines) Append(line.Text, row.Page, box = line.Box);
            cells.Add(new(new(cellStart, text.Length), number, column, cell.RowSpan, cell.ColumnSpan));
        }

        paragraphs.Add(new(new(start, text.Length), ParagraphKind.TableRow));
    }

    void Append(string part, int page, Box box)
    {
        var start = text.Length;
        text.Append(part);
        if (part.Length > 1 || provenance.Count == 0 || provenance[^1].Box != box) provenance.Add(new(new(start, text.Length), page, box));
        else provenance[^1] = provenance[^1] with { Span = new(provenance[^1].Span.Start, text.Length) };
    }
}
