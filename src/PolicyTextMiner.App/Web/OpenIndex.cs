using System.Collections.Concurrent;
using System.Diagnostics;
using PolicyTextMiner.Store;

namespace PolicyTextMiner.App.Web;

/// <summary>The index as all requests share it: one searcher and a few connections, renewed when something has been written. Safe to share between threads.</summary>
sealed class OpenIndex(ServeOptions options) : IDisposable
{
    // An ingest writes many times a second; what is shown may be that old.
    static readonly TimeSpan s_checkEvery = TimeSpan.FromMilliseconds(500);

    readonly Lock _lock = new();
    readonly ConcurrentBag<PolicyStore> _stores = [];
    readonly Stopwatch _sinceCheck = new();
    Snapshot? _snapshot;
    int _revision;

    /// <summary>Changes whenever something has changed that is shown and is not in the store, as saved searches.</summary>
    public int Revision => _revision;

    /// <summary>Whether anything was ever ingested.</summary>
    public bool Exists => File.Exists(Path.Combine(options.IndexDirectory, PolicyStore.FileName));

    /// <summary>Reads from the index.</summary>
    /// <exception cref="ProblemException">There is no index.</exception>
    public T Read<T>(Func<IndexView, T> read)
    {
        if (!Exists) throw new ProblemException(Problems.NoIndex(options.IndexDirectory));
        var store = _stores.TryTake(out var idle) ? idle : PolicyStore.OpenReadOnly(options.IndexDirectory);
        var snapshot = default(Snapshot);
        try
        {
            snapshot = Current(store);
            var answer = read(new(store, snapshot));
            _stores.Add(store);
            return answer;
        }
        catch (Exception problem) when (problem is IndexException)
        {
            store.Dispose();
            throw;
        }
        finally
        {
            snapshot?.Release();
        }
    }

    /// <summary>Looks for changes at the next request, however soon that is.</summary>
    public void Changed()
    {
        Interlocked.Increment(ref _revision);
        lock (_lock) _sinceCheck.Reset();
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        lock (_lock)
        {
            _snapshot?.Release();
            _snapshot = null;
        }

        foreach (var store in _stores) store.Dispose();
    }

    Snapshot Current(PolicyStore store)
    {
        lock (_lock)
        {
            if (_snapshot is not null && _sinceCheck.IsRunning && _sinceCheck.Elapsed < s_checkEvery) return _snapshot.Hold();
            _sinceCheck.Restart();
            var sequence = store.Sequence;
            if (_snapshot is null || !_snapshot.IsCurrent(sequence))
            {
                var fresh = Snapshot.Open(options.IndexDirectory, sequence);
                _snapshot?.Release();
                _snapshot = fresh;
            }

            return _snapshot.Hold();
        }
    }
}

/// <summary>What one request reads from.</summary>
/// <param name="Store">The records; for this request alone.</param>
/// <param name="Snapshot">What is shared with other requests.</param>
readonly record struct IndexView(PolicyStore Store, Snapshot Snapshot);
