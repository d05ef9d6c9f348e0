namespace PolicyTextMiner.Documents;

/// <summary>
/// The clean reading text of one policy document and everything that is known about its structure. All later results
/// (tokens, indicators, strategies) point into <see cref="Text"/> by offsets; none copies it.
/// </summary>
/// <param name="Id">SHA-256 of the file's bytes (<see cref="SourceDocument.Id"/>).</param>
/// <param name="Text">Paragraphs in reading order, one line feed between two; footnotes follow the body; cells of a table row are separated by TAB.</param>
/// <param name="Paragraphs">In order of the text, covering all of it but the line feeds between them.</param>
/// <param name="Sentences">In order of the text; each lies in one paragraph.</param>
/// <param name="Footnotes">In order of the text.</param>
/// <param name="Tables">In order of the text.</param>
/// <param name="Provenance">In order of the text, covering it without gap or overlap.</param>
/// <param name="Removed">What was printed but is not part of the reading text, with the reason.</param>
/// <param name="Pages">The pages that were read, in order, with how far their text can be trusted.</param>
/// <param name="Metadata">What the document says of itself.</param>
public sealed record Document(
    string Id,
    string Text,
    IReadOnlyList<Paragraph> Paragraphs,
    IReadOnlyList<TextSpan> Sentences,
    IReadOnlyList<Footnote> Footnotes,
    IReadOnlyList<Table> Tables,
    IReadOnlyList<PageSpan> Provenance,
    IReadOnlyList<RemovedText> Removed,
    IReadOnlyList<PageIntegrity> Pages,
    DocumentMetadata Metadata)
{
    /// <summary>Stretches of the text that the file stores as other characters: radicals, wide figures, private codes, marks set raised. In order of the text.</summary>
    public IReadOnlyList<ChangedText> Changed { get; init; } = [];

    /// <summary>Where the character at <paramref name="offset"/> was printed.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The offset lies outside the text.</exception>
    public PageSpan ProvenanceAt(int offset) => Provenance[SpanSearch.IndexAt(Provenance, part => part.Span, offset)
        ?? throw new ArgumentOutOfRangeException(nameof(offset), offset, "The document has no text at this offset.")];

    /// <summary>The sentence that holds the character at <paramref name="offset"/>, or null between sentences.</summary>
    public TextSpan? SentenceAt(int offset) =>
        SpanSearch.IndexAt(Sentences, sentence => sentence, offset) is { } i ? Sentences[i] : null;

    /// <summary>The paragraph that holds the character at <paramref name="offset"/>, or null on a line feed.</summary>
    public Paragraph? ParagraphAt(int offset) =>
        SpanSearch.IndexAt(Paragraphs, paragraph => paragraph.Span, offset) is { } i ? Paragraphs[i] : null;

    /// <summary>The box around the characters of <paramref name="span"/> that stand on the page of its first one; null where the source has no boxes.</summary>
    public Box? BoxOf(TextSpan span)
    {
        var box = default(Box?);
        var page = 0;
        foreach (var (partPage, part) in BoxesOf(span))
        {
            if (page == 0) page = partPage;
            if (partPage == page) box = box?.Union(part) ?? part;
        }

        return box;
    }

    /// <summary>The boxes around the characters of <paramref name="span"/>, one for each printed line, in order of the text; none where the source has no boxes.</summary>
    public IEnumerable<(int Page, Box Box)> BoxesOf(TextSpan span)
    {
        if (span.Length == 0 || SpanSearch.IndexAt(Provenance, part => part.Span, span.Start) is not { } first) yield break;
        for (var i = first; i < Provenance.Count && Provenance[i].Span.Start < span.End; i++)
        {
            if (Provenance[i].BoxOf(span) is { } box) yield return (Provenance[i].Page, box);
        }
    }
}

/// <summary>A paragraph, heading, table row or note.</summary>
/// <param name="Span">Without the line feed that ends it.</param>
/// <param name="Kind">What it is in the outline.</param>
/// <param name="Level">Depth of a heading: 0 a title, 1 一、 or 第一章, 2 （一） or 第一节, 3 “1.”, 4 （1）; 0 for all else.</param>
public sealed record Paragraph(TextSpan Span, ParagraphKind Kind, int Level = 0);

/// <summary>What a paragraph is in the document's outline.</summary>
public enum ParagraphKind
{
    /// <summary>Running text.</summary>
    Body,

    /// <summary>The document's own title or that of an attached document.</summary>
    Title,

    /// <summary>A section heading.</summary>
    Heading,

    /// <summary>A line of a table of contents: entry, TAB, page as printed.</summary>
    Contents,

    /// <summary>One row of a table: cells separated by TAB.</summary>
    TableRow,

    /// <summary>The title of a table, figure or box (表2, 专栏1).</summary>
    Caption,

    /// <summary>Who signed (发文机关署名).</summary>
    Signature,

