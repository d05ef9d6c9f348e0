using PolicyTextMiner.Documents;

namespace PolicyTextMiner.Store.Codec;

/// <summary>
/// Writes a document's structure (all but its id and text) as bytes and reads it back. Offsets in lists that are sorted are written
/// as distances, which makes most of them one byte.
/// </summary>
static class DocumentCodec
{
    /// <summary>The structure of <paramref name="document"/>, without its metadata.</summary>
    public static byte[] Structure(Document document)
    {
        using var output = new ByteWriter();
        WriteStructure(output, document);
        return output.ToArray();
    }

    /// <summary>The document of <see cref="Structure"/> again.</summary>
    public static Document Document(string id, string text, DocumentMetadata metadata, byte[] structure)
    {
        using var input = new ByteReader(structure);
        return ReadStructure(input, id, text, metadata);
    }

    /// <summary>The metadata as bytes.</summary>
    public static byte[] Metadata(DocumentMetadata metadata)
    {
        using var output = new ByteWriter();
        WriteMetadata(output, metadata);
        return output.ToArray();
    }

    /// <summary>The metadata of <see cref="Metadata(DocumentMetadata)"/> again.</summary>
    public static DocumentMetadata Metadata(byte[] bytes)
    {
        using var input = new ByteReader(bytes);
        return ReadMetadata(input);
    }

    /// <summary>Writes all but id, text and metadata.</summary>
    public static void WriteStructure(ByteWriter output, Document document)
    {
        output.Spans(document.Paragraphs, paragraph => paragraph.Span, paragraph =>
        {
            output.Enum(paragraph.Kind);
            output.Number(paragraph.Level);
        });
        output.Spans(document.Sentences, sentence => sentence, _ => { });
        output.Spans(document.Footnotes, note => note.Span, note =>
        {
            output.Text(note.Mark);
            output.OptionalNumber(note.Anchor);
        });
        output.Spans(document.Tables, table => table.Span, table => WriteTable(output, table));
        output.Spans(document.Provenance, part => part.Span, part =>
        {
            output.Number(part.Page);
            output.Box(part.Box);
            WritePlaces(output, part.Places);
        });
        output.List(document.Removed, removed =>
        {
            output.Text(removed.Text);
            output.Number(removed.Page);
            output.Box(removed.Box);
            output.Enum(removed.Reason);
        });
        output.List(document.Pages, page =>
        {
            output.Number(page.Page);
            output.Real(page.Width);
            output.Real(page.Height);
            output.Enum(page.Grade);
            output.Text(page.Reason);
        });
        output.Spans(document.Changed, change => change.Span, change => output.Text(change.Stored));
    }

    /// <summary>Reads what <see cref="WriteStructure"/> wrote.</summary>
    public static Document ReadStructure(ByteReader input, string id, string text, DocumentMetadata metadata) => new(
        id,
        text,
        input.Spans(span => new Paragraph(span, input.Enum<ParagraphKind>(), input.Number())),
        input.Spans(span => span),
        input.Spans(span => new Footnote(input.Text(), input.OptionalNumber(), span)),
        input.Spans(span => ReadTable(input, span)),
        input.Spans(span => new PageSpan(span, input.Number(), input.Box(), ReadPlaces(input))),
        input.List(() => new RemovedText(input.Text(), input.Number(), input.Box(), input.Enum<RemovalReason>())),
        input.List(() => new PageIntegrity(input.Number(), input.Real(), input.Real(), input.Enum<IntegrityGrade>(), input.Text())),
        metadata)
    {
        Changed = input.Spans(span => new ChangedText(span, input.Text())),
    };

    /// <summary>Writes what a document says of itself.</summary>
    public static void WriteMetadata(ByteWriter output, DocumentMetadata metadata)
    {
        output.OptionalText(metadata.Title);
        output.List(metadata.Issuer, output.Text);
        output.OptionalText(metadata.DocumentNumber);
        output.OptionalNumber(metadata.Date?.DayNumber);
        output.Flag(metadata.DateHasDay);
        output.OptionalNumber(metadata.Published?.DayNumber);
        output.OptionalText(metadata.Kind);
        output.OptionalText(metadata.Region);
        output.OptionalText(metadata.Addressees);
        output.List(metadata.Cites, cited =>
        {
            output.Text(cited.Title);
            output.Text(cited.DocumentNumber);
        });
    }

    /// <summary>Reads what <see cref="WriteMetadata"/> wrote.</summary>
    public static DocumentMetadata ReadMetadata(ByteReader input) => new()
    {
        Title = input.OptionalText(),
        Issuer = input.List(input.Text),
        DocumentNumber = input.OptionalText(),
        Date = input.OptionalDay(),
        DateHasDay = input.Flag(),
        Published = input.OptionalDay(),
        Kind = input.OptionalText(),
        Region = input.OptionalText(),
        Addressees = input.OptionalText(),
        Cites = input.List(() => new CitedDocument(input.Text(), input.Text())),
    };

    static void WritePlaces(ByteWriter output, CharacterPlaces? places)
    {
        output.OptionalNumber(places?.Starts.Count);
        if (places is null) return;
        output.Enum(places.Turn);
        var before = 0;
        foreach (var start in places.Starts)
        {
            output.Number(start - before);
            before = start;
        }
    }

    static CharacterPlaces? ReadPlaces(ByteReader input)
    {
        if (input.OptionalNumber() is not { } count) return null;
        var turn = input.Enum<Turn>();
        var starts = new ushort[count];
        var before = 0;
        for (var i = 0; i < count; i++) starts[i] = (ushort)(before += input.Number());
        return new(turn, starts);
    }

    static void WriteTable(ByteWriter output, Table table)
    {
        output.OptionalSpan(table.Caption);
        output.OptionalText(table.Unit);
        output.Number(table.HeaderRows);
        output.Spans(table.Cells, cell => cell.Span, cell =>
        {
            output.Number(cell.Row);
            output.Number(cell.Column);
            output.Number(cell.RowSpan);
            output.Number(cell.ColumnSpan);
        });
    }

    static Table ReadTable(ByteReader input, TextSpan span) => new(
        span,
        input.OptionalSpan(),
        input.OptionalText(),
        input.Number(),
        input.Spans(cell => new TableCell(cell, input.Number(), input.Number(), input.Number(), input.Number())));
}
