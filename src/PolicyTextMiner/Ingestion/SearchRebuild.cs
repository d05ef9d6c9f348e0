using PolicyTextMiner.Mining;
using PolicyTextMiner.Search;
using PolicyTextMiner.Store;

namespace PolicyTextMiner.Ingestion;

/// <summary>Makes the full-text index anew from the records, whatever has become of the old one; the documents' files are not needed.</summary>
public static class SearchRebuild
{
    /// <summary>Rebuilds the full-text index of the index in <paramref name="indexDirectory"/>. Programs that search meanwhile keep what they have open.</summary>
    /// <exception cref="IndexException">Another run is writing the index, or its records cannot be read.</exception>
    /// <exception cref="CorpusIndexException">The new index cannot be written.</exception>
    /// <exception cref="IOException">The old index cannot be deleted.</exception>
    public static void Run(string indexDirectory, Miner miner)
    {
        using var held = IndexLock.Take(indexDirectory);
        using var store = PolicyStore.Open(indexDirectory);
        using var ledger = store.Ledger();
        var folder = Path.Combine(indexDirectory, Ingester.SearchFolder);
        if (Directory.Exists(folder)) Directory.Delete(folder, recursive: true);
        SearchFollower.Open(folder, miner, store, ledger).Dispose();
    }
}
