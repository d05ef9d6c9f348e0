using PolicyTextMiner.Export;
using PolicyTextMiner.Ingestion;
using PolicyTextMiner.Mining;
using PolicyTextMiner.Search;
using PolicyTextMiner.Store;
using PolicyTextMiner.Strategies;
using PolicyTextMiner.Timeline;

namespace PolicyTextMiner.App.Web;

/// <summary>The index at one moment: its searcher, and whatever is costly and does not change until something is written.</summary>
sealed class Snapshot
{
    readonly CorpusSearcher? _searcher;
    readonly string? _problem;
    readonly Shared<IReadOnlyList<StoredDocument>> _documents = new();
    readonly Shared<IReadOnlyList<DatedDocument>> _dated = new();
    readonly Shared<IReadOnlyList<NameCount>> _names = new();
    readonly Shared<IReadOnlyList<DiscoveredName>> _candidates = new();
    readonly Shared<IReadOnlyList<CitationEdge>> _citations = new();
    readonly Dictionary<CooccurrenceWindow, Shared<IReadOnlyList<Cooccurrence>>> _together = Enum.GetValues<CooccurrenceWindow>().ToDictionary(window => window, _ => new Shared<IReadOnlyList<Cooccurrence>>());
    int _holders = 1;

    Snapshot(string directory, long sequence, CorpusSearcher? searcher, string? problem)
    {
        (Sequence, _searcher, _problem) = (sequence, searcher, problem);
        Catalog = StrategyCatalog.ForIndex(directory);
    }

    /// <summary>The names that are known: the shipped ones, and the researcher's own.</summary>
    public StrategyCatalog Catalog { get; }

    /// <summary>The ledger's sequence.</summary>
    public long Sequence { get; }

    /// <summary>The sequence that the full-text index has reached; behind <see cref="Sequence"/> while files are being read.</summary>
    public long Searched => _searcher?.Sequence ?? 0;

    /// <summary>The full-text index.</summary>
    /// <exception cref="CorpusIndexException">It cannot be used.</exception>
    public CorpusSearcher Searcher => _searcher ?? throw new CorpusIndexException(_problem!);

    public static Snapshot Open(string directory, long sequence)
    {
        try
        {
            return new(directory, sequence, CorpusSearcher.Open(Path.Combine(directory, Ingester.SearchFolder), Miner.Default.Segmenter), null);
        }
        catch (CorpusIndexException problem)
        {
            return new(directory, sequence, null, problem.Message);
        }
    }

    /// <summary>Whether nothing was written since; the full-text index may still be catching up.</summary>
    public bool IsCurrent(long sequence) => Sequence == sequence && Searched == sequence;

    /// <summary>All documents by path.</summary>
    public IReadOnlyList<StoredDocument> Documents(PolicyStore store) => _documents.Get(() => [.. store.Documents()]);

    /// <summary>What timelines count in.</summary>
    public IReadOnlyList<DatedDocument> Dated(PolicyStore store) => _dated.Get(() => store.Dated(new()));

    /// <summary>How often every name is mentioned.</summary>
    public IReadOnlyList<NameCount> Names(PolicyStore store) => _names.Get(store.MentionCounts);

    /// <summary>Names that no catalogue has.</summary>
    public IReadOnlyList<DiscoveredName> Candidates(PolicyStore store) => _candidates.Get(() => CorpusDiscovery.Names(store, Catalog));

    /// <summary>Which names stand together.</summary>
    public IReadOnlyList<Cooccurrence> Together(PolicyStore store, CooccurrenceWindow window) => _together[window].Get(() => Cooccurrence.Of(store, window));

    /// <summary>Which document cites which.</summary>
    public IReadOnlyList<CitationEdge> Citations(PolicyStore store) => _citations.Get(() => [.. CitationEdge.Of(store)]);

    public Snapshot Hold()
    {
        Interlocked.Increment(ref _holders);
        return this;
    }

    /// <summary>Closes the searcher when nobody reads from it any more.</summary>
    public void Release()
    {
        if (Interlocked.Decrement(ref _holders) == 0) _searcher?.Dispose();
    }

    /// <summary>Something that is made by the first who asks for it.</summary>
    sealed class Shared<T> where T : class
    {
        readonly Lock _lock = new();
        T? _value;

        public T Get(Func<T> make)
        {
            lock (_lock) return _value ??= make();
        }
    }
}
