using PolicyTextMiner.Documents;

namespace PolicyTextMiner.Extraction;

/// <summary>Turns the pages of a PDF into a document: lines, running heads out, notes lifted, tables out, reading order, paragraphs, one text.</summary>
static class PdfDocumentReader
{
    /// <summary>The document, or none where no page could be read.</summary>
    /// <param name="source">The file.</param>
    /// <param name="range">The pages to keep; null keeps all.</param>
    /// <param name="whole">The document with all pages.</param>
    public static ReadResult Read(SourceDocument source, PageRange? range, out Document? whole)
    {
        whole = null;
        var diagnostics = new List<Diagnostic>();
        var judged = TextIntegrity.Judge(PdfPageReader.Read(source, diagnostics));
        if (judged.Count == 0) return new(null, diagnostics.Count > 0 ? diagnostics : [Diagnostics.NoPages()]);
        diagnostics.AddRange(judged.Select(page => page.Diagnostic).OfType<Diagnostic>().Where(one => range?.Contains(one.Page!.Value) ?? true));
        var pages = judged.ConvertAll(page => page.Page);
        var document = Compose(source.Id, pages, range);
        whole = range is null ? document : Compose(source.Id, pages, null);
        return new(document with { Pages = TextIntegrity.Grade(document.Pages, judged) }, diagnostics);
    }

    /// <summary>The document that the pages, at least one, make up; of a range only those in it are kept.</summary>
    public static Document Compose(string id, List<Page> pages, PageRange? range)
    {
        var removed = new List<RemovedText>();
        var lines = RunningHeads.Remove(pages, pages.ConvertAll(LineBuilder.Build), removed);
        var bodySize = BodySize(lines);
        var columns = new List<Column>();
        var (notes, otherNotes) = (new List<NoteDraft>(), new List<NoteDraft>());
        for (var i = 0; i < pages.Count; i++)
        {
            removed.AddRange(pages[i].Removed);
            Footnotes.Lift(pages[i], lines[i], bodySize, IsKept(pages[i].Number) ? notes : otherNotes);
            columns.AddRange(Columns(pages[i], lines[i]));
        }

        removed.RemoveAll(part => !IsKept(part.Page));
        var drafts = ParagraphBuilder.Build(UsualMargins.Widen(columns), bodySize, IsKept);
        return Document(id, pages.FindAll(page => IsKept(page.Number)), drafts, notes, removed);

        bool IsKept(int page) => range?.Contains(page) ?? true;
    }

    static Document Document(string id, List<Page> pages, List<Draft> drafts, List<NoteDraft> notes, List<RemovedText> removed)
    {
        var writer = new DocumentText(pages);
        foreach (var draft in drafts) writer.Write(draft);
        foreach (var note in notes) writer.Write(note);
        var text = writer.ToString();
        var sentences = new List<TextSpan>();
        foreach (var paragraph in writer.Paragraphs) sentences.AddRange(SentenceSplitter.Split(text, paragraph.Span));
        var integrity = pages.ConvertAll(page => new PageIntegrity(
            page.Number, page.SeenWidth, page.SeenHeight, page.Glyphs.Count == 0 ? IntegrityGrade.NoText : IntegrityGrade.Good));
        return new(
            id, text, writer.Paragraphs, sentences, writer.Footnotes, writer.Tables, writer.Provenance, [.. removed, .. writer.Removed], integrity, DocumentMetadata.Empty)
        {
            Changed = writer.Changed,
        };
    }

    // The size of most characters.
    static double BodySize(List<List<Line>> pages)
    {
        var sizes = new Dictionary<int, int>();
        foreach (var lines in pages)
        {
            foreach (var line in lines)
            {
                var size = (int)Math.Round(line.Size * 4);
                sizes[size] = sizes.GetValueOrDefault(size) + line.Glyphs.Count;
            }
        }

        var (most, body) = (0, 48);
        foreach (var (size, count) in sizes)
        {
            if (count > most) (most, body) = (count, size);
        }

        return body / 4.0;
    }

    static List<Column> Columns(Page page, List<Line> lines)
    {
        var tables = Tables.Find(page, lines);
        var body = tables.Count == 0 ? lines : lines.FindAll(line => !IsInTable(line, tables));
        return ReadingOrder.Arrange(page, body, tables);
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
