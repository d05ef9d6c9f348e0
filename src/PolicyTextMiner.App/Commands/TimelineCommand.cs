using System.CommandLine;
using PolicyTextMiner.App.Tables;
using PolicyTextMiner.Export;
using PolicyTextMiner.Store;
using PolicyTextMiner.Strategies;
using PolicyTextMiner.Timeline;

namespace PolicyTextMiner.App.Commands;

/// <summary><c>ptm timeline NAME…</c>: how often strategies are named, by year, quarter or document.</summary>
sealed class TimelineCommand
{
    const int MostUndated = 5;   // that are named one by one

    readonly Argument<string[]> _names = new("NAME") { Description = "Strategies, by canonical name or alias: 京津冀协同发展", Arity = ArgumentArity.OneOrMore };
    readonly Option<string> _per = new("--per") { Description = "year, quarter or document", DefaultValueFactory = _ => "year", HelpName = "PERIOD" };
    readonly IndexFolder _index = new();
    readonly Output _output = new();

    public static Command Create()
    {
        var options = new TimelineCommand();
        options._per.AcceptOnlyFromAmong("year", "quarter", "document");
        var command = new Command("timeline", "How often strategies are named: raw count, documents, per 10,000 characters; -o chart.svg or .png draws it.") { options._names, options._per, options._index.Option };
        foreach (var option in options._output.Options) command.Add(option);
        command.SetAction(options.Run);
        return command;
    }

    int Run(ParseResult parsed)
    {
        using var store = _index.Open(parsed);
        var timelines = Timelines(parsed, store);
        if (_output.File(parsed) is { } chart && LineChart.Endings.Contains(Path.GetExtension(chart).ToLowerInvariant())) Draw(timelines, chart);
        else _output.Write(parsed, StrategyTables.Points, timelines.SelectMany(timeline => timeline.Points));
        return timelines.Any(timeline => timeline.First is not null || timeline.Undated.Count > 0) ? ExitCode.Done : ExitCode.Failed;
    }

    List<StrategyTimeline> Timelines(ParseResult parsed, PolicyStore store)
    {
        var per = Enum.GetValues<TimelinePer>().First(member => RecordTables.Word(member) == parsed.GetRequiredValue(_per));
        var documents = store.Dated(new());
        var catalog = StrategyCatalog.ForIndex(_index.Of(parsed));
        var timelines = parsed.GetRequiredValue(_names)
            .Select(name => StrategyTimeline.Of(name, documents, store.Places, catalog, per))
            .ToList();
        foreach (var timeline in timelines) Explain(timeline, catalog);
        var undated = documents.Count(document => document.Date is null);
        if (undated > 0) Messages.Note($"{undated:N0} documents have no date and are on no timeline; 'ptm status' lists them.");
        return timelines;
    }

    static void Explain(StrategyTimeline timeline, StrategyCatalog catalog)
    {
        if (timeline.First is null && timeline.Undated.Count == 0)
            Messages.Note($"'{timeline.Name}' is named nowhere in the index.{(catalog.Find(timeline.Name) is null ? " The catalogue does not know it either: see 'ptm strategies --catalog'." : "")}");
        else if (timeline.First is not null)
            Messages.Note($"'{timeline.Name}': first {RecordTables.Day(timeline.First)}, last {RecordTables.Day(timeline.Last)}.");
        foreach (var document in timeline.Undated.Take(MostUndated)) Messages.Note($"'{timeline.Name}' is named in '{document.Title}', which has no date: it is in no period.");
        if (timeline.Undated.Count > MostUndated) Messages.Note($"'{timeline.Name}' is named in {timeline.Undated.Count - MostUndated:N0} more documents without a date.");
    }

    static void Draw(List<StrategyTimeline> timelines, string path)
    {
        var lines = timelines.Select(timeline => new ChartLine(
            timeline.Name,
            [.. timeline.Points.Select(point => new ChartPoint(point.Start.Year + ((point.Start.DayOfYear - 1) / 366.0), point.Rate, point.Low, point.High, point.Thin))]));
        if (!LineChart.Write("每万字提及次数（mentions per 10,000 characters）", [.. lines], path))
            Messages.Note("This machine has no font for Chinese, so names show as boxes. Install one, as Noto Sans CJK or WenQuanYi, or write an .svg, which needs none.");
        Console.WriteLine(path);
    }
}
