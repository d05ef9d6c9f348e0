using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using PolicyTextMiner.Export;
using PolicyTextMiner.Indicators;
using PolicyTextMiner.Mining;
using PolicyTextMiner.Store;
using PolicyTextMiner.Timeline;

namespace PolicyTextMiner.App.Web.Api;

/// <summary>One value of a series and everybody who gives it.</summary>
sealed record ReadingView(IReadOnlyList<decimal> Values, bool Range, Bound Bound, IReadOnlyList<SeriesSource> Sources);

/// <summary>Who gives a value, where, and in what words.</summary>
sealed record SeriesSource(string Document, string Title, string? Date, int Page, int Start, int End, string Quote);

/// <summary>What the documents say for one time; more than one reading is a conflict.</summary>
sealed record PointView(string Time, Status Status, bool Conflict, IReadOnlyList<ReadingView> Readings);

/// <summary>One indicator of one place over time.</summary>
sealed record SeriesView(string Indicator, string Region, string Unit, QuantityKind Kind, Change Change, IReadOnlyList<PointView> Points, int Undated);

/// <summary>The numeric indicators as a table and as series.</summary>
static class IndicatorsApi
{
    const int MostCounted = 1_000_000;
    const int MostSeries = 60;
    const int MostFigures = 20_000;

    public static void Map(IEndpointRouteBuilder api)
    {
        api.MapGet("/indicators", Table).WithSummary("Figures as rows, filtered and sorted in the database");
        api.MapGet("/indicators/export", Export).WithSummary("The same rows as a file: csv, tsv, jsonl, xlsx or parquet");
        api.MapGet("/series", Series).WithSummary("Indicators over years and documents; where documents contradict each other, both are given");
    }

    public static Page<IndicatorView> Table([AsParameters] IndicatorRequest request, OpenIndex index, string? cursor = null, int? limit = null) => index.Read(view =>
    {
        var page = view.Store.Page(new() { Filter = request.Filter, Sort = request.Order, Descending = request.Descending == true, Cursor = cursor, Take = Paging.Take(limit) });
        var total = cursor is null && page.Next is null ? page.Rows.Count : view.Store.Count(request.Filter, MostCounted);
        return new Page<IndicatorView>(total, [.. page.Rows.Select(IndicatorView.Of)], page.Next);
    });

    static IResult Export([AsParameters] IndicatorRequest request, OpenIndex index, string format = "csv", string? columns = null) =>
        index.Read(view => ExportFile.Of(RecordTables.Indicators, Rows(view.Store, request), format, columns));

    public static IReadOnlyList<SeriesView> Series(OpenIndex index, string indicator, string? region = null) => index.Read(view =>
    {
        var wanted = Views.Given(indicator) ?? throw new ArgumentException("indicator: part of a name, as 研发强度.", nameof(indicator));
        var figures = IndicatorSeries.Figures(view.Store, wanted, Views.Given(region)).Take(MostFigures + 1).ToList();
        if (figures.Count > MostFigures) throw new ProblemException(Problems.TooMuch($"More than {MostFigures:N0} figures have a name with '{indicator}'. Write more of the name, or give a region."));
        var documents = figures.Select(row => row.Document).DistinctBy(document => document.Id).ToDictionary(document => document.Id);
        var series = IndicatorSeries.Of(figures.Select(SeriesFigure.Of), wanted);
        return (IReadOnlyList<SeriesView>)[.. series.Take(MostSeries).Select(one => View(one, documents))];
    });

    static IEnumerable<IndicatorRecord> Rows(PolicyStore store, IndicatorRequest request) => store.Indicators(request.Filter, request.Order, request.Descending == true)
        .Select(row => new IndicatorRecord(row.Document.Name, row.Page, row.Sentence, row.Quote, row.Box, row.Record));

    static SeriesView View(IndicatorSeries series, Dictionary<string, StoredDocument> documents) => new(
        series.Name, series.Region, series.Unit, series.Kind, series.Change,
        [.. series.Points.Select(point => new PointView(point.Time, point.Status, point.Conflict, [.. point.Readings.Select(reading => Reading(reading, documents))]))],
        series.Undated.Count);

    static ReadingView Reading(SeriesReading reading, Dictionary<string, StoredDocument> documents) => new(
        RecordTables.Values(reading.Quantity), reading.Quantity is Quantity.Range, reading.Bound,
        [.. reading.Sources.Select(figure => new SeriesSource(
            figure.DocumentId, Source.TitleOf(documents[figure.DocumentId]), Views.Date(documents[figure.DocumentId].Metadata), figure.Page,
            figure.Indicator.Span.Start, figure.Indicator.Span.End, figure.Quote))]);
}
