using System.CommandLine;
using PolicyTextMiner.Documents;
using PolicyTextMiner.Export;
using PolicyTextMiner.Ingestion;
using PolicyTextMiner.Store;
using PolicyTextMiner.Strategies;

namespace PolicyTextMiner.App.Commands;

/// <summary><c>ptm ingest PATH…</c>: files into the index, and what was found in them.</summary>
sealed class IngestCommand
{
    const int Shown = 5;   // rows of each table at the end of a run

    readonly Argument<string[]> _paths = new("PATH") { Description = "Folders, files or patterns (报告/*.pdf)", Arity = ArgumentArity.ZeroOrMore };
    readonly Option<int> _jobs = new("--jobs") { Description = "Worker processes that read at once", DefaultValueFactory = _ => Environment.ProcessorCount, HelpName = "N" };
    readonly Option<bool> _retry = new("--retry-failed") { Description = "Only the files that failed before" };
    readonly Option<bool> _force = new("--force") { Description = "Read everything again, changed or not" };
    readonly Option<string?> _manifest = new("--manifest") { Description = "A CSV file with the columns file, title, issuer, date, kind, region, source; what it says overrides the documents", HelpName = "FILE" };
    readonly IndexFolder _index = new();

    public static Command Create()
    {
        var options = new IngestCommand();
        options._jobs.Validators.Add(result =>
        {
            if (result.GetValueOrDefault<int>() is < 1 or > 64) result.AddError("--jobs: a number from 1 to 64.");
        });
        var command = new Command("ingest", "Reads PDF and text files into the index. What is there already and has not changed is left alone.")
        {
            options._paths, options._jobs, options._retry, options._force, options._manifest, options._index.Option,
        };
        command.SetAction(options.Run);
        return command;
    }

    int Run(ParseResult parsed)
    {
        var options = Options(parsed);
        using var cancelled = new CancellationTokenSource();
        Console.CancelKeyPress += (_, key) =>
        {
            key.Cancel = true;
            Messages.Note("Finishing the documents at hand …");
            cancelled.Cancel();
        };
        var summary = ProgressDisplay.Show(progress => Ingester.Run(options, progress, cancelled.Token));
        foreach (var problem in summary.Problems) Messages.Error($"{IndexFolder.Shown(problem.Path)}: {problem.Diagnostic}");
        if (summary.Files == 0 && options is { Scope: IngestScope.Failed, Paths.Count: 0 })
        {
            Console.WriteLine("Nothing has failed, so there is nothing to try again.");
            return ExitCode.Done;
        }

        if (summary.Files == 0)
        {
            Messages.Error("There is no PDF and no text file to read. Name a folder that holds some.");
            return ExitCode.Failed;
        }

        Report(summary, options.IndexDirectory);
        return Code(summary);
    }

    IngestOptions Options(ParseResult parsed)
    {
        var paths = parsed.GetRequiredValue(_paths);
        var (retry, force) = (parsed.GetValue(_retry), parsed.GetValue(_force));
        if (retry && force) throw new UsageException("--retry-failed and --force exclude each other: the first reads only what failed, the second everything.");
        if (paths.Length == 0 && !retry) throw new UsageException("Name the folders or files to read: ptm ingest FOLDER.");
        var index = _index.Of(parsed);
        StrategyCatalog.ForIndex(index);   // a broken line of the user's names ends the run before any worker starts
        return new()
        {
            Paths = paths,
            IndexDirectory = index,
            Worker = WorkerProgram.This("worker", "--index", index),
            PipelineVersion = PipelineVersion.With(Path.Combine(index, StrategyCatalog.UserFile)),
            Manifest = parsed.GetValue(_manifest),
            Scope = retry ? IngestScope.Failed : force ? IngestScope.All : IngestScope.Changed,
            Jobs = parsed.GetValue(_jobs),
        };
    }

    static int Code(IngestSummary summary)
    {
        var problems = summary.Problems.Any(problem => problem.Diagnostic.Severity == Severity.Error);
        if (summary.Failures.Count == 0 && !problems && summary.Remaining == 0) return ExitCode.Done;
        return summary.Read + summary.Same + summary.Unchanged == 0 ? ExitCode.Failed : ExitCode.SomeFailed;
    }

    static void Report(IngestSummary summary, string index)
    {
        foreach (var failure in summary.Failures)
            foreach (var diagnostic in failure.Diagnostics) Messages.Error($"{IndexFolder.Shown(failure.Path)}: {diagnostic}");

        Console.WriteLine(summary.Read + summary.Failures.Count == 0
            ? $"Nothing new: all {summary.Files:N0} files are in the index already ({summary.Elapsed.TotalSeconds:N1} s)."
            : $"Read {summary.Read:N0} documents with {summary.Pages:N0} pages in {summary.Elapsed.TotalSeconds:N1} s: {summary.Indicators:N0} indicators, {summary.Mentions:N0} strategy mentions; {summary.Failures.Count:N0} failed, {summary.Unchanged:N0} unchanged.");
        if (summary.Remaining > 0) Console.WriteLine($"{summary.Remaining:N0} files were not reached. The same command goes on with them.");
        if (summary.Read > 0) Tables(index);
        Next(index);
    }

    static void Tables(string index)
    {
        using var store = PolicyStore.OpenReadOnly(index);
        Console.WriteLine("\nDocuments");
        Output.WriteTable(RecordTables.Documents, store.Documents().Where(document => document.Status == DocumentStatus.Done).Take(Shown));
        Console.WriteLine("Indicators");
        Output.WriteTable(RecordTables.Indicators, store.Indicators(new()).Select(StoredRows.Of).Take(Shown));
        Console.WriteLine("Strategy mentions");
        Output.WriteTable(RecordTables.Strategies, store.Mentions(new()).Select(StoredRows.Of).Take(Shown));
    }

    static void Next(string index)
    {
        var option = IndexFolder.Shown(index) == "index" ? "" : $" --index {IndexFolder.Shown(index)}";
        Console.WriteLine($"""
            Next:
              ptm search 研发强度{option}                          paragraphs that say it
              ptm indicators --indicator 研发强度{option}           figures as rows
              ptm timeline 京津冀协同发展 粤港澳大湾区建设{option}    mentions by year
              ptm export DIR{option}                              everything as CSV, JSON Lines and Parquet
              ptm status{option}                                  what is in the index, what failed and why
            """);
    }
}
