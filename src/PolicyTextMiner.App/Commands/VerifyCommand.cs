using System.CommandLine;
using PolicyTextMiner.App.Tables;
using PolicyTextMiner.Ingestion;
using PolicyTextMiner.Mining;
using PolicyTextMiner.Search;
using PolicyTextMiner.Store;

namespace PolicyTextMiner.App.Commands;

/// <summary><c>ptm verify</c>: whether records lead back to their text, and store and full-text index agree; <c>--rebuild</c> makes the index anew.</summary>
sealed class VerifyCommand
{
    readonly Option<bool> _rebuild = new("--rebuild") { Description = "First make the full-text index anew from the records; the documents' files are not needed" };
    readonly IndexFolder _index = new();

    public static Command Create()
    {
        var options = new VerifyCommand();
        var command = new Command("verify", "Checks that every record stands in its text, and that the records and the full-text index agree.") { options._rebuild, options._index.Option };
        command.SetAction(options.Run);
        return command;
    }

    int Run(ParseResult parsed)
    {
        using var store = _index.Open(parsed);
        if (parsed.GetValue(_rebuild)) SearchRebuild.Run(_index.Of(parsed), Miner.Default);
        var paragraphs = new Dictionary<string, int>(StringComparer.Ordinal);
        var problems = new List<string>();
        foreach (var document in store.Documents().Where(document => document.Status == DocumentStatus.Done))
        {
            var mined = store.Mined(document.Id)!;
            paragraphs.Add(document.Id, mined.Document!.Paragraphs.Count(paragraph => paragraph.Span.Length > 0));
            problems.AddRange(Records(document, mined));
        }

        problems.AddRange(Index(Path.Combine(_index.Of(parsed), Ingester.SearchFolder), store, paragraphs));
        foreach (var problem in problems) Messages.Error(problem);
        if (problems.Count == 0) Console.WriteLine($"All is well: {paragraphs.Values.Sum():N0} paragraphs in the records and in the full-text index; every record stands in its text.");
        return problems.Count == 0 ? ExitCode.Done : ExitCode.SomeFailed;
    }

    static IEnumerable<string> Index(string folder, PolicyStore store, Dictionary<string, int> paragraphs)
    {
        try
        {
            var damage = IndexCheck.Run(folder);
            if (damage.Count > 0) return damage;
            using var searcher = CorpusSearcher.Open(folder, Miner.Default.Segmenter);
            if (SearchState.Behind(searcher, store) is { } behind) return [behind];
            return [.. Unequal(searcher, paragraphs), .. SearchState.Stale(searcher) is { } stale ? [stale] : Array.Empty<string>()];
        }
        catch (CorpusIndexException unusable)
        {
            return [unusable.Message];
        }
    }

    static IEnumerable<string> Unequal(CorpusSearcher searcher, Dictionary<string, int> paragraphs)
    {
        var indexed = searcher.ParagraphsByDocument();
        var different = paragraphs.Where(document => document.Value != indexed.GetValueOrDefault(document.Key)).Select(document => document.Key)
            .Concat(indexed.Keys.Where(id => !paragraphs.ContainsKey(id)))
            .Count();
        if (different > 0) yield return $"{different:N0} documents have other paragraphs in the full-text index than in the records. Run 'ptm verify --rebuild'.";
    }

    static IEnumerable<string> Records(StoredDocument document, MinedDocument mined)
    {
        var name = ShownPath.Of(document.Path);
        var text = mined.Document!.Text;
        if (mined.Indicators.Count(indicator => indicator.Span.End > text.Length || !indicator.Sentence.Contains(indicator.Span)) is > 0 and var lost)
            yield return $"{name}: {lost:N0} indicators do not stand in their sentence. Run 'ptm ingest' with --force on it.";
        if (mined.Strategies.Count(mention => mention.Span.End > text.Length || !mention.Sentence.Contains(mention.Span)) is > 0 and var unplaced)
            yield return $"{name}: {unplaced:N0} strategy mentions do not stand in their sentence. Run 'ptm ingest' with --force on it.";
    }
}
