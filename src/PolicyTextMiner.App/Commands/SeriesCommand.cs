using System.CommandLine;
using PolicyTextMiner.App.Tables;
using PolicyTextMiner.Export;
using PolicyTextMiner.Timeline;

namespace PolicyTextMiner.App.Commands;

/// <summary><c>ptm series INDICATOR</c>: one indicator over years and documents, conflicts side by side.</summary>
sealed class SeriesCommand
{
    sealed record Row(IndicatorSeries Series, SeriesPoint Point, SeriesReading Reading, SeriesFigure Figure, string Document);

    static readonly RecordTable<Row> s_rows = new("series",
    [
        Column.Text<Row>("indicator", "What is measured", row => row.Series.Name) with { Brief = true },
        Column.Text<Row>("region", "Where", row => row.Series.Region) with { Brief = true },
        Column.Text<Row>("time", "ISO year, month, quarter, half or span", row => row.Point.Time) with { Brief = true },
        Column.Numbers<Row, decimal>("values", "The number, fully scaled", row => RecordTables.Values(row.Reading.Quantity)) with { Brief = true },
        Column.Text<Row>("unit", "Base unit", row => row.Series.Unit) with { Brief = true },
        Column.Text<Row>("bound", "exact, approx, min or max", row => RecordTables.Word(row.Reading.Bound)),
        Column.Text<Row>("change", "up or down where the number is itself a change", row => RecordTables.Word(row.Series.Change)) with { Brief = true },
        Column.Text<Row>("status", "actual or target", row => RecordTables.Word(row.Point.Status)) with { Brief = true },
        Column.Flag<Row>("conflict", "Whether documents give different values for this time", row => row.Point.Conflict) with { Brief = true },
        Column.Text<Row>("document", "File that says it", row => row.Document) with { Brief = true },
        Column.Whole<Row>("page", "Page, from 1", row => row.Figure.Page) with { Brief = true },
        Column.Text<Row>("quote", "As printed", row => row.Figure.Quote),
    ]);

    readonly Argument<string> _name = new("INDICATOR") { Description = "The indicator's name, another name of it, or part of one: 研发强度, GDP" };
    readonly Option<string?> _region = new("--region") { Description = "Part of the region: 东部地区", HelpName = "NAME" };
    readonly IndexFolder _index = new();
    readonly Output _output = new();

    public static Command Create()
    {
        var options = new SeriesCommand();
        var command = new Command("series", "One indicator over years and documents; where documents contradict each other, both are shown.") { options._name, options._region, options._index.Option };
        foreach (var option in options._output.Options) command.Add(option);
        command.SetAction(options.Run);
        return command;
    }

    int Run(ParseResult parsed)
    {
        using var store = _index.Open(parsed);
        var wanted = parsed.GetRequiredValue(_name);
        var stored = IndicatorSeries.Figures(store, wanted, parsed.GetValue(_region)).ToList();
        var names = stored.Select(row => row.Document).DistinctBy(document => document.Id).ToDictionary(document => document.Id, document => ShownPath.Of(document.Path));
        var series = IndicatorSeries.Of(stored.Select(SeriesFigure.Of), wanted);
        var count = _output.Write(parsed, s_rows, series.SelectMany(one => Rows(one, names)));
        var undated = series.Sum(one => one.Undated.Count);
        if (undated > 0) Messages.Note($"{undated:N0} more figures have no known time: see 'ptm indicators --indicator {wanted}'.");
        if (count + undated == 0) Messages.Note($"No indicator in the index has a name with '{wanted}'.");
        return ExitCode.Done;
    }

    static IEnumerable<Row> Rows(IndicatorSeries series, Dictionary<string, string> names) =>
        from point in series.Points
        from reading in point.Readings
        from figure in reading.Sources
        select new Row(series, point, reading, figure, names[figure.DocumentId]);
}
