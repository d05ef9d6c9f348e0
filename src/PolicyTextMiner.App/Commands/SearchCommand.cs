using System.CommandLine;
using PolicyTextMiner.App.Tables;
using PolicyTextMiner.Export;
using PolicyTextMiner.Ingestion;
using PolicyTextMiner.Mining;
using PolicyTextMiner.Search;
using PolicyTextMiner.Search.Counting;
using PolicyTextMiner.Search.Duplicates;
using PolicyTextMiner.Search.Queries;

namespace PolicyTextMiner.App.Commands;

/// <summary><c>ptm search QUERY</c>: ranked paragraphs, a concordance, or counts of what is found.</summary>
sealed class SearchCommand
{
    // Enough for any page of results that a person turns to; folding compares paragraphs that are read.
    const int MostFolded = 2000;

    readonly Argument<string?> _query = new("QUERY") { Description = "Words, \"exact phrases\", AND OR NOT ( ), NEAR/5, * ?, year:2018..2023, value:>2.5% … (see the README)", Arity = ArgumentArity.ZeroOrOne };
    readonly Option<int> _limit = Number("--limit", "How many rows to show", 20, 1, 1_000_000);
    readonly Option<int> _skip = Number("--skip", "How many rows to leave out at the top: --skip 20 is the second page", 0, 0, 1_000_000);
    readonly SearchFilters _filters = new();
    readonly Option<bool> _expand = new("--expand") { Description = "Also find the other names of strategies that the query names" };
    readonly Option<string?> _cite = new("--cite") { Description = "Each hit as a reference with its page: gb7714 or bibtex", HelpName = "STYLE" };
    readonly Option<bool> _count = new("--count") { Description = "Only how many paragraphs there are" };
    readonly Option<bool> _facets = new("--facets") { Description = "How many paragraphs by year, kind, region, issuer and strategy" };
    readonly Option<bool> _duplicates = new("--duplicates") { Description = "Near duplicates (reprints, later versions) folded under the best of them; without a query the clusters of documents" };
    readonly Option<bool> _concordance = new("--concordance") { Description = "Every occurrence on a line of its own, with what stands left and right (KWIC)" };
    readonly Option<string> _sort = new("--sort") { Description = "Order of the concordance: text, left, right, keyword or date", DefaultValueFactory = _ => "text", HelpName = "ORDER" };
    readonly Option<int> _width = Number("--width", "Characters on each side of the concordance", 30, 1, 1000);
    readonly Option<int?> _sample = new("--sample") { Description = "That many lines of the concordance, drawn at random", HelpName = "N" };
    readonly Option<int> _seed = Number("--seed", "Another number draws another sample", 1, 0, int.MaxValue);
    readonly Option<bool> _collocates = new("--collocates") { Description = "Words that stand near it more often than by chance, by log-likelihood" };
    readonly Option<int> _window = Number("--window", "Words on each side that count as near", 5, 1, 50);
    readonly Option<bool> _keyness = new("--keyness") { Description = "Words that set the paragraphs found (as region:江苏) apart from the rest of the corpus" };
    readonly Option<bool> _frequencies = new("--frequencies") { Description = "The most frequent words of the paragraphs found; without a query of the whole corpus" };
    readonly Option<int> _words = Number("--words", "With --frequencies: runs of so many words", 1, 1, Frequencies.LongestRun);
    readonly Option<string?> _stopWords = new("--stop-words") { Description = "A file of words to leave out, one a line, or 'none'; a list is built in", HelpName = "FILE" };
    readonly Option<bool> _dispersion = new("--dispersion") { Description = "How evenly it is spread over the documents: Gries' DP, Juilland's D, and each document's share" };
    readonly Option<string?> _save = new("--save") { Description = "Remember the query, and what it finds now, under a name", HelpName = "NAME" };
    readonly Option<string?> _new = new("--new") { Description = "What a saved search finds that it did not when it was last asked", HelpName = "NAME" };
    readonly Option<bool> _saved = new("--saved") { Description = "List the saved searches" };
    readonly IndexFolder _index = new();
    readonly Output _output = new();

    IReadOnlyList<Option> Modes => [_cite, _count, _facets, _duplicates, _concordance, _collocates, _keyness, _frequencies, _dispersion, _save, _new, _saved];

