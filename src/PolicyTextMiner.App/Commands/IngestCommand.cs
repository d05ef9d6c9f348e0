using System.CommandLine;
using System.Runtime.InteropServices;
using PolicyTextMiner.Documents;
using PolicyTextMiner.Export;
using PolicyTextMiner.Ingestion;
using PolicyTextMiner.Mining;
using PolicyTextMiner.Strategies;

namespace PolicyTextMiner.App.Commands;

/// <summary><c>ptm ingest PATH…</c>: files into the index, and what was found in them.</summary>
sealed class IngestCommand
{
    readonly Argument<string[]> _paths = new("PATH") { Description = "Folders, files or patterns (报告/*.pdf)", Arity = ArgumentArity.ZeroOrMore };
    readonly Option<int> _jobs = new("--jobs") { Description = "Worker processes that read at once", DefaultValueFactory = _ => Environment.ProcessorCount, HelpName = "N" };
    readonly Option<bool> _retry = new("--retry-failed") { Description = "Only the files that failed before" };
    readonly Option<bool> _force = new("--force") { Description = "Read everything again, changed or not" };
    readonly Option<string?> _manifest = new("--manifest") { Description = "A CSV file with the columns file, title, issuer, date, kind, region, source; what it says overrides the documents", HelpName = "FILE" };
    readonly Option<string?> _only = new("--only") { Description = "Makes one stage again of all that the index holds: text, indicators (and strategies) or index; takes no PATH", HelpName = "STAGE" };
    readonly Option<bool> _watch = new("--watch") { Description = "Stays and reads new and changed files as they come, until Ctrl+C" };
    readonly Option<bool> _quiet = new("--quiet") { Description = "Says only what failed" };
    readonly Option<string?> _log = new("--log") { Description = "Also writes every step to this file, as JSON Lines", HelpName = "FILE" };
    readonly IndexFolder _index = new();

    public static Command Create()
    {
        var options = new IngestCommand();
        options._jobs.Validators.Add(result =>
        {
            if (result.GetValueOrDefault<int>() is < 1 or > 64) result.AddError("--jobs: a number from 1 to 64.");
        });
        options._only.AcceptOnlyFromAmong([.. Enum.GetValues<IngestStage>().Select(RecordTables.Word)]);
        var command = new Command("ingest", "Reads PDF and text files into the index. What is there already and has not changed is left alone.")
        {
            options._paths, options._jobs, options._retry, options._force, options._only, options._watch, options._manifest, options._quiet, options._log, options._index.Option,
        };
        command.SetAction(options.Run);
        return command;
    }

    int Run(ParseResult parsed)
    {
        var (options, stage) = (Options(parsed), Stage(parsed));
        using var cancelled = new CancellationTokenSource();
        using var interrupt = PosixSignalRegistration.Create(PosixSignal.SIGINT, Stop);
        using var end = PosixSignalRegistration.Create(PosixSignal.SIGTERM, Stop);
        using var log = parsed.GetValue(_log) is { } path ? new RunLog(path) : null;
        var code = ExitCode.Done;
        if (parsed.GetValue(_watch)) FolderWatch.Follow(options, Once, cancelled.Token);
        else Once();
        return code;

        void Once()
        {
            var summary = ProgressDisplay.Show(Work, log, parsed.GetValue(_quiet));
            log?.Ended(summary);
            code = Tell(summary, options, parsed.GetValue(_quiet));
        }

        IngestSummary Work(IProgress<IngestProgress> progress) => stage is { } made
            ? Remaker.Run(made, options, progress, cancelled.Token)
            : Ingester.Run(options, progress, cancelled.Token);

        void Stop(PosixSignalContext signal)
        {
            if (cancelled.IsCancellationRequested) return;   // a second time ends the program at once, which loses nothing either
            signal.Cancel = true;
            Messages.Note("Finishing the documents at hand …");
            cancelled.Cancel();
        }
    }

    static int Tell(IngestSummary summary, IngestOptions options, bool quiet)
    {
        IngestReport.PrintFailures(summary);
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

        if (!quiet) IngestReport.Print(summary, options.IndexDirectory);
        return Code(summary);
    }

    IngestOptions Options(ParseResult parsed)
    {
        var paths = parsed.GetRequiredValue(_paths);
        var (retry, force) = (parsed.GetValue(_retry), parsed.GetValue(_force));
        Check(parsed, paths, retry, force);
        var index = _index.Of(parsed);
        return new()
        {
            Paths = paths,
            IndexDirectory = index,
            Miner = Miner.With(StrategyCatalog.ForIndex(index)),   // a broken line of the user's names ends the run before any worker starts
            Worker = WorkerProgram.For(index),
            PipelineVersion = PipelineVersion.With(Path.Combine(index, StrategyCatalog.UserFile)),
            Manifest = parsed.GetValue(_manifest),
            Scope = retry ? IngestScope.Failed : force ? IngestScope.All : IngestScope.Changed,
            Jobs = parsed.GetValue(_jobs),
        };
    }

    void Check(ParseResult parsed, string[] paths, bool retry, bool force)
    {
        var watch = parsed.GetValue(_watch);
        if (retry && force) throw new UsageException("--retry-failed and --force exclude each other: the first reads only what failed, the second everything.");
        if (Stage(parsed) is not null)
        {
            if (paths.Length > 0 || retry || force || watch) throw new UsageException("--only makes a stage again of all that the index holds, so it takes no PATH, --retry-failed, --force or --watch.");
        }
        else if (watch && (paths.Length == 0 || retry || force)) throw new UsageException("--watch reads new and changed files of the folders that you name: ptm ingest --watch FOLDER.");
        else if (paths.Length == 0 && !retry) throw new UsageException("Name the folders or files to read: ptm ingest FOLDER.");
    }

    IngestStage? Stage(ParseResult parsed) =>
        parsed.GetValue(_only) is { } word ? Enum.GetValues<IngestStage>().First(stage => RecordTables.Word(stage) == word) : null;

    static int Code(IngestSummary summary)
    {
        var problems = summary.Problems.Any(problem => problem.Diagnostic.Severity == Severity.Error);
        if (summary.Failures.Count == 0 && !problems && summary.Remaining == 0) return ExitCode.Done;
        return summary.Read + summary.Same + summary.Unchanged == 0 ? ExitCode.Failed : ExitCode.SomeFailed;
    }
}
