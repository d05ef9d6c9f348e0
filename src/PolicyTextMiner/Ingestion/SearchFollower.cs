using System.Diagnostics;
using PolicyTextMiner.Mining;
using PolicyTextMiner.Search;
using PolicyTextMiner.Store;

namespace PolicyTextMiner.Ingestion;

/// <summary>Keeps the full-text index behind the ledger: never ahead of it, and level with it at the end of every run.</summary>
sealed class SearchFollower : IDisposable
{
    // What a killed run must index again at most; a commit costs some tens of milliseconds.
    static readonly TimeSpan s_commitEvery = TimeSpan.FromSeconds(30);

    readonly PolicyStore _store;
    readonly Ledger _ledger;
    readonly CorpusIndex _index;
    readonly Stopwatch _sinceCommit = Stopwatch.StartNew();
    long _reached;

    SearchFollower(PolicyStore store, Ledger ledger, CorpusIndex index) => (_store, _ledger, _index) = (store, ledger, index);

    /// <summary>Opens the index in <paramref name="directory"/> and brings it level with the ledger.</summary>
    /// <exception cref="CorpusIndexException">It cannot be used.</exception>
    public static SearchFollower Open(string directory, Miner miner, PolicyStore store, Ledger ledger)
    {
        var follower = new SearchFollower(store, ledger, CorpusIndex.Open(directory, miner.Segmenter));
        // Ahead of the ledger it follows another one, which was deleted or lost its last changes in a power cut.
        if (follower._index.Sequence > store.Sequence || follower._index.LexiconVersion != miner.Segmenter.Lexicon.Version) follower._index.Clear();
        follower.CatchUp();
        return follower;
    }

    /// <summary>Makes the index anew from the store.</summary>
    public void Rebuild()
    {
        _index.Clear();
        CatchUp();
    }

    /// <summary>Indexes what has changed in the ledger since the last call.</summary>
    /// <param name="atHand">A document that was written just now, so that it need not be read again.</param>
    public void Follow(MinedDocument? atHand)
    {
        foreach (var id in _store.ChangedSince(_reached))
        {
            if (id == atHand?.DocumentId) Add(atHand);
            else if (_store.Mined(id) is { } mined) Add(mined);
            else _index.Delete(id);
        }

        _reached = _store.Sequence;
        if (_sinceCommit.Elapsed > s_commitEvery) Commit();
    }

    /// <summary>Makes the index durable where it is.</summary>
    public void Commit()
    {
        if (_index.Sequence != _reached)
        {
            _ledger.Flush();   // first the truth, then what follows it
            _index.Commit(_reached);
        }

        _sinceCommit.Restart();
    }

    /// <summary>Closes the index as the last commit left it.</summary>
    public void Dispose() => _index.Dispose();

    void CatchUp()
    {
        _reached = _index.Sequence;
        Follow(null);
        Commit();
    }

    void Add(MinedDocument mined)
    {
        var stored = _store.Find(mined.DocumentId)!;
        _index.Add(mined, DocumentFacts.Of(stored.Metadata, stored.Path, stored.Source));
    }
}
