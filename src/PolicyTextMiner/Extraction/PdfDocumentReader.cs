using PolicyTextMiner.Documents;

namespace PolicyTextMiner.Extraction;

/// <summary>Turns the pages of a PDF into a document: lines, running heads out, tables out, reading order, paragraphs, one text.</summary>
static class PdfDocumentReader
{
    /// <summary>The document, or none where no page could be read.</summary>
    public static ReadResult Read(SourceDocument source, PageRange? range)
    {
        var diagnostics = new List<Diagnostic>();
        var removed = new List<RemovedText>();
        var pages = PdfPageReader.Read(source, diagnostics);
        if (pages.Count == 0) return new(null, diagnostics);
        var lines = RunningHeads.Remove(pages, pages.ConvertAll(LineBuilder.Build), removed);
        var columns = new List<Column>();
        for (var i = 0; i < pages.Count; i++)
        {
            removed.AddRange(pages[i].Removed);
            if (range?.Contains(pages[i].Number) ?? true) columns.AddRange(Columns(pages[i], lines[i]));
        }

        var kept = range is null ? pages : pages.FindAll(page => range.Contains(page.Number));
        if (range is not null) removed.RemoveAll(part => !range.Contains(part.Page));
        var document = DocumentText.Assemble(source.Id, kept, ParagraphBuilder.Build(columns), removed);
        return new(document, diagnostics);
    }

    static List<Column> Columns(Page page, List<Line> lines)
    {
        var tables = Tables.Find(page, lines);
        var body = lines.FindAll(line => !IsInTable(line, tables));
        return ReadingOrder.Arrange(body, tables, page.Number);
    }

    static bool IsInTable(Line line, IReadOnlyList<TableRegion> tables)
    {
        var (x, y) = ((line.Box.Left + line.Box.Right) / 2, (line.Box.Bottom + line.Box.Top) / 2);
        foreach (var table in tables)
        {
            if (table.Box.Left <= x && x <= table.Box.Right && table.Box.Bottom <= y && y <= table.Box.Top) return true;
        }

        return false;
    }
}
