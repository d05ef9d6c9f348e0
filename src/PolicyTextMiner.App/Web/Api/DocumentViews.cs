using PolicyTextMiner.Documents;
using PolicyTextMiner.Export;
using PolicyTextMiner.Mining;
using PolicyTextMiner.Store;

namespace PolicyTextMiner.App.Web.Api;

/// <summary>A document in a list.</summary>
sealed record DocumentRow(
    string Document, string Title, string File, string? Date, string? Kind, string? Region, IReadOnlyList<string> Issuer, string? DocumentNumber,
    DocumentStatus Status, int Pages, int Characters, int Indicators, int Mentions, IReadOnlyList<Diagnostic> Diagnostics, bool Corrected)
{
    public static DocumentRow Of(StoredDocument document) => new(
        document.Id, Source.TitleOf(document), document.Name, Views.Date(document.Metadata), document.Metadata.Kind, document.Metadata.Region,
        document.Metadata.Issuer, document.Metadata.DocumentNumber, document.Status, document.Pages, document.Characters, document.Indicators,
        document.Mentions, document.Diagnostics, document.Corrections.Count > 0);

    /// <summary>Whether title, file name, number or issuer hold <paramref name="text"/>.</summary>
    public static bool Holds(StoredDocument document, string text) =>
        document.Metadata.Issuer
            .Concat([document.Metadata.Title, document.Name, document.Metadata.DocumentNumber, document.Metadata.Region, document.Metadata.Kind])
            .Any(value => value?.Contains(text, StringComparison.OrdinalIgnoreCase) == true);

    /// <exception cref="ArgumentException">There is no such order.</exception>
    public static IEnumerable<StoredDocument> Sorted(IEnumerable<StoredDocument> rows, string sort, bool descending) => sort switch
    {
        "date" => Sorted(rows, document => document.Metadata.Date ?? DateOnly.MinValue, descending),
        "title" => Sorted(rows, Source.TitleOf, descending),
        "file" => Sorted(rows, document => document.Name, descending),
        "kind" => Sorted(rows, document => document.Metadata.Kind ?? "", descending),
        "region" => Sorted(rows, document => document.Metadata.Region ?? "", descending),
        "pages" => Sorted(rows, document => document.Pages, descending),
        "indicators" => Sorted(rows, document => document.Indicators, descending),
        "mentions" => Sorted(rows, document => document.Mentions, descending),
        _ => throw new ArgumentException("sort: one of date, title, file, kind, region, pages, indicators, mentions.", nameof(sort)),
    };

    static IEnumerable<StoredDocument> Sorted<TKey>(IEnumerable<StoredDocument> rows, Func<StoredDocument, TKey> key, bool descending) =>
        descending ? rows.OrderByDescending(key).ThenBy(document => document.Path, StringComparer.Ordinal) : rows.OrderBy(key).ThenBy(document => document.Path, StringComparer.Ordinal);
}

/// <summary>What a document says of itself, as shown.</summary>
sealed record MetadataView(
    string? Title, IReadOnlyList<string> Issuer, string? DocumentNumber, string? Date, string? Published, string? Kind, string? Region, string? Addressees, IReadOnlyList<CitedDocument> Cites)
{
    public static MetadataView Of(DocumentMetadata metadata) => new(
        metadata.Title, metadata.Issuer, metadata.DocumentNumber, Views.Date(metadata), RecordTables.Day(metadata.Published), metadata.Kind, metadata.Region, metadata.Addressees, metadata.Cites);
}

/// <summary>What is known of a document.</summary>
/// <param name="Row">As lists show it.</param>
/// <param name="Metadata">With corrections.</param>
/// <param name="Extracted">Without them.</param>
/// <param name="Corrections">What a researcher has corrected, as it was written.</param>
/// <param name="Source">Where it was obtained, from the manifest, or empty.</param>
/// <param name="Files">Paths that hold it.</param>
/// <param name="Original">What kind of file can be shown: pdf, text, or null where the file is gone.</param>
sealed record DocumentDetail(
    DocumentRow Row, MetadataView Metadata, MetadataView Extracted, IReadOnlyDictionary<string, string> Corrections, string Source, IReadOnlyList<string> Files, string? Original)
{
    public static DocumentDetail Of(StoredDocument stored, PolicyStore store) => new(
        DocumentRow.Of(stored), MetadataView.Of(stored.Metadata), MetadataView.Of(stored.Extracted),
        stored.Corrections.ToDictionary(correction => RecordTables.Word(correction.Key), correction => correction.Value), stored.Source,
        [.. store.FilesOf(stored.Id).Select(file => file.Path)],
        OriginalFile.KindOf(stored.Path));
}

/// <summary>A paragraph of a document.</summary>
sealed record ParagraphView(int Start, int End, ParagraphKind Kind, int Level, int Page);

/// <summary>A footnote; the anchor is an offset into the text, or null.</summary>
sealed record FootnoteView(string Mark, int? Anchor, int Start, int End);

/// <summary>Where a stretch of the text, within one printed line, stands on its page.</summary>
sealed record LinePlace(int Start, int End, int Page, IReadOnlyList<double>? Box);

/// <summary>Something that was printed and is not part of the text.</summary>
sealed record RemovedView(string Text, int Page, IReadOnlyList<double>? Box, RemovalReason Reason);

/// <summary>The clean text of a document and all that points into it; offsets count UTF-16 units.</summary>
sealed record DocumentText(
    string Text, IReadOnlyList<ParagraphView> Paragraphs, IReadOnlyList<int[]> Sentences, IReadOnlyList<FootnoteView> Footnotes, IReadOnlyList<LinePlace> Lines,
    IReadOnlyList<RemovedView> Removed, IReadOnlyList<PageIntegrity> Pages, IReadOnlyList<IndicatorView> Indicators, IReadOnlyList<MentionView> Mentions)
{
    public static DocumentText Of(StoredDocument stored, MinedDocument mined)
    {
        var document = mined.Document!;
        return new(
            document.Text,
            [.. document.Paragraphs.Select(paragraph => new ParagraphView(paragraph.Span.Start, paragraph.Span.End, paragraph.Kind, paragraph.Level, PageAt(document, paragraph.Span)))],
            Views.Pairs(document.Sentences),
            [.. document.Footnotes.Select(note => new FootnoteView(note.Mark, note.Anchor, note.Span.Start, note.Span.End))],
            [.. document.Provenance.Select(part => new LinePlace(part.Span.Start, part.Span.End, part.Page, RecordTables.Corners(part.Box)))],
            [.. document.Removed.Select(removed => new RemovedView(removed.Text, removed.Page, RecordTables.Corners(removed.Box), removed.Reason))],
            document.Pages,
            [.. mined.Indicators.Select(row => IndicatorView.Of(SourceOf(row.Span), row.Sentence.Of(document.Text).ToString(), row.Span.Of(document.Text).ToString(), row))],
            [.. mined.Strategies.Select(row => MentionView.Of(SourceOf(row.Span), row.Sentence.Of(document.Text).ToString(), row.Span.Of(document.Text).ToString(), row))]);

        Source SourceOf(TextSpan span) => Source.Of(stored, document.ProvenanceAt(span.Start).Page, document.BoxOf(span));
    }

    static int PageAt(Document document, TextSpan span) => span.Length == 0 ? 1 : document.ProvenanceAt(span.Start).Page;
}