    public static Command Create()
    {
        var options = new SearchCommand();
        options._cite.AcceptOnlyFromAmong("gb7714", "bibtex");
        options._sort.AcceptOnlyFromAmong([.. Enum.GetValues<ConcordanceSort>().Select(RecordTables.Word)]);
        options._sample.Validators.Add(result =>
        {
            if (result.GetValueOrDefault<int?>() is < 1) result.AddError("--sample: a number from 1.");
        });
        var command = new Command("search", "Paragraphs that answer a query, best first. Nothing that stands in the text is missed.") { options._query };
        foreach (var option in options.All()) command.Add(option);
        command.SetAction(options.Run);
        return command;
    }

    static Option<int> Number(string name, string description, int usual, int least, int most)
    {
        var option = new Option<int>(name) { Description = description, DefaultValueFactory = _ => usual, HelpName = "N" };
        option.Validators.Add(result =>
        {
            if (result.Tokens.Count == 1 && (!int.TryParse(result.Tokens[0].Value, out var number) || number < least || number > most))
                result.AddError($"{name}: a number from {least} to {most}.");
        });
        return option;
    }

    IEnumerable<Option> All() =>
    [
        _limit, _skip, .. _filters.Options, _expand, _count, _facets, _duplicates, _cite, _concordance, _sort, _width, _sample, _seed, _collocates, _window,
        _keyness, _frequencies, _words, _stopWords, _dispersion, _save, _new, _saved, _index.Option, .. _output.Options,
    ];

    int Run(ParseResult parsed)
    {
        var modes = Modes.Where(mode => parsed.GetResult(mode) is { Implicit: false }).ToList();
        if (modes.Count > 1) throw new UsageException($"{modes[0].Name} and {modes[1].Name} are two different answers; ask for one at a time.");
        using var store = _index.Open(parsed);
        using var searcher = CorpusSearcher.Open(Path.Combine(_index.Of(parsed), Ingester.SearchFolder), Miner.Default.Segmenter);
        SearchState.Tell(searcher, store);
        try
        {
            Answer(parsed, searcher, modes.FirstOrDefault());
            return ExitCode.Done;
        }
        catch (QueryException wrong)
        {
            Messages.Error(wrong.Explain());
            return ExitCode.Failed;
        }
    }

    void Answer(ParseResult parsed, CorpusSearcher searcher, Option? mode)
    {
        if (mode == _concordance) WriteLines(parsed, searcher);
        else if (mode == _count) Console.WriteLine(searcher.Search(Query(parsed), Options(parsed, 0)).Total);
        else if (mode == _facets) WriteFacets(parsed, searcher);
        else if (mode == _collocates) WriteRows(parsed, SearchTables.Collocates, Collocates.Of(searcher, Query(parsed), _filters.Of(parsed), Near(parsed)), "words");
        else if (mode == _keyness) WriteRows(parsed, SearchTables.Keywords, Keyness.Of(searcher, Part(parsed), _filters.Of(parsed), int.MaxValue, StopList(parsed)), "words");
        else if (mode == _frequencies) WriteFrequencies(parsed, searcher);
        else if (mode == _dispersion) WriteDispersion(parsed, searcher);
        else if (mode == _duplicates && parsed.GetValue(_query) is null) WriteClusters(parsed, searcher);
        else if (mode == _save || mode == _new || mode == _saved) AnswerSaved(parsed, searcher);
        else if (mode == _cite) Cite(parsed, searcher);
        else WriteHits(parsed, searcher);
    }

    // What is asked for; some answers need no query and then tell of the whole corpus.
    SearchQuery Query(ParseResult parsed)
    {
        if (parsed.GetValue(_query) is not { } written) throw new UsageException("Give a query: ptm search 研发强度.");
        var query = SearchQuery.Parse(written);
        if (!parsed.GetValue(_expand)) return query;
        var wider = QueryExpansion.Of(query, Miner.Default.Catalog);
        foreach (var name in wider.Added) Messages.Note($"'{name.Name}' also as: {string.Join(", ", name.Others)}");
        if (wider.Added.Count == 0) Messages.Note("The strategy catalogue knows no other names for anything in the query.");
        return wider.Query;
    }

    SearchQuery QueryOrEverything(ParseResult parsed) => parsed.GetValue(_query) is null ? SearchQuery.Everything : Query(parsed);

