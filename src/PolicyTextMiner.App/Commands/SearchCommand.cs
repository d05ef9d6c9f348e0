using System.CommandLine;
using PolicyTextMiner.Export;
using PolicyTextMiner.Ingestion;
using PolicyTextMiner.Mining;
using PolicyTextMiner.Search;
using PolicyTextMiner.Search.Counting;
using PolicyTextMiner.Search.Queries;
using Spectre.Console;

namespace PolicyTextMiner.App.Commands;

/// <summary><c>ptm search QUERY</c>: ranked paragraphs, a concordance, or a count.</summary>
sealed class SearchCommand
{
    static readonly RecordTable<SearchHit> s_hits = new("hits",
    [
        Column.Text<SearchHit>("document", "File that holds the paragraph", hit => IndexFolder.Shown(hit.Facts.File)) with { Brief = true },
        Column.Text<SearchHit>("title", "Title of the document", hit => hit.Facts.Title),
        Column.Text<SearchHit>("date", "Day that the document was made, ISO", hit => RecordTables.Day(hit.Facts.Date)) with { Brief = true },
        Column.Whole<SearchHit>("page", "Page of the paragraph's first character, from 1", hit => hit.Page) with { Brief = true },
        Column.Real<SearchHit>("score", "How well it fits; comparable within one search only", hit => Math.Round(hit.Score, 4)),
        Column.Text<SearchHit>("text", "The paragraph", hit => hit.Text) with { Brief = true },
        Column.Spans<SearchHit>("highlights", "What was searched for: [start, end) in text", hit => hit.Highlights),
        Column.Texts<SearchHit>("headings", "Headings above the paragraph, outermost first", hit => hit.Headings),
        Column.Numbers<SearchHit, double>("box", "Left, bottom, right, top of its part on that page, in points from the lower left", hit => RecordTables.Corners(hit.Box)),
    ]);

    static readonly RecordTable<ConcordanceLine> s_lines = new("concordance",
    [
        Column.Text<ConcordanceLine>("document", "File that holds the line", line => IndexFolder.Shown(line.Hit.Facts.File)) with { Brief = true },
        Column.Text<ConcordanceLine>("date", "Day that the document was made, ISO", line => RecordTables.Day(line.Hit.Facts.Date)) with { Brief = true },
        Column.Whole<ConcordanceLine>("page", "Page of the paragraph's first character, from 1", line => line.Hit.Page) with { Brief = true },
        Column.Text<ConcordanceLine>("left", "What stands before it", line => line.Left) with { Brief = true, AlignRight = true },
        Column.Text<ConcordanceLine>("keyword", "What was found, as printed", line => line.Keyword) with { Brief = true },
        Column.Text<ConcordanceLine>("right", "What stands after it", line => line.Right) with { Brief = true },
    ]);

    readonly Argument<string> _query = new("QUERY") { Description = "Words, \"exact phrases\", AND OR NOT ( ), NEAR/5, * ?, year:2018..2023, value:>2.5% … (see the README)" };
    readonly Option<int> _limit = new("--limit") { Description = "How many paragraphs to show", DefaultValueFactory = _ => 20, HelpName = "N" };
    readonly Option<string?> _from = new("--from") { Description = "Documents not before this year or day", HelpName = "TIME" };
    readonly Option<string?> _to = new("--to") { Description = "Documents not after this year or day, all of it included", HelpName = "TIME" };
    readonly Option<string?> _kind = new("--kind") { Description = "Kind of document: 通知, 规划, 意见 …", HelpName = "KIND" };
    readonly Option<string?> _region = new("--region") { Description = "Region of the document", HelpName = "NAME" };
    readonly Option<string?> _source = new("--source") { Description = "Source of the document, from the manifest", HelpName = "SOURCE" };
    readonly Option<bool> _expand = new("--expand") { Description = "Also find the other names of strategies that the query names" };
    readonly Option<string?> _cite = new("--cite") { Description = "Print each hit as a reference: gb7714 or bibtex", HelpName = "STYLE" };
    readonly Option<bool> _concordance = new("--concordance") { Description = "Every occurrence on a line of its own, with what stands left and right (KWIC)" };
    readonly Option<string> _sort = new("--sort") { Description = "Order of the concordance: text, left, right, keyword or date", DefaultValueFactory = _ => "text", HelpName = "ORDER" };
    readonly Option<int> _width = new("--width") { Description = "Characters on each side of the concordance", DefaultValueFactory = _ => 30, HelpName = "N" };
    readonly Option<bool> _count = new("--count") { Description = "Only how many paragraphs there are" };
    readonly IndexFolder _index = new();
    readonly Output _output = new();