    /// <summary>A note, moved behind the body.</summary>
    Footnote,

    /// <summary>The issuer's name at the head of the first page: 上海市人民政府文件.</summary>
    RedHead,

    /// <summary>文号, alone or with who signed it for printing (签发人).</summary>
    DocumentNumber,

    /// <summary>主送机关.</summary>
    Addressees,

    /// <summary>A day alone: 成文日期, or the day of adoption under a title.</summary>
    Date,

    /// <summary>The label of an attached document (附件2), or the list of attachments.</summary>
    Attachment,

    /// <summary>抄送, and who printed it when (印发).</summary>
    Imprint,
}

/// <summary>A note at the foot of a page or behind the text.</summary>
/// <param name="Mark">The mark as printed: ①, 1, *.</param>
/// <param name="Anchor">Offset in the body just before which the mark stands, or null where none was found.</param>
/// <param name="Span">The note's paragraph, its mark included.</param>
public sealed record Footnote(string Mark, int? Anchor, TextSpan Span);

/// <summary>A table whose rows stand in the text.</summary>
/// <param name="Span">All of its rows.</param>
/// <param name="Caption">Its title, without the unit; null where none is printed.</param>
/// <param name="Unit">The unit of all cells (单位：亿元), or null.</param>
/// <param name="HeaderRows">How many rows at the top are headers.</param>
/// <param name="Cells">In reading order; a merged cell stands once.</param>
public sealed record Table(TextSpan Span, TextSpan? Caption, string? Unit, int HeaderRows, IReadOnlyList<TableCell> Cells);

/// <summary>A cell of a table; rows and columns count from 0.</summary>
public sealed record TableCell(TextSpan Span, int Row, int Column, int RowSpan = 1, int ColumnSpan = 1);

/// <summary>Says where a stretch of clean text was printed.</summary>
/// <param name="Span">Within one printed line.</param>
/// <param name="Page">From 1; always 1 for plain text.</param>
/// <param name="Box">Around the whole printed line; null for plain text.</param>
/// <param name="Places">Where its characters stand along the line; null where that is not known.</param>
public readonly record struct PageSpan(TextSpan Span, int Page, Box? Box, CharacterPlaces? Places = null)
{
    /// <summary>The box around those of its characters that lie in <paramref name="span"/>; around the whole line where their places are not known.</summary>
    public Box? BoxOf(TextSpan span) =>
        Box is { } box && Places is { } places ? places.Part(box, Math.Max(0, span.Start - Span.Start), Math.Min(Span.Length, span.End - Span.Start)) : Box;
}

/// <summary>A stretch of the text that reads otherwise than the file says.</summary>
/// <param name="Span">In the text.</param>
/// <param name="Stored">The characters that the file stores for it.</param>
public sealed record ChangedText(TextSpan Span, string Stored);

/// <summary>Something printed that is not part of the reading text.</summary>
public sealed record RemovedText(string Text, int Page, Box? Box, RemovalReason Reason);

/// <summary>Why a stretch of a page was left out of the reading text.</summary>
public enum RemovalReason
{
    /// <summary>Repeated at the head of pages.</summary>
    RunningHead,

    /// <summary>Repeated at the foot of pages.</summary>
    RunningFoot,

    /// <summary>The printed number of the page.</summary>
    PageNumber,

    /// <summary>A header row printed again where a table goes on.</summary>
    RepeatedTableHeader,

    /// <summary>Laid over or under the text, usually slanted.</summary>
    Watermark,

    /// <summary>Printed twice on the same spot to look bold.</summary>
    DoubleStrike,

    /// <summary>Outside the page.</summary>
    OffPage,

    /// <summary>Drawn invisibly, and not the text layer of a scan.</summary>
    Invisible,

    /// <summary>Navigation of a web page, bar codes and the like.</summary>
    Furniture,

    /// <summary>Cannot be read: the font does not say which characters it shows.</summary>
    Garbled,
}

/// <summary>How far the text of one page can be trusted.</summary>
/// <param name="Page">From 1.</param>
/// <param name="Width">In points, as the page is seen.</param>
/// <param name="Height">In points, as the page is seen.</param>
/// <param name="Grade">The verdict.</param>
/// <param name="Reason">Why it is not <see cref="IntegrityGrade.Good"/>; empty where it is.</param>
public sealed record PageIntegrity(int Page, double Width, double Height, IntegrityGrade Grade, string Reason = "");

/// <summary>A verdict on the text of a page, best first.</summary>
public enum IntegrityGrade
{
    /// <summary>Nothing speaks against the text.</summary>
    Good,

    /// <summary>Some characters were guessed, replaced or could not be read.</summary>
    Doubtful,

    /// <summary>No text layer; nothing was read.</summary>
    NoText,

    /// <summary>The text is not what is printed; it was left out.</summary>
    Garbled,
}