    SearchQuery Part(ParseResult parsed) => parsed.GetValue(_query) is not null || _filters.AnyIn(parsed)
        ? QueryOrEverything(parsed)
        : throw new UsageException("--keyness compares a part of the corpus with the rest: name the part by a query (region:江苏) or a filter (--from 2021).");

    SearchOptions Options(ParseResult parsed, int take) => _filters.Of(parsed) with { Skip = parsed.GetRequiredValue(_skip), Take = take };

    CollocateOptions Near(ParseResult parsed) => new()
    {
        Left = parsed.GetRequiredValue(_window),
        Right = parsed.GetRequiredValue(_window),
        StopWords = StopList(parsed),
        Take = int.MaxValue,
    };

    IReadOnlySet<string> StopList(ParseResult parsed) => parsed.GetValue(_stopWords) switch
    {
        null => StopWords.Default,
        "none" => StopWords.None,
        var file => StopWords.Read(file),
    };

    void WriteRows<T>(ParseResult parsed, RecordTable<T> table, IReadOnlyList<T> all, string what)
    {
        var shown = _output.Write(parsed, table, all.Skip(parsed.GetRequiredValue(_skip)).Take(parsed.GetRequiredValue(_limit)));
        Messages.Note($"{all.Count:N0} {what}, {shown:N0} shown.");
    }

    void WriteHits(ParseResult parsed, CorpusSearcher searcher)
    {
        var query = Query(parsed);
        var limit = parsed.GetRequiredValue(_limit);
        if (!parsed.GetValue(_duplicates))
        {
            var found = searcher.Search(query, Options(parsed, limit));
            Write(parsed, [.. found.Hits.Select(hit => new FoldedHit(hit, []))], $"{found.Total:N0} paragraphs, {found.Hits.Count:N0} shown");
            return;
        }

        var best = searcher.Search(query, _filters.Of(parsed) with { Take = MostFolded });
        var groups = NearDuplicates.Group(best.Hits);
        var page = groups.Skip(parsed.GetRequiredValue(_skip)).Take(limit).Select(group => new FoldedHit(group[0], [.. group.Skip(1)])).ToList();
        var folded = best.Total > best.Hits.Count ? $"{best.Total:N0} paragraphs; the best {best.Hits.Count:N0} folded into {groups.Count:N0}" : $"{best.Total:N0} paragraphs folded into {groups.Count:N0}";
        Write(parsed, page, $"{folded}, {page.Count:N0} shown");
    }

    void Write(ParseResult parsed, List<FoldedHit> hits, string summary)
    {
        if (_output.IsTable(parsed)) SearchView.Print(hits);
        else _output.Write(parsed, SearchTables.Hits, hits);
        Messages.Note(summary);
    }

    void WriteLines(ParseResult parsed, CorpusSearcher searcher)
    {
        var lines = Concordance.Of(searcher, Query(parsed), _filters.Of(parsed), new()
        {
            Skip = parsed.GetRequiredValue(_skip),
            Take = parsed.GetRequiredValue(_limit),
            Sort = Enum.GetValues<ConcordanceSort>().First(member => RecordTables.Word(member) == parsed.GetRequiredValue(_sort)),
            Width = parsed.GetRequiredValue(_width),
            Sample = parsed.GetValue(_sample),
            Seed = parsed.GetRequiredValue(_seed),
        });
        _output.Write(parsed, SearchTables.Lines, lines.Lines);
        Messages.Note($"{lines.Total:N0} occurrences, {lines.Lines.Count:N0} shown.");
    }

    void WriteFacets(ParseResult parsed, CorpusSearcher searcher)
    {
        Facet[] facets = [Facet.Year, Facet.Kind, Facet.Region, Facet.Issuer, Facet.Strategy];
        var found = searcher.Search(QueryOrEverything(parsed), _filters.Of(parsed) with { Take = 0, Facets = facets });
        var limit = parsed.GetRequiredValue(_limit);
        _output.Write(parsed, SearchTables.Facets, facets.SelectMany(facet => Shown(facet, found.Facets[facet], limit)));
        Messages.Note($"{found.Total:N0} paragraphs.");
    }

    // A list of years with holes would mislead; of the others the most frequent say most.
    static IEnumerable<(Facet Facet, FacetCount Count)> Shown(Facet facet, IReadOnlyList<FacetCount> counts, int limit)
    {
        if (facet != Facet.Year && counts.Count > limit) Messages.Note($"{RecordTables.Word(facet)}: {counts.Count:N0} values, the {limit:N0} most frequent shown (--limit N shows more).");
        return counts.Take(facet == Facet.Year ? counts.Count : limit).Select(count => (facet, count));
    }

