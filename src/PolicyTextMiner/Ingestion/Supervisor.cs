using System.Collections.Concurrent;
using PolicyTextMiner.Corpus;
using PolicyTextMiner.Documents;
using PolicyTextMiner.Mining;
using PolicyTextMiner.Store;

namespace PolicyTextMiner.Ingestion;

/// <summary>Has files read by worker processes, several at once. A worker that dies over a file is replaced, and its file is tried once more.</summary>
sealed class Supervisor(IngestOptions options, IngestPlan plan, Action<CorpusFile> begun, CancellationToken cancelled) : IDisposable
{
    const int Attempts = 2;
    static readonly TimeSpan s_checkEvery = TimeSpan.FromMilliseconds(200);

    readonly ConcurrentQueue<CorpusFile> _files = new(plan.ToOpen);
    readonly ConcurrentDictionary<string, CorpusFile> _claimed = new(StringComparer.Ordinal);
    readonly ConcurrentDictionary<WorkerProcess, int> _workers = new();
    readonly BlockingCollection<Outcome> _outcomes = new(boundedCapacity: 4 * options.Jobs);
    readonly CancellationTokenSource _abort = new();

    /// <summary>The outcome of every file as it comes, until all are done or, after a cancellation, those at hand are.</summary>
    /// <exception cref="IndexException">Workers cannot be started.</exception>
    public IEnumerable<Outcome> Run()
    {
        var hands = Enumerable.Range(0, Math.Min(options.Jobs, _files.Count))
            .Select(_ => Task.Factory.StartNew(Work, CancellationToken.None, TaskCreationOptions.LongRunning, TaskScheduler.Default)).ToArray();
        var all = Task.WhenAll(hands);
        _ = all.ContinueWith(_ => _outcomes.CompleteAdding(), TaskScheduler.Default);
        using var watch = new Timer(_ => Check(), null, s_checkEvery, s_checkEvery);
        foreach (var outcome in _outcomes.GetConsumingEnumerable()) yield return outcome;
        all.GetAwaiter().GetResult();
    }

    /// <summary>Ends all workers at once.</summary>
    public void Dispose()
    {
        _abort.Cancel();
        foreach (var worker in _workers.Keys) worker.Kill();
    }

    void Work()
    {
        var worker = default(WorkerProcess);
        try
        {
            while (!cancelled.IsCancellationRequested && !_abort.IsCancellationRequested && _files.TryDequeue(out var file))
            {
                begun(file);
                _outcomes.Add(Read(file, ref worker), _abort.Token);
            }
        }
        catch (OperationCanceledException) when (_abort.IsCancellationRequested)
        {
            // The run has ended with an error of its own; nobody takes the outcome.
        }
        catch (IndexException)
        {
            _abort.Cancel();
            throw;
        }
        finally
        {
            Retire(ref worker);
        }
    }

    Outcome Read(CorpusFile file, ref WorkerProcess? worker)
    {
        var id = default(string);
        for (var attempt = 1; ; attempt++)
        {
            try
            {
                worker ??= Hire();
                worker.Begin();
                switch (worker.Ask(new WorkerMessage.Open(file.Path)))
                {
                    case WorkerMessage.Unreadable unreadable:
                        return new Outcome.NotOpened(file, Diagnostics.FileUnreadable(unreadable.Reason));
                    case WorkerMessage.Opened opened:
                        id = opened.DocumentId;
                        if (!Claim(id, file)) return new Outcome.Same(file, id);
                        return Mine(file, worker);
                }
            }
            catch (WorkerDiedException died)
            {
                Retire(ref worker);
                _abort.Token.ThrowIfCancellationRequested();
                if (attempt == Attempts) return Quarantined(file, id, died.Reason);
            }
        }
    }

    static Outcome.Finished Mine(CorpusFile file, WorkerProcess worker)
    {
        var answer = (WorkerMessage.Mined)worker.Ask(new WorkerMessage.Mine(file.Entry?.Date));
        return new(file, answer.Document, answer.Document.Document is null ? DocumentStatus.Failed : DocumentStatus.Done, answer.Seconds);
    }

    static Outcome Quarantined(CorpusFile file, string? id, Diagnostic reason) => id is null
        ? new Outcome.NotOpened(file, reason)
        : new Outcome.Finished(file, new MinedDocument(id, null, [], [], [reason]), DocumentStatus.Quarantined, 0);

    // Each document is mined once in a run, by whoever comes to it first.
    bool Claim(string id, CorpusFile file) => plan.IsToMine(id, file) && _claimed.GetOrAdd(id, file) == file;

    WorkerProcess Hire()
    {
        var worker = new WorkerProcess(options);
        _workers.TryAdd(worker, 0);
        if (_abort.IsCancellationRequested) worker.Kill();
        return worker;
    }

    void Retire(ref WorkerProcess? worker)
    {
        if (worker is null) return;
        _workers.TryRemove(worker, out _);
        worker.Dispose();
        worker = null;
    }

    void Check()
    {
        foreach (var worker in _workers.Keys) worker.Check();
    }
}
