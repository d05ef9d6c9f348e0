using System.CommandLine;
using PolicyTextMiner.App.Tables;
using PolicyTextMiner.Export;
using PolicyTextMiner.Mining;
using PolicyTextMiner.Store;
using PolicyTextMiner.Strategies;
using PolicyTextMiner.Timeline;

namespace PolicyTextMiner.App.Commands;

/// <summary><c>ptm strategies [FILE…]</c>: from files, or from the index with filters; also the catalogue.</summary>
sealed class StrategiesCommand
{
    readonly Argument<string[]> _files = new("FILE") { Description = "Files to read; without any, the index is asked", Arity = ArgumentArity.ZeroOrMore };
    readonly Option<bool> _catalog = new("--catalog") { Description = "List the names that are known" };
    readonly Option<bool> _discover = new("--discover") { Description = "Names in the index that the catalogue does not have, as catalogue lines (tsv) to review" };
    readonly Option<string[]> _diff = new("--diff") { Description = "How two years (2023 2024) or documents differ in the names they use", HelpName = "A B", Arity = new(2, 2), AllowMultipleArgumentsPerToken = true };
    readonly Option<string?> _together = new("--cooccurrence") { Description = "Which strategies stand in one sentence or paragraph, as an edge list with log-likelihood and PMI", HelpName = "sentence|paragraph" };
    readonly Option<string?> _names = new("--catalog-file") { Description = "Names of your own beside the shipped ones, in the columns of --discover", HelpName = "FILE" };
    readonly Option<string?> _strategy = new("--strategy") { Description = "A canonical name or one of its aliases", HelpName = "NAME" };
    readonly Option<string?> _type = new("--type") { Description = "strategy, initiative, plan, programme, thought, conference, document, zone or goal", HelpName = "TYPE" };
    readonly Option<string?> _region = new("--region") { Description = "Part of the document's region", HelpName = "NAME" };
    readonly Option<string?> _from = new("--from") { Description = "Documents not before this year or day: 2016, 2016-03", HelpName = "TIME" };
    readonly Option<string?> _to = new("--to") { Description = "Documents not after this year or day, all of it included", HelpName = "TIME" };
    readonly Option<string?> _document = new("--document") { Description = "A document's id, or part of its path", HelpName = "DOCUMENT" };
    readonly SourceFiles _sources = new();
    readonly IndexFolder _index = new();
    readonly Output _output = new();

    public static Command Create()
    {
        var options = new StrategiesCommand();
        options._together.AcceptOnlyFromAmong([.. Enum.GetValues<CooccurrenceWindow>().Select(RecordTables.Word)]);
        options._type.AcceptOnlyFromAmong([.. Enum.GetValues<StrategyType>().Select(RecordTables.Word)]);
        var command = new Command("strategies", "Mentions of strategies, plans, programmes, conferences and policy documents, under canonical names.")
        {
            options._files, options._sources.Date, options._sources.Pages, options._catalog, options._discover, options._diff, options._together, options._names,
            options._strategy, options._type, options._region, options._from, options._to, options._document, options._index.Option,
        };
        foreach (var option in options._output.Options) command.Add(option);
        command.SetAction(options.Run);
        return command;
    }

    int Run(ParseResult parsed)
    {
        if (parsed.GetValue(_catalog))
        {
            _output.Write(parsed, RecordTables.Catalog, Catalog(parsed).Entries);
            return ExitCode.Done;
        }

        if (parsed.GetRequiredValue(_files) is { Length: > 0 } files)
        {
            if (Filter(parsed) != new MentionFilter()) throw new UsageException("Filters ask the index: leave out either the files or the filters.");
            _output.Write(parsed, RecordTables.Strategies, _sources.Mine(parsed, files, Miner.With(Catalog(parsed))).SelectMany(file => StrategyRecord.Of(file.Path, file.Mined)));
            return _sources.ExitCode;
        }

        using var store = _index.Open(parsed);
        return Report(parsed, store) ? ExitCode.Done : List(parsed, store);
    }

    bool Report(ParseResult parsed, PolicyStore store)
    {
        if (parsed.GetValue(_discover)) foreach (var name in CorpusDiscovery.Names(store, Catalog(parsed))) Console.WriteLine(name.CatalogLine);
        else if (parsed.GetValue(_diff) is [var before, var after]) _output.Write(parsed, StrategyTables.Rewordings, Rewording.Between(Side(store, before), Side(store, after)));
        else if (parsed.GetValue(_together) is { } window)
            _output.Write(parsed, StrategyTables.Together, Cooccurrence.Of(store, Enum.Parse<CooccurrenceWindow>(window, ignoreCase: true)));
        else return false;
        return true;
    }

    static WordingSide Side(PolicyStore store, string chosen) => WordingSide.Of(store, chosen)
        ?? throw new UsageException($"--diff {chosen}: no document of the index is of that year or has that in its path.");

    // Names of a file count beside those that are shipped and those that the index has.
    StrategyCatalog Catalog(ParseResult parsed)
    {
        var catalog = StrategyCatalog.ForIndex(_index.Of(parsed));
        return parsed.GetValue(_names) is { } file ? catalog.With(file) : catalog;
    }

    int List(ParseResult parsed, PolicyStore store)
    {
        var count = _output.Write(parsed, RecordTables.Strategies, store.Mentions(Filter(parsed)).Select(StoredRows.Of));
        if (count == 0) Messages.Note("No mention in the index is like that. Leave out a filter, or see 'ptm status'.");
        return ExitCode.Done;
    }

    MentionFilter Filter(ParseResult parsed) => new()
    {
        Canonical = parsed.GetValue(_strategy) is { } name ? Catalog(parsed).Find(name)?.Canonical ?? name : null,
        Type = parsed.GetValue(_type) is { } type ? Enum.GetValues<StrategyType>().First(member => RecordTables.Word(member) == type) : null,
        Region = parsed.GetValue(_region),
        From = parsed.GetValue(_from),
        To = parsed.GetValue(_to),
        Document = parsed.GetValue(_document),
    };
}