    void WriteFrequencies(ParseResult parsed, CorpusSearcher searcher)
    {
        var paragraphs = searcher.All(QueryOrEverything(parsed), _filters.Of(parsed));
        WriteRows(parsed, SearchTables.Frequencies, Frequencies.Of(paragraphs, searcher, parsed.GetRequiredValue(_words), int.MaxValue, StopList(parsed)), "words or runs of words");
    }

    void WriteDispersion(ParseResult parsed, CorpusSearcher searcher)
    {
        if (_filters.AnyIn(parsed)) throw new UsageException("--dispersion measures the whole corpus: leave out --from, --to, --kind, --region and --source.");
        var spread = Dispersion.Of(searcher, Query(parsed));
        WriteRows(parsed, SearchTables.Dispersion, [.. spread.ByDocument.Select(document => (spread, document))], "documents have it");
        Messages.Note($"{spread.Count:N0} places in {spread.Documents:N0} of {spread.AllDocuments:N0} documents; DP {spread.DeviationOfProportions:0.000} (0 even, near 1 in one place), Juilland's D {spread.JuillandD:0.000} (1 even).");
    }

    void WriteClusters(ParseResult parsed, CorpusSearcher searcher)
    {
        if (_filters.AnyIn(parsed)) throw new UsageException("--duplicates without a query compares all documents: leave out the filters, or give a query.");
        var clusters = NearDuplicates.Documents(searcher);
        WriteRows(parsed, SearchTables.Duplicates, [.. clusters.SelectMany((cluster, i) => cluster.Select(document => (i + 1, document)))], $"documents in {clusters.Count:N0} clusters");
    }

    void Cite(ParseResult parsed, CorpusSearcher searcher)
    {
        var style = parsed.GetRequiredValue(_cite);
        var references = searcher.Search(Query(parsed), Options(parsed, parsed.GetRequiredValue(_limit))).Hits
            .DistinctBy(hit => (hit.DocumentId, hit.Page))
            .Select(hit => (hit, style == "bibtex" ? Citation.BibTeX(hit.DocumentId, hit.Facts, hit.Page) : Citation.Gb7714(hit.Facts, hit.Page)))
            .ToList();
        if (_output.IsChosen(parsed)) _output.Write(parsed, SearchTables.References, references);
        else foreach (var (_, reference) in references) Console.WriteLine(reference);
    }

    void AnswerSaved(ParseResult parsed, CorpusSearcher searcher)
    {
        var saved = new SavedSearches(Path.Combine(_index.Of(parsed), SavedSearches.FileName));
        if (parsed.GetValue(_save) is { } name) Save(parsed, saved, name, searcher);
        else if (parsed.GetValue(_saved)) _output.Write(parsed, SearchTables.Saved, saved.Queries);
        else WriteNew(parsed, saved, parsed.GetRequiredValue(_new)!, searcher);
    }

    void Save(ParseResult parsed, SavedSearches saved, string name, CorpusSearcher searcher)
    {
        if (_filters.AnyIn(parsed) || parsed.GetValue(_expand))
            throw new UsageException("--save keeps the query alone: write the filters into it, as year:2018..2023 kind:通知 region:江苏 source:gov.cn.");
        var query = Query(parsed);
        saved.Save(name, query, searcher);
        Messages.Note($"Saved '{name}': {searcher.Search(query, new() { Take = 0 }).Total:N0} paragraphs are known. Ask for new ones with: ptm search --new {name}");
    }

    void WriteNew(ParseResult parsed, SavedSearches saved, string name, CorpusSearcher searcher)
    {
        if (parsed.GetValue(_query) is not null || _filters.AnyIn(parsed)) throw new UsageException("--new asks a saved search, which has its own query: leave out the query and the filters.");
        if (saved.New(name, searcher) is not { } hits)
            throw new UsageException($"No search is saved as '{name}'. {(saved.Queries.Count == 0 ? "Save one with: ptm search QUERY --save NAME." : $"Saved are: {string.Join(", ", saved.Queries.Keys)}.")}");
        Write(parsed, [.. hits.Select(hit => new FoldedHit(hit, []))], $"{hits.Count:N0} new paragraphs; they count as known from now on");
    }
}
