using System.CommandLine;
using PolicyTextMiner.Ingestion;
using PolicyTextMiner.Mining;
using PolicyTextMiner.Search;
using PolicyTextMiner.Store;

namespace PolicyTextMiner.App.Commands;

/// <summary><c>ptm verify</c>: whether records lead back to their text, and store and search index agree.</summary>
sealed class VerifyCommand
{
    readonly IndexFolder _index = new();

    public static Command Create()
    {
        var options = new VerifyCommand();
        var command = new Command("verify", "Checks that every record stands in its text, and that the records and the full-text index agree.") { options._index.Option };
        command.SetAction(options.Run);
        return command;
    }

    int Run(ParseResult parsed)
    {
        using var store = _index.Open(parsed);
        var folder = Path.Combine(_index.Of(parsed), Ingester.SearchFolder);
        var paragraphs = 0;
        var problems = IndexCheck.Run(folder).ToList();
        foreach (var document in store.Documents().Where(document => document.Status == DocumentStatus.Done))
        {
            var mined = store.Mined(document.Id)!;
            paragraphs += mined.Document!.Paragraphs.Count(paragraph => paragraph.Span.Length > 0);
            problems.AddRange(Records(document, mined));
        }

        using var searcher = CorpusSearcher.Open(folder, Miner.Default.Segmenter);
        if (searcher.Sequence != store.Sequence) problems.Add($"The full-text index is behind the records ({searcher.Sequence} of {store.Sequence} changes). Run 'ptm ingest' again.");
        else if (searcher.Paragraphs != paragraphs) problems.Add($"The full-text index holds {searcher.Paragraphs:N0} paragraphs, the store {paragraphs:N0}. Delete {folder} and run 'ptm ingest' again; it is made from the store.");
        foreach (var problem in problems) Messages.Error(problem);
        if (problems.Count == 0) Console.WriteLine($"All is well: {paragraphs:N0} paragraphs in the store and in the full-text index; every record stands in its text.");
        return problems.Count == 0 ? ExitCode.Done : ExitCode.SomeFailed;
    }

    static IEnumerable<string> Records(StoredDocument document, MinedDocument mined)
    {
        var name = IndexFolder.Shown(document.Path);
        var text = mined.Document!.Text;
        if (mined.Indicators.Count(indicator => indicator.Span.End > text.Length || !indicator.Sentence.Contains(indicator.Span)) is > 0 and var lost)
            yield return $"{name}: {lost:N0} indicators do not stand in their sentence. Run 'ptm ingest' with --force on it.";
        if (mined.Strategies.Count(mention => mention.Span.End > text.Length || !mention.Sentence.Contains(mention.Span)) is > 0 and var unplaced)
            yield return $"{name}: {unplaced:N0} strategy mentions do not stand in their sentence. Run 'ptm ingest' with --force on it.";
    }
}
