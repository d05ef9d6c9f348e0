using PolicyTextMiner.Documents;
using PolicyTextMiner.Ingestion;
using PolicyTextMiner.Mining;
using PolicyTextMiner.Store;
using PolicyTextMiner.Strategies;

namespace PolicyTextMiner.App.Web;

/// <summary>How the reading of files stands.</summary>
/// <param name="Number">Counts the runs of this server from 1; 0 where there was none.</param>
/// <param name="Running">Whether it goes on.</param>
/// <param name="Files">Files to read in this run.</param>
/// <param name="Done">Files that were read or have failed.</param>
/// <param name="Pages">Pages that were read.</param>
/// <param name="SecondsLeft">How long it will still take; null until it can be judged.</param>
/// <param name="Current">Names of the files being read.</param>
/// <param name="Failures">Files that gave no text, and why.</param>
/// <param name="Summary">What a finished run has done.</param>
/// <param name="Error">Why the run as a whole failed, and what to do.</param>
sealed record IngestState(
    int Number, bool Running, int Files, int Done, long Pages, double? SecondsLeft,
    IReadOnlyList<string> Current, IReadOnlyList<FileFailure> Failures, RunSummary? Summary, string? Error);

/// <summary>A file that gave no text.</summary>
/// <param name="File">Its path.</param>
/// <param name="Document">Id of its document, or null where it could not be opened.</param>
/// <param name="Status">failed or quarantined.</param>
/// <param name="Problems">What is wrong, and what to do.</param>
sealed record FileFailure(string File, string? Document, DocumentStatus Status, IReadOnlyList<Diagnostic> Problems)
{
    public static FileFailure Of(FailedFile failed) => new(failed.Path, failed.DocumentId, failed.Status, failed.Diagnostics);
}

/// <summary>What a run has done.</summary>
/// <param name="Read">Documents that were read.</param>
/// <param name="Unchanged">Files that the index had already.</param>
/// <param name="Same">Files whose content the index had under another name.</param>
/// <param name="Pages">Pages that were read.</param>
/// <param name="Indicators">Indicators that were found.</param>
/// <param name="Mentions">Strategy mentions that were found.</param>
/// <param name="Seconds">From beginning to end.</param>
/// <param name="Problems">Paths and rows of manifests that could not be used.</param>
sealed record RunSummary(int Read, int Unchanged, int Same, long Pages, long Indicators, long Mentions, double Seconds, IReadOnlyList<string> Problems);

/// <summary>Reads files into the index in the background, one run at a time.</summary>
sealed class IngestJob(ServeOptions options, OpenIndex index) : IDisposable
{
    static readonly IngestState s_none = new(0, false, 0, 0, 0, null, [], [], null, null);

    readonly Lock _lock = new();
    readonly CancellationTokenSource _ending = new();
    IngestState _state = s_none;
    CancellationTokenSource? _run;

    /// <summary>How the last run stands.</summary>
    public IngestState State
    {
        get
        {
            lock (_lock) return _state;
        }
    }

    /// <summary>Starts a run.</summary>
    /// <exception cref="ProblemException">One is going on.</exception>
    public IngestState Start(IReadOnlyList<string> paths, IngestScope scope)
    {
        lock (_lock)
        {
            if (_state.Running) throw new ProblemException(Problems.Conflict("Files are being read already. Wait until that has ended, or end it."));
            _state = s_none with { Number = _state.Number + 1, Running = true };
            _run = CancellationTokenSource.CreateLinkedTokenSource(_ending.Token);
            var token = _run.Token;
            _ = Task.Factory.StartNew(() => Work(paths, scope, token), CancellationToken.None, TaskCreationOptions.LongRunning, TaskScheduler.Default);
            return _state;
        }
    }

    /// <summary>Ends the run after the files at hand.</summary>
    public void Cancel()
    {
        lock (_lock) _run?.Cancel();
    }

    /// <summary>Brings the full-text index level with the records; nothing is read. Where a run goes on, that does it.</summary>
    public void Follow()
    {
        try
        {
            Ingester.Run(Options([], IngestScope.Changed), new Silent(), CancellationToken.None);
        }
        catch (IndexException)
        {
            // Another run holds the index, and follows at its end.
        }

        index.Changed();
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        _ending.Cancel();
        _ending.Dispose();
        _run?.Dispose();
    }

    void Work(IReadOnlyList<string> paths, IngestScope scope, CancellationToken cancelled)
    {
        try
        {
            var summary = Ingester.Run(Options(paths, scope), new Progress(this), cancelled);
            Set(state => state with { Running = false, Current = [], SecondsLeft = null, Summary = Summary(summary), Failures = [.. summary.Failures.Select(FileFailure.Of)] });
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException)
        {
            Set(state => state with { Running = false, Current = [], Error = problem.Message });
        }
        finally
        {
            Set(state => state.Running ? state with { Running = false, Error = "The program met with an error that it did not foresee." } : state);
            index.Changed();
        }
    }

    IngestOptions Options(IReadOnlyList<string> paths, IngestScope scope) =>
        new()
        {
            Paths = paths,
            IndexDirectory = options.IndexDirectory,
            Scope = scope,
            Worker = options.Worker ?? WorkerProgram.For(options.IndexDirectory),
            PipelineVersion = PipelineVersion.With(Path.Combine(options.IndexDirectory, StrategyCatalog.UserFile)),
            Miner = Miner.Default,
        };

    static RunSummary Summary(IngestSummary summary) => new(
        summary.Read, summary.Unchanged, summary.Same, summary.Pages, summary.Indicators, summary.Mentions, Math.Round(summary.Elapsed.TotalSeconds, 2),
        [.. summary.Problems.Select(problem => $"{problem.Path}: {problem.Diagnostic}")]);

    void Set(Func<IngestState, IngestState> change)
    {
        lock (_lock) _state = change(_state);
    }

    sealed class Progress(IngestJob job) : IProgress<IngestProgress>
    {
        public void Report(IngestProgress value) => job.Set(state => state with
        {
            Files = value.Files,
            Done = value.Done,
            Pages = value.Pages,
            SecondsLeft = value.Left?.TotalSeconds,
            Current = [.. value.Current.Select(path => Path.GetFileName(path))],
            Failures = value.Failure is { } failed ? [.. state.Failures, FileFailure.Of(failed)] : state.Failures,
        });
    }

    sealed class Silent : IProgress<IngestProgress>
    {
        public void Report(IngestProgress value) { }
    }
}
