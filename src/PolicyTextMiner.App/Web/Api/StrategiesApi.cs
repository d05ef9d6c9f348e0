using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using PolicyTextMiner.App.Tables;
using PolicyTextMiner.Export;
using PolicyTextMiner.Mining;
using PolicyTextMiner.Store;
using PolicyTextMiner.Strategies;
using PolicyTextMiner.Timeline;

namespace PolicyTextMiner.App.Web.Api;

/// <summary>A name and how often it is mentioned.</summary>
/// <param name="Name">Canonical name.</param>
/// <param name="Type">What it is.</param>
/// <param name="Parent">What the catalogue puts it under, or null.</param>
/// <param name="Aliases">Its other forms.</param>
/// <param name="Known">Whether the catalogue has it, or only a rule found it.</param>
/// <param name="Mentions">All mentions.</param>
/// <param name="Documents">Documents that name it.</param>
/// <param name="First">ISO date of the first dated document that names it, or null.</param>
/// <param name="Last">ISO date of the last one, or null.</param>
sealed record NameView(string Name, StrategyType Type, string? Parent, IReadOnlyList<string> Aliases, bool Known, int Mentions, int Documents, string? First, string? Last);

/// <summary>How often a name is mentioned in one period.</summary>
sealed record PeriodView(string Period, string Start, int Mentions, int Documents, int DocumentsRead, long Characters, double PerTenThousand, double Low, double High, bool Thin)
{
    public static PeriodView Of(TimelinePoint point) => new(
        point.Period, RecordTables.Day(point.Start)!, point.Mentions, point.Documents, point.DocumentsRead, point.Characters,
        Math.Round(point.Rate, 3), Math.Round(point.Low, 3), Math.Round(point.High, 3), point.Thin);
}

/// <summary>A name over time.</summary>
/// <param name="Name">Canonical name; what the catalogue puts under it is counted with it.</param>
/// <param name="Known">Whether the catalogue has it.</param>
/// <param name="First">ISO date of the first document that names it, or null.</param>
/// <param name="Last">ISO date of the last one, or null.</param>
/// <param name="Undated">Documents without a date that name it; they are in no period.</param>
/// <param name="Points">In order of time.</param>
sealed record TimelineView(string Name, bool Known, string? First, string? Last, int Undated, IReadOnlyList<PeriodView> Points);

/// <summary>The names of strategies: which there are, when they are mentioned, with what, and in what words.</summary>
static class StrategiesApi
{
    const int MostNames = 12;

    public static void Map(IEndpointRouteBuilder api)
    {
        api.MapGet("/strategies", Names).WithSummary("The names that are mentioned, and what belongs to what; with all=true the whole catalogue");
        api.MapGet("/strategies/mentions", Mentions).WithSummary("Every mention of a name");
        api.MapGet("/strategies/mentions/export", Export).WithSummary("Mentions as a file: csv, tsv, jsonl, xlsx or parquet");
        api.MapGet("/strategies/timeline", Timelines).WithSummary("Mentions of up to 12 names by year, quarter or document");
        api.MapGet("/strategies/timeline/export", ExportTimelines).WithSummary("The same as a file: csv, tsv, jsonl, xlsx or parquet");
        api.MapGet("/strategies/together", Together).WithSummary("Which names stand together in one sentence or paragraph");
        api.MapGet("/strategies/rewording", Compare).WithSummary("How two years or documents differ in the names they use");
        api.MapGet("/strategies/rewording/export", ExportComparison).WithSummary("The same as a file: csv, tsv, jsonl, xlsx or parquet");
    }

    static IReadOnlyList<NameView> Names(OpenIndex index, bool all = false) => index.Read(view =>
    {
        var counts = view.Snapshot.Names(view.Store).ToDictionary(count => count.Canonical, StringComparer.Ordinal);
        var catalog = view.Snapshot.Catalog;
        var known = catalog.Entries.ToDictionary(entry => entry.Canonical, StringComparer.Ordinal);
        // A name keeps the names above it, mentioned or not: they are its place in the tree.
        var wanted = all ? [.. known.Keys, .. counts.Keys] : counts.Keys.SelectMany(name => catalog.Lineage(name).Select(entry => entry.Canonical).Prepend(name));
        return (IReadOnlyList<NameView>)[.. wanted.Distinct(StringComparer.Ordinal)
            .Select(name => View(name, known.GetValueOrDefault(name), counts.GetValueOrDefault(name)))
            .OrderByDescending(name => name.Mentions).ThenBy(name => name.Name, StringComparer.Ordinal)];
    });

