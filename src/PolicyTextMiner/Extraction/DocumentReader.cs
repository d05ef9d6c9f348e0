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
        var read = PdfPageReader.IsPdf(source.Bytes.Span) ? PdfDocumentReader.Read(source, pages, out var whole) : PlainTextReader.Read(source, out whole);
        if (read.Document is not { } document || whole is null) return read;
        // Title and signature stand on pages that a range may leave out.
        var metadata = MetadataReader.Read(whole);
        return read with { Document = document with { Metadata = metadata, Paragraphs = Outline.Label(document, metadata) } };
    }
}