    public static Command Create()
    {
        var options = new SearchCommand();
        options._limit.Validators.Add(result =>
        {
            if (result.GetValueOrDefault<int>() is < 1 or > 100_000) result.AddError("--limit: a number from 1 to 100000.");
        });
        options._width.Validators.Add(result =>
        {
            if (result.GetValueOrDefault<int>() is < 1 or > 1000) result.AddError("--width: a number from 1 to 1000.");
        });
        options._cite.AcceptOnlyFromAmong("gb7714", "bibtex");
        options._sort.AcceptOnlyFromAmong([.. Enum.GetValues<ConcordanceSort>().Select(RecordTables.Word)]);
        var command = new Command("search", "Paragraphs that answer a query, best first. Nothing that stands in the text is missed.")
        {
            options._query, options._limit, options._from, options._to, options._kind, options._region, options._source,
            options._expand, options._cite, options._concordance, options._sort, options._width, options._count, options._index.Option,
        };
        foreach (var option in options._output.Options) command.Add(option);
        command.SetAction(options.Run);
        return command;
    }

    int Run(ParseResult parsed)
    {
        using var store = _index.Open(parsed);
        using var searcher = CorpusSearcher.Open(Path.Combine(_index.Of(parsed), Ingester.SearchFolder), Miner.Default.Segmenter);
        if (searcher.Sequence != store.Sequence)
            Messages.Note("The search index is behind the records; 'ptm ingest' on any folder brings it up to date. Some paragraphs may be missing.");
        try
        {
            return Answer(parsed, searcher);
        }
        catch (QueryException wrong)
        {
            Messages.Error(wrong.Explain());
            return ExitCode.Failed;
        }
    }

    int Answer(ParseResult parsed, CorpusSearcher searcher)
    {
        var query = Query(parsed);
        var options = Options(parsed);
        if (parsed.GetValue(_concordance))
        {
            var lines = Concordance.Of(searcher, query, options, new() { Take = options.Take, Sort = Sort(parsed), Width = parsed.GetRequiredValue(_width) });
            _output.Write(parsed, s_lines, lines.Lines);
            Messages.Note($"{lines.Total:N0} occurrences, {lines.Lines.Count:N0} shown.");
            return ExitCode.Done;
        }

        var result = searcher.Search(query, options);
        if (parsed.GetValue(_cite) is { } style) Cite(result, style);
        else if (parsed.GetValue(_count)) Console.WriteLine(result.Total);
        else if (_output.IsTable(parsed)) Print(result);
        else _output.Write(parsed, s_hits, result.Hits);
        return ExitCode.Done;
    }

    SearchQuery Query(ParseResult parsed)
    {
        var query = SearchQuery.Parse(parsed.GetRequiredValue(_query));
        if (!parsed.GetValue(_expand)) return query;
        var wider = QueryExpansion.Of(query, Miner.Default.Catalog);
        foreach (var name in wider.Added) Messages.Note($"'{name.Name}' also as: {string.Join(", ", name.Others)}");
        return wider.Query;
    }

    ConcordanceSort Sort(ParseResult parsed) =>
        Enum.GetValues<ConcordanceSort>().First(member => RecordTables.Word(member) == parsed.GetRequiredValue(_sort));

    SearchOptions Options(ParseResult parsed) => new()
    {
        Take = parsed.GetValue(_count) ? 1 : parsed.GetRequiredValue(_limit),
        From = parsed.GetValue(_from) is { } from ? IsoPeriod.First(from, "--from") : null,
        To = parsed.GetValue(_to) is { } to ? IsoPeriod.Last(to, "--to") : null,
        Kind = parsed.GetValue(_kind),
        Region = parsed.GetValue(_region),
        Source = parsed.GetValue(_source),
    };

    static void Cite(SearchResult result, string style)
    {
        foreach (var hit in result.Hits)
            Console.WriteLine(style == "bibtex" ? Citation.BibTeX(hit.DocumentId, hit.Facts, hit.Page) : Citation.Gb7714(hit.Facts, hit.Page));
    }

    static void Print(SearchResult result)
    {
        foreach (var hit in result.Hits)
        {
            Output.Terminal.MarkupLine($"[bold]{Markup.Escape(hit.Facts.Title.Length > 0 ? hit.Facts.Title : hit.Facts.File)}[/] [grey]{RecordTables.Day(hit.Facts.Date)} · {Markup.Escape(IndexFolder.Shown(hit.Facts.File))}, p. {hit.Page}[/]");
            Output.Terminal.MarkupLine(Marked(hit));
            Output.Terminal.WriteLine();
        }

        Output.Terminal.MarkupLine($"[grey]{result.Total:N0} paragraphs, {result.Hits.Count:N0} shown[/]");
    }

    static string Marked(SearchHit hit)
    {
        var text = new System.Text.StringBuilder();
        var end = 0;
        foreach (var span in hit.Highlights)
        {
            text.Append(Markup.Escape(hit.Text[end..span.Start])).Append("[yellow]").Append(Markup.Escape(span.Of(hit.Text).ToString())).Append("[/]");
            end = span.End;
        }

        return text.Append(Markup.Escape(hit.Text[end..])).ToString();
    }
}