    static NameView View(string name, StrategyEntry? entry, NameCount? count) => new(
        name, entry?.Type ?? count!.Type, entry?.Parent, entry?.Aliases ?? [], entry is not null, count?.Mentions ?? 0, count?.Documents ?? 0, count?.First, count?.Last);

    static Page<MentionView> Mentions(OpenIndex index, string? canonical = null, string? from = null, string? to = null, string? document = null, string? cursor = null, int? limit = null) => index.Read(view =>
    {
        var (skip, take) = (Paging.Skip(cursor), Paging.Take(limit));
        var rows = view.Store.Mentions(Filter(view, canonical, from, to, document)).Skip(skip).Take(take).Select(MentionView.Of).ToList();
        var total = canonical is not null && from is null && to is null && document is null
            ? view.Snapshot.Names(view.Store).FirstOrDefault(name => name.Canonical == Filter(view, canonical, null, null, null).Canonical)?.Mentions ?? 0
            : skip + rows.Count + (rows.Count == take ? 1 : 0);
        return new Page<MentionView>(total, rows, Paging.Next(skip, rows.Count, total));
    });

    static IResult Export(OpenIndex index, string? canonical = null, string? from = null, string? to = null, string? document = null, string format = "csv", string? columns = null) => index.Read(view =>
        ExportFile.Of(
            RecordTables.Strategies,
            view.Store.Mentions(Filter(view, canonical, from, to, document)).Select(row => new StrategyRecord(row.Document.Name, row.Page, row.Sentence, row.Surface, row.Box, row.Record)),
            format, columns));

    static MentionFilter Filter(IndexView view, string? canonical, string? from, string? to, string? document) => new()
    {
        Canonical = canonical is { Length: > 0 } ? view.Snapshot.Catalog.Find(canonical)?.Canonical ?? canonical : null,
        From = from is { Length: > 0 } ? from : null,
        To = to is { Length: > 0 } ? to : null,
        Document = document is { Length: > 0 } ? document : null,
    };

    public static IReadOnlyList<TimelineView> Timelines(OpenIndex index, string[] name, string per = "year") => index.Read(view =>
        (IReadOnlyList<TimelineView>)[.. Count(view, name, per).Select(timeline => new TimelineView(
            timeline.Name, view.Snapshot.Catalog.Find(timeline.Name) is not null, RecordTables.Day(timeline.First), RecordTables.Day(timeline.Last), timeline.Undated.Count,
            [.. timeline.Points.Select(PeriodView.Of)]))]);

    static IResult ExportTimelines(OpenIndex index, string[] name, string per = "year", string format = "csv", string? columns = null) => index.Read(view =>
        ExportFile.Of(StrategyTables.Points, Count(view, name, per).SelectMany(timeline => timeline.Points), format, columns));

    static IEnumerable<StrategyTimeline> Count(IndexView view, string[] names, string per)
    {
        if (names.Length is 0 or > MostNames) throw new ArgumentException($"name: from 1 to {MostNames} names.", nameof(names));
        var period = Views.Member<TimelinePer>(per, "per");
        return names.Select(name => StrategyTimeline.Of(name, view.Snapshot.Dated(view.Store), view.Store.Places, view.Snapshot.Catalog, period));
    }

    static IReadOnlyList<Cooccurrence> Together(OpenIndex index, string? name = null, string window = "sentence", int? limit = null) => index.Read(view =>
    {
        var canonical = name is { Length: > 0 } ? view.Snapshot.Catalog.Find(name)?.Canonical ?? name : null;
        return (IReadOnlyList<Cooccurrence>)[.. view.Snapshot.Together(view.Store, Views.Member<CooccurrenceWindow>(window, "window"))
            .Where(pair => canonical is null || pair.First == canonical || pair.Second == canonical).Take(Paging.Take(limit))];
    });

    static IReadOnlyList<Rewording> Compare(OpenIndex index, string before, string after) => index.Read(view => Reword(view, before, after));

    static IResult ExportComparison(OpenIndex index, string before, string after, string format = "csv", string? columns = null) => index.Read(view =>
        ExportFile.Of(StrategyTables.Rewordings, Reword(view, before, after), format, columns));

    static IReadOnlyList<Rewording> Reword(IndexView view, string before, string after) => Rewording.Between(Side(view.Store, before), Side(view.Store, after));

    static WordingSide Side(PolicyStore store, string chosen) => WordingSide.Of(store, chosen)
        ?? throw new ProblemException(Problems.NotFound($"No document of the index is of the year or has the id '{chosen}'."));
}
