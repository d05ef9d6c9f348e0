using PolicyTextMiner.Search;
using PolicyTextMiner.Store;

namespace PolicyTextMiner.Ingestion;

/// <summary>An index that this process alone writes: the records, and the full-text index that follows them.</summary>
sealed class WritableIndex : IDisposable
{
    readonly IndexLock _lock;

    WritableIndex(IndexLock held, PolicyStore store, Ledger ledger, SearchFollower search) => (_lock, Store, Ledger, Search) = (held, store, ledger, search);

    /// <summary>The records.</summary>
    public PolicyStore Store { get; }

    /// <summary>What writes them.</summary>
    public Ledger Ledger { get; }

    /// <summary>What brings the full-text index after them.</summary>
    public SearchFollower Search { get; }

    /// <summary>Opens the index that <paramref name="options"/> name, makes it where there is none, and brings its full-text index level with its records.</summary>
    /// <exception cref="IndexException">It is locked, newer, damaged, read-only, or the disk is full.</exception>
    /// <exception cref="CorpusIndexException">The full-text index cannot be used.</exception>
    public static WritableIndex Open(IngestOptions options)
    {
        var opened = new Stack<IDisposable>();
        try
        {
            var held = Opened(IndexLock.Take(options.IndexDirectory));
            var store = Opened(PolicyStore.Open(options.IndexDirectory));
            var ledger = Opened(store.Ledger());
            return new(held, store, ledger, SearchFollower.Open(Path.Combine(options.IndexDirectory, Ingester.SearchFolder), options.Miner, store, ledger));
        }
        catch
        {
            foreach (var part in opened) part.Dispose();
            throw;
        }

        T Opened<T>(T part)
            where T : IDisposable
        {
            opened.Push(part);
            return part;
        }
    }

    public void Dispose()
    {
        Search.Dispose();
        Ledger.Dispose();
        Store.Dispose();
        _lock.Dispose();
    }
}
