using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using PolicyTextMiner.App.Tables;
using PolicyTextMiner.Documents;
using PolicyTextMiner.Search;
using PolicyTextMiner.Search.Counting;
using PolicyTextMiner.Search.Duplicates;

namespace PolicyTextMiner.App.Web.Api;

/// <summary>A paragraph that was found.</summary>
/// <param name="Source">Where it stands.</param>
/// <param name="Start">Its first UTF-16 unit in the document's text.</param>
/// <param name="Kind">What it is in the outline.</param>
/// <param name="Headings">Those above it, outermost first.</param>
/// <param name="Text">The paragraph.</param>
/// <param name="Highlights">What was searched for: [start, end) into the text.</param>
/// <param name="Score">Comparable within one search only.</param>
/// <param name="Duplicates">Paragraphs of this page that say nearly the same.</param>
sealed record HitView(
    Source Source, int Start, ParagraphKind Kind, IReadOnlyList<string> Headings, string Text, IReadOnlyList<int[]> Highlights, double Score,
    IReadOnlyList<HitView> Duplicates)
{
    public static HitView Of(IReadOnlyList<SearchHit> group) => Of(group[0], [.. group.Skip(1).Select(hit => Of(hit, []))]);

    static HitView Of(SearchHit hit, IReadOnlyList<HitView> duplicates) => new(
        Source.Of(hit), hit.Span.Start, hit.Kind, hit.Headings, hit.Text, Views.Pairs(hit.Highlights), Math.Round(hit.Score, 4), duplicates);
}

/// <summary>The answer to a search.</summary>
/// <param name="Total">Paragraphs that were found.</param>
/// <param name="Hits">Those of this page, best first.</param>
/// <param name="Facets">Counts of paragraphs.</param>
/// <param name="Expanded">Names that were also searched for.</param>
/// <param name="Behind">Whether documents were read that the search does not know yet.</param>
/// <param name="Next">Cursor of the next page, or null.</param>
sealed record SearchAnswer(
    int Total, IReadOnlyList<HitView> Hits, IReadOnlyDictionary<string, IReadOnlyList<FacetCount>> Facets, IReadOnlyList<ExpandedName> Expanded, bool Behind, string? Next);

/// <summary>One place that was found, with what stands around it.</summary>
sealed record LineView(Source Source, int Start, int End, string Left, string Keyword, string Right)
{
    public static LineView Of(ConcordanceLine line) => new(
        Source.Of(line.Hit), line.Hit.Span.Start + line.Match.Start, line.Hit.Span.Start + line.Match.End, line.Left, line.Keyword, line.Right);
}

/// <summary>Full-text search.</summary>
static class SearchApi
{
    // What reads every paragraph found is refused beyond this; the database is one machine's, and others wait.
    const int MostRead = 200_000;
    const int MostFacetValues = 30;
    const int MostExported = 10_000;

    static readonly Facet[] s_facets = [Facet.Year, Facet.Kind, Facet.Region, Facet.Issuer, Facet.Strategy];

    public static void Map(IEndpointRouteBuilder api)
    {
        api.MapGet("/search", Search).WithSummary("Paragraphs that answer a query, best first, with facets");
        api.MapGet("/search/export", Export).WithSummary("The 10,000 best paragraphs as a file: csv, tsv, jsonl, xlsx or parquet");
        api.MapGet("/search/concordance/export", ExportLines).WithSummary("The first 10,000 places as a file: csv, tsv, jsonl, xlsx or parquet");
        api.MapGet("/search/concordance", Lines).WithSummary("Every place found, with what stands left and right of it");
        api.MapGet("/search/collocates", Near).WithSummary("Words that stand near what was found more often than chance would have it");
    }

    public static SearchAnswer Search([AsParameters] SearchRequest request, OpenIndex index, string? cursor = null, int? limit = null) => index.Read(view =>
    {
        var (skip, take) = (Paging.Skip(cursor), Paging.Take(limit));
        var expansion = request.Query();
        var found = view.Snapshot.Searcher.Search(expansion.Query, new() { Skip = skip, Take = take, Facets = skip == 0 ? s_facets : [] });
        return new SearchAnswer(
            found.Total,
            [.. NearDuplicates.Group(found.Hits).Select(HitView.Of)],
            found.Facets.ToDictionary(facet => facet.Key.ToString().ToLowerInvariant(), facet => Most(facet.Key, facet.Value)),
            expansion.Added,
            view.Snapshot.Searched != view.Snapshot.Sequence,
            Paging.Next(skip, found.Hits.Count, found.Total));
    });

    static IResult Export([AsParameters] SearchRequest request, OpenIndex index, string format = "csv", string? columns = null) => index.Read(view =>
        ExportFile.Of(
            SearchTables.Hits,
            view.Snapshot.Searcher.Search(request.Query().Query, new() { Take = MostExported }).Hits.Select(hit => new FoldedHit(Named(hit), [])),
            format, columns));

    static IResult ExportLines([AsParameters] SearchRequest request, OpenIndex index, string sort = "text", int width = 30, string format = "csv", string? columns = null) => index.Read(view =>
        ExportFile.Of(
            SearchTables.Lines,
            Concordance.Of(Affordable(view, request, out var query), query, new(), Layout(sort, width) with { Take = MostExported }).Lines.Select(line => line with { Hit = Named(line.Hit) }),
            format, columns));

    // A file of a list leaves this machine; it names documents, not folders.
    static SearchHit Named(SearchHit hit) => hit with { Facts = hit.Facts with { File = Path.GetFileName(hit.Facts.File) } };

    static ConcordanceOptions Layout(string sort, int width) => width is >= 1 and <= 200
        ? new() { Width = width, Sort = Views.Member<ConcordanceSort>(sort, "sort") }
        : throw new ArgumentException("width: a number from 1 to 200.", nameof(width));

    static Page<LineView> Lines([AsParameters] SearchRequest request, OpenIndex index, string sort = "text", int width = 30, string? cursor = null, int? limit = null) => index.Read(view =>
    {
        var (skip, take) = (Paging.Skip(cursor), Paging.Take(limit));
        var lines = Concordance.Of(Affordable(view, request, out var query), query, new(), Layout(sort, width) with { Skip = skip, Take = take });
        return new Page<LineView>(lines.Total, [.. lines.Lines.Select(LineView.Of)], Paging.Next(skip, lines.Lines.Count, lines.Total));
    });

    static IReadOnlyList<Collocate> Near([AsParameters] SearchRequest request, OpenIndex index, int window = 5, int? limit = null) => index.Read(view =>
    {
        if (window is < 1 or > 20) throw new ArgumentException("window: a number of words from 1 to 20.", nameof(window));
        return Collocates.Of(Affordable(view, request, out var query), query, new(), new() { Left = window, Right = window, Take = Paging.Take(limit) });
    });

    static CorpusSearcher Affordable(IndexView view, SearchRequest request, out SearchQuery query)
    {
        query = request.Query().Query;
        var searcher = view.Snapshot.Searcher;
        if (searcher.Paragraphs > MostRead && searcher.Search(query, new() { Take = 1 }).Total is > MostRead and var total)
            throw new ProblemException(Problems.TooMuch($"{total:N0} paragraphs would have to be read one by one, more than {MostRead:N0}. Narrow the search by a word, a year or a region."));
        return searcher;
    }

    static IReadOnlyList<FacetCount> Most(Facet facet, IReadOnlyList<FacetCount> counts) => facet == Facet.Year ? counts : [.. counts.Take(MostFacetValues)];
}
