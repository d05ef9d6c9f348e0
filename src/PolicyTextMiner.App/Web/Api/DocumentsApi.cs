using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using PolicyTextMiner.Export;
using PolicyTextMiner.Search;
using PolicyTextMiner.Store;

namespace PolicyTextMiner.App.Web.Api;

/// <summary>The documents of the index, their text, their files, and corrections of what they say of themselves.</summary>
static class DocumentsApi
{
    public static void Map(IEndpointRouteBuilder api)
    {
        api.MapGet("/documents", List).WithSummary("Documents, failed ones included");
        api.MapGet("/documents/export", Export).WithSummary("Documents as a file: csv, tsv, jsonl, xlsx or parquet");
        api.MapGet("/documents/{id}", Detail).WithSummary("What is known of a document");
        api.MapGet("/documents/{id}/text", Text).WithSummary("The clean text with its structure, indicators, mentions, and where each line is printed");
        api.MapGet("/documents/{id}/occurrences", Occurrences).WithSummary("Where in the text that which a query asks for stands");
        api.MapGet("/documents/{id}/boxes", Boxes).WithSummary("Where the characters from start up to end are printed: a box for each line");
        api.MapGet("/documents/{id}/citation", Cite).WithSummary("A page of the document as a reference");
        api.MapGet("/documents/{id}/file", OriginalFile.Send).WithSummary("The file that the document was read from");
        api.MapPatch("/documents/{id}/metadata", Correct).WithSummary("Corrects title, issuer, document_number, date, kind or region; null takes a correction back");
    }

    public static Page<DocumentRow> List(OpenIndex index, string? q = null, string? status = null, string sort = "date", bool descending = true, string? cursor = null, int? limit = null) => index.Read(view =>
        Paging.Of([.. DocumentRow.Sorted(Wanted(view, q, status), sort, descending)], cursor, limit, DocumentRow.Of));

    static IResult Export(OpenIndex index, string? q = null, string? status = null, string format = "csv", string? columns = null) => index.Read(view =>
        ExportFile.Of(RecordTables.Documents, Wanted(view, q, status), format, columns));

    static IEnumerable<StoredDocument> Wanted(IndexView view, string? q, string? status)
    {
        var wanted = status is null ? default(DocumentStatus?) : Views.Member<DocumentStatus>(status, "status");
        return view.Snapshot.Documents(view.Store).Where(document => (wanted is null || document.Status == wanted) && (q is not { Length: > 0 } || DocumentRow.Holds(document, q)));
    }

    static DocumentDetail Detail(string id, OpenIndex index) => index.Read(view => DocumentDetail.Of(Find(view.Store, id), view.Store));

    static DocumentText Text(string id, OpenIndex index) => index.Read(view =>
    {
        var stored = Find(view.Store, id);
        return view.Store.Mined(stored.Id) is { Document: not null } mined
            ? DocumentText.Of(stored, mined)
            : throw new ProblemException(Problems.NotFound($"The document gave no text: {string.Join(" ", stored.Diagnostics.Select(diagnostic => diagnostic.Message))}"));
    });

    static IReadOnlyList<int[]> Occurrences(string id, OpenIndex index, [AsParameters] SearchRequest request) => index.Read(view =>
    {
        var query = request.Query().Query;
        var paragraphs = view.Store.Paragraphs(Find(view.Store, id));
        return (IReadOnlyList<int[]>)[.. paragraphs.SelectMany(paragraph => query.OccurrencesIn(paragraph.Text)
            .Select(span => new[] { span.Start + paragraph.Record.Span.Start, span.End + paragraph.Record.Span.Start }))];
    });

    static IReadOnlyList<PlacedBox> Boxes(string id, OpenIndex index, int start = 0, int end = 0) => index.Read(view =>
    {
        var document = view.Store.Document(Find(view.Store, id).Id);
        if (document is null || start < 0 || end < start || end > document.Text.Length) throw new ArgumentException("start, end: offsets into the document's text, start before end.", nameof(start));
        return (IReadOnlyList<PlacedBox>)[.. document.BoxesOf(new(start, end)).Select(place => new PlacedBox(place.Page, RecordTables.Corners(place.Box)!))];
    });

    static CitationView Cite(string id, OpenIndex index, int page = 1) => index.Read(view =>
    {
        var stored = Find(view.Store, id);
        var facts = DocumentFacts.Of(stored.Metadata, stored.Path, stored.Source);
        return new CitationView(Citation.Gb7714(facts, page), Citation.BibTeX(stored.Id, facts, page));
    });

    static DocumentDetail Correct(string id, Dictionary<string, string?> values, OpenIndex index, ServeOptions options, IngestJob job)
    {
        index.Read(view => Find(view.Store, id));
        var corrections = values.Select(value => KeyValuePair.Create(Views.Member<MetadataField>(value.Key, "field"), value.Value)).ToList();
        if (corrections.Count == 0) throw new ArgumentException($"Send what to correct: {string.Join(", ", Enum.GetValues<MetadataField>().Select(RecordTables.Word))}.", nameof(values));
        using (var store = PolicyStore.Open(options.IndexDirectory))
        {
            using var ledger = store.Ledger();
            ledger.Correct(id, corrections);
        }

        job.Follow();
        return Detail(id, index);
    }

    /// <summary>The document with this id.</summary>
    /// <exception cref="ProblemException">There is none.</exception>
    public static StoredDocument Find(PolicyStore store, string id) =>
        store.Find(id) ?? throw new ProblemException(Problems.NotFound("The index has no document with this id. It may have been removed or replaced by a new version."));
}

/// <summary>Where something is printed.</summary>
/// <param name="Page">From 1.</param>
/// <param name="Box">Left, bottom, right, top in points from the lower left.</param>
sealed record PlacedBox(int Page, IReadOnlyList<double> Box);

/// <summary>A page of a document as a reference.</summary>
/// <param name="Gb7714">GB/T 7714-2015.</param>
/// <param name="Bibtex">BibTeX.</param>
sealed record CitationView(string Gb7714, string Bibtex);
