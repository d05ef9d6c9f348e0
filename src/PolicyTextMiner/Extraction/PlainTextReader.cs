using PolicyTextMiner.Documents;

namespace PolicyTextMiner.Extraction;

/// <summary>
/// Reads plain text. A file with one paragraph a line is taken as it is; raw output of a PDF extractor is cleaned: hard-wrapped and letter-spaced
/// lines are joined, footnotes lifted behind the body, page numbers and running heads taken out.
/// </summary>
static class PlainTextReader
{
    /// <summary>The document, which has one page, or the diagnostic that says why the bytes are not text.</summary>
    public static ReadResult Read(SourceDocument source, out Document? whole)
    {
        whole = null;
        if (TextDecoder.Decode(source.Bytes.Span) is not { } text)
            return new(null, [Diagnostics.NotText("it is binary, or encoded neither as UTF-8, UTF-16 nor GB18030.")]);
        var lines = PlainLine.Split(text);
        if (lines.Count == 0) return new(null, [Diagnostics.NotText("it holds nothing but white space.")]);
        whole = Document(source.Id, lines);
        return new(whole, []);
    }

    static Document Document(string id, List<PlainLine> lines)
    {
        if (HardWraps.Find(lines) is null) return AsItStands(id, lines);
        var body = PlainFurniture.Remove(lines);
        var (kept, notes) = PlainNotes.Lift(body.Lines);
        var paragraphs = HardWraps.Find(kept)?.Join(kept) ?? [.. kept.Select(line => line.Text)];
        return Assemble(id, paragraphs, notes, body.Removed);
    }

    static Document AsItStands(string id, List<PlainLine> lines)
    {
        var paragraphs = lines.ConvertAll(line => line.Printed);
        var atEnd = PlainNotes.CountAtEnd(paragraphs);
        var notes = paragraphs.TakeLast(atEnd).Select(text => new PlainNote(LineRules.NoteMark(text)!, text)).ToList();
        return Assemble(id, paragraphs[..^atEnd], notes, []);
    }

    static Document Assemble(string id, List<string> body, List<PlainNote> notes, IReadOnlyList<RemovedText> removed)
    {
        var bodyText = string.Join('\n', body);
        var text = string.Join('\n', body.Concat(notes.Select(note => note.Text)));
        var paragraphs = new List<Paragraph>();
        foreach (var line in body) paragraphs.Add(BodyParagraph(line, NextStart(paragraphs)));
        var footnotes = new List<Footnote>();
        foreach (var note in notes)
        {
            var span = new TextSpan(NextStart(paragraphs), NextStart(paragraphs) + note.Text.Length);
            var earlier = footnotes.Count(other => other.Mark == note.Mark);
            footnotes.Add(new(note.Mark, PlainNotes.Anchor(bodyText, note.Mark, earlier), span));
            paragraphs.Add(new(span, ParagraphKind.Footnote));
        }

        var sentences = paragraphs.SelectMany(paragraph => SentenceSplitter.Split(text, paragraph.Span)).ToList();
        return new(
            id, text, paragraphs, sentences, footnotes, [], [new(new(0, text.Length), 1, null)], removed, [new(1, 0, 0, IntegrityGrade.Good)], DocumentMetadata.Empty);
    }

    static int NextStart(List<Paragraph> paragraphs) => paragraphs.Count == 0 ? 0 : paragraphs[^1].Span.End + 1;

    // a tab in what is written in sentences does not make it a row of a table
    static Paragraph BodyParagraph(string text, int start)
    {
        var span = new TextSpan(start, start + text.Length);
        if (text.Contains('\t') && !text.Contains('。')) return new(span, LineRules.IsContentsEntry(text) ? ParagraphKind.Contents : ParagraphKind.TableRow);
        if (LineRules.HeadingLevel(text) is > 0 and var level) return new(span, ParagraphKind.Heading, level);
        return new(span, LineRules.IsCaption(text) ? ParagraphKind.Caption : ParagraphKind.Body);
    }
}
