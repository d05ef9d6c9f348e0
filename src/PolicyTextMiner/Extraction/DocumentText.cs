using System.Text;
using PolicyTextMiner.Documents;

namespace PolicyTextMiner.Extraction;

/// <summary>Writes paragraphs into one text and keeps, for every stretch of it, where it was printed.</summary>
sealed class DocumentText
{
    readonly StringBuilder text = new();
    readonly List<Paragraph> paragraphs = [];
    readonly List<PageSpan> provenance = [];

    /// <summary>The document that the paragraphs make up.</summary>
    public static Document Assemble(string id, IReadOnlyList<Page> pages, IReadOnlyList<ParagraphDraft> drafts, IReadOnlyList<RemovedText> removed)
    {
        var writer = new DocumentText();
        foreach (var draft in drafts) writer.Write(draft);
        var text = writer.text.ToString();
        var sentences = new List<TextSpan>();
        foreach (var paragraph in writer.paragraphs) sentences.AddRange(SentenceSplitter.Split(text, paragraph.Span));
        var integrity = new List<PageIntegrity>(pages.Count);
        foreach (var page in pages) integrity.Add(new(page.Number, page.Width, page.Height, page.Glyphs.Count == 0 ? IntegrityGrade.NoText : IntegrityGrade.Good));
        return new(id, text, writer.paragraphs, sentences, [], [], writer.provenance, removed, integrity, DocumentMetadata.Empty);
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

    void Append(string part, int page, Box box)
    {
        var start = text.Length;
        text.Append(part);
        if (part.Length > 1 || provenance.Count == 0 || provenance[^1].Box != box) provenance.Add(new(new(start, text.Length), page, box));
        else provenance[^1] = provenance[^1] with { Span = new(provenance[^1].Span.Start, text.Length) };
    }
}
