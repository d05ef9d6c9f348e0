using System.CommandLine;
using PolicyTextMiner.Search;

namespace PolicyTextMiner.App.Commands;

/// <summary>The options of <c>ptm search</c> that narrow a search to some of the documents.</summary>
sealed class SearchFilters
{
    readonly Option<string?> _from = new("--from") { Description = "Documents not before this year or day", HelpName = "TIME" };
    readonly Option<string?> _to = new("--to") { Description = "Documents not after this year or day, all of it included", HelpName = "TIME" };
    readonly Option<string?> _kind = new("--kind") { Description = "Kind of document: 通知, 规划, 意见 …", HelpName = "KIND" };
    readonly Option<string?> _region = new("--region") { Description = "Region of the document", HelpName = "NAME" };
    readonly Option<string?> _source = new("--source") { Description = "Source of the document, from the manifest", HelpName = "SOURCE" };

    /// <summary>The options, to be added to the command.</summary>
    public IEnumerable<Option> Options => [_from, _to, _kind, _region, _source];

    /// <summary>Whether the user gave any of them.</summary>
    public bool AnyIn(ParseResult parsed) => Options.Any(option => parsed.GetResult(option) is { Implicit: false });

    /// <summary>What they ask for.</summary>
    /// <exception cref="UsageException">A time is not understood.</exception>
    public SearchOptions Of(ParseResult parsed) => new()
    {
        From = parsed.GetValue(_from) is { } from ? IsoPeriod.First(from, "--from") : null,
        To = parsed.GetValue(_to) is { } to ? IsoPeriod.Last(to, "--to") : null,
        Kind = parsed.GetValue(_kind),
        Region = parsed.GetValue(_region),
        Source = parsed.GetValue(_source),
    };
}
