using System.CommandLine;
using PolicyTextMiner.App.Tables;
using PolicyTextMiner.Ingestion;
using PolicyTextMiner.Mining;
using PolicyTextMiner.Store;

namespace PolicyTextMiner.App.Commands;

/// <summary><c>ptm status</c>: what is in the index, what failed and why, what has changed on disk since.</summary>
sealed class StatusCommand
{
    readonly IndexFolder _index = new();

    public static Command Create()
    {
        var options = new StatusCommand();
        var command = new Command("status", "What is in the index, what failed and why, and what to do about it.") { options._index.Option };
        command.SetAction(options.Run);
        return command;
    }

    int Run(ParseResult parsed)
    {
        using var store = _index.Open(parsed);
        Print(store.Counts());
        PrintFaults("Failed (again with: ptm ingest --retry-failed):", IndexFaults.Failed(store));
        PrintFaults("Read, but not without doubt:", IndexFaults.Doubtful(store));
        PrintMissing(store.Files());
        PrintUndated(store.Dated(new()));
        PrintStale(store.States().Values);
        return ExitCode.Done;
    }

    static void Print(StoreCounts counts)
    {
        Console.WriteLine($"{counts.Documents:N0} documents, {counts.Pages:N0} pages, {counts.Characters:N0} characters");
        Console.WriteLine($"{counts.Indicators:N0} indicators, {counts.Mentions:N0} strategy mentions");
        Console.WriteLine($"{counts.Failed:N0} files failed, {counts.Doubtful:N0} documents doubtful");
    }

    static void PrintFaults(string heading, IReadOnlyList<FaultClass> classes)
    {
        if (classes.Count == 0) return;
        Console.WriteLine($"\n{heading}");
        foreach (var kind in classes)
        {
            Console.WriteLine($"  {kind.Code}, {kind.Kind}: {kind.Faults.Count:N0}");
            foreach (var fault in kind.Faults) Console.WriteLine($"    {ShownPath.Of(fault.Path)}{fault.PageList}: {fault.Message}");
        }
    }

    static void PrintMissing(IReadOnlyList<StoredFile> files)
    {
        var missing = files.Where(file => !File.Exists(file.Path)).ToList();
        if (missing.Count == 0) return;
        Console.WriteLine("\nNo longer on disk (their records are kept; ingest the folder again after restoring them):");
        foreach (var file in missing) Console.WriteLine($"  {ShownPath.Of(file.Path)}");
    }

    static void PrintUndated(IEnumerable<DatedDocument> documents)
    {
        var undated = documents.Where(document => document.Date is null).ToList();
        if (undated.Count == 0) return;
        Console.WriteLine("\nWithout a date, and so on no timeline (give one in the manifest: columns file,date):");
        foreach (var document in undated) Console.WriteLine($"  {ShownPath.Of(document.Path)}");
    }

    static void PrintStale(IEnumerable<DocumentState> documents)
    {
        var stale = documents.Count(document => document.Status == DocumentStatus.Done && document.LexiconVersion != Miner.Default.Segmenter.Lexicon.Version);
        if (stale > 0) Console.WriteLine($"\n{stale:N0} documents were cut into words by another lexicon: run 'ptm ingest' over them again to bring the index up to date.");
    }
}
