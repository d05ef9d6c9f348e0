using System.CommandLine;
using PolicyTextMiner.Export;
using PolicyTextMiner.Indicators;
using PolicyTextMiner.Mining;
using PolicyTextMiner.Store;

namespace PolicyTextMiner.App.Commands;

/// <summary><c>ptm indicators [FILE…]</c>: from files, or from the index with filters.</summary>
sealed class IndicatorsCommand
{
    readonly Argument<string[]> _files = new("FILE") { Description = "Files to read; without any, the index is asked", Arity = ArgumentArity.ZeroOrMore };
    readonly Option<string?> _indicator = new("--indicator") { Description = "Part of the indicator's name: 研发强度", HelpName = "NAME" };
    readonly Option<string?> _region = new("--region") { Description = "Part of the region: 东部地区", HelpName = "NAME" };
    readonly Option<string?> _from = new("--from") { Description = "Not before this year or day: 2016, 2016-03", HelpName = "TIME" };
    readonly Option<string?> _to = new("--to") { Description = "Not after this year or day, all of it included", HelpName = "TIME" };
    readonly Option<string?> _year = new("--year") { Description = "Only this year, the same as --from and --to", HelpName = "YEAR" };
    readonly Option<string?> _unit = new("--unit") { Description = "The unit without 万 or 亿: 元, %, 人", HelpName = "UNIT" };
    readonly Option<string?> _kind = new("--kind") { Description = "amount, count, percent, percentage_points, ratio, multiple, rank, fraction or index", HelpName = "KIND" };
    readonly Option<string?> _status = new("--status") { Description = "actual or target", HelpName = "STATUS" };
    readonly Option<double?> _confidence = new("--confidence") { Description = "At least this confidence, 0 to 1", HelpName = "LEAST" };
    readonly Option<string?> _sort = new("--sort") { Description = "value, time, indicator, region, unit or confidence; a minus before it turns the order round", HelpName = "FIELD" };
    readonly Option<string?> _document = new("--document") { Description = "A document's id, or part of its path", HelpName = "DOCUMENT" };
    readonly SourceFiles _sources = new();
    readonly IndexFolder _index = new();
    readonly Output _output = new();

    public static Command Create()
    {
        var options = new IndicatorsCommand();
        options._kind.AcceptOnlyFromAmong([.. Enum.GetValues<QuantityKind>().Select(RecordTables.Word)]);
        options._sort.AcceptOnlyFromAmong([.. IndicatorOrder.Fields, .. IndicatorOrder.Fields.Select(field => "-" + field)]);
        options._status.AcceptOnlyFromAmong([.. Enum.GetValues<Status>().Select(RecordTables.Word)]);
        var command = new Command("indicators", "Numeric indicators as rows: what is measured, value, unit, region, time, change, target or actual.")
        {
            options._files, options._sources.Date, options._sources.Pages,
            options._indicator, options._region, options._from, options._to, options._year, options._unit, options._kind, options._status, options._confidence,
            options._document, options._sort,
            options._index.Option,
        };
        foreach (var option in options._output.Options) command.Add(option);
        command.SetAction(options.Run);
        return command;
    }

    int Run(ParseResult parsed)
    {
        if (parsed.GetRequiredValue(_files) is { Length: > 0 } files)
        {
            if (Filter(parsed) != new IndicatorFilter()) throw new UsageException("Filters ask the index: leave out either the files or the filters.");
            _output.Write(parsed, RecordTables.Indicators, IndicatorOrder.By(parsed.GetValue(_sort), _sources.Mine(parsed, files).SelectMany(file => IndicatorRecord.Of(file.Path, file.Mined))));
            return _sources.ExitCode;
        }

        using var store = _index.Open(parsed);
        var count = _output.Write(parsed, RecordTables.Indicators, IndicatorOrder.By(parsed.GetValue(_sort), store.Indicators(Filter(parsed)).Select(StoredRows.Of)));
        if (count == 0) Messages.Note("No indicator in the index is like that. Leave out a filter, or see 'ptm status'.");
        return ExitCode.Done;
    }

    IndicatorFilter Filter(ParseResult parsed) => new()
    {
        Names = parsed.GetValue(_indicator) is { } name ? [Measure.NameInRows(name)] : [],
        Region = parsed.GetValue(_region),
        From = parsed.GetValue(_from) ?? parsed.GetValue(_year),
        To = parsed.GetValue(_to) ?? parsed.GetValue(_year),
        Unit = parsed.GetValue(_unit),
        Kind = Member<QuantityKind>(parsed.GetValue(_kind)),
        Status = Member<Status>(parsed.GetValue(_status)),
        Confidence = parsed.GetValue(_confidence),
        Document = parsed.GetValue(_document),
    };

    static T? Member<T>(string? word) where T : struct, Enum =>
        word is null ? null : Enum.GetValues<T>().First(member => RecordTables.Word(member) == word);
}
