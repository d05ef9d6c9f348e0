using PolicyTextMiner.Corpus;
using PolicyTextMiner.Store;

namespace PolicyTextMiner.Ingestion;

/// <summary>Which files a run must open, and which of their documents it must mine again, as the index stood when it began.</summary>
sealed class IngestPlan
{
    readonly IngestOptions _options;
    readonly IReadOnlyDictionary<string, DocumentState> _states;
    readonly Dictionary<string, StoredFile> _known;
    readonly Lazy<ILookup<string, string>> _paths;

    public IngestPlan(IngestOptions options, PolicyStore store, CorpusListing listing)
    {
        _options = options;
        _states = store.States();
        _known = store.Files().ToDictionary(file => file.Path, StringComparer.Ordinal);
        _paths = new(() => _known.Values.Where(file => file.DocumentId is not null).ToLookup(file => file.DocumentId!, file => file.Path, StringComparer.Ordinal));
        // The largest first: they would otherwise keep one worker busy while the others have nothing left to do.
        ToOpen = [.. listing.Files.Where(IsToOpen).OrderByDescending(file => file.Size).ThenBy(file => file.Path, StringComparer.Ordinal)];
    }

    /// <summary>The files to open, in the order of work.</summary>
    public IReadOnlyList<CorpusFile> ToOpen { get; }

    /// <summary>Ids of the documents that the index has.</summary>
    public IEnumerable<string> Known => _states.Keys;

    /// <summary>Paths where the index found this document before.</summary>
    public IEnumerable<string> PathsOf(string documentId) => _paths.Value[documentId];

    /// <summary>Whether the document with this id must be mined, which <paramref name="file"/> holds.</summary>
    public bool IsToMine(string documentId, CorpusFile file) =>
        !_states.TryGetValue(documentId, out var state) || _options.Scope switch
        {
            IngestScope.All => true,
            IngestScope.Failed => state.Status is not DocumentStatus.Done || !IsCurrent(state, file),
            _ => !IsCurrent(state, file),
        };

    bool IsToOpen(CorpusFile file)
    {
        if (_options.Scope is IngestScope.All) return true;
        var known = _known.GetValueOrDefault(file.Path);
        var state = known?.DocumentId is { } id ? _states.GetValueOrDefault(id) : null;
        if (_options.Scope is IngestScope.Failed) return known is not null && (known.Problem is not null || state?.Status is not DocumentStatus.Done);
        return known is null || state is null || known.Problem is not null
            || known.Size != file.Size || known.Modified != file.Modified || !IsCurrent(state, file);
    }

    // Of several files that hold the same bytes the first by path speaks for the document in the manifest.
    bool IsCurrent(DocumentState state, CorpusFile file) =>
        state.PipelineVersion == _options.PipelineVersion && state.LexiconVersion == _options.LexiconVersion
        && (string.CompareOrdinal(file.Path, state.Path) > 0 || state.Manifest == (file.Entry?.Line ?? ""));
}
