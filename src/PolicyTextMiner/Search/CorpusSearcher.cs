using Lucene.Net.Index;
using Lucene.Net.Store;
using PolicyTextMiner.Search.Counting;
using PolicyTextMiner.Search.Indexing;
using PolicyTextMiner.Search.Matching;
using PolicyTextMiner.Search.Queries;
using PolicyTextMiner.Segmentation;
using Directory = System.IO.Directory;

namespace PolicyTextMiner.Search;

/// <summary>Searches the full-text index as it was when the searcher was opened. Safe to share between threads.</summary>
public sealed class CorpusSearcher : IDisposable
{
    static readonly Dictionary<Facet, IReadOnlyList<FacetCount>> s_noFacets = [];

    readonly DirectoryReader _reader;
    readonly Lazy<DocumentTable> _documents;
    readonly FSDirectory? _files;

    internal CorpusSearcher(DirectoryReader reader, Segmenter segmenter, string lexiconVersion, long sequence, FSDirectory? files)
    {
        _reader = reader;
        _documents = new(() => DocumentTable.Of(reader));
        Segmenter = segmenter;
        Words = new(reader);
        _files = files;
        LexiconVersion = lexiconVersion;
        Sequence = sequence;
    }

    /// <summary>The lexicon that cut the index into words.</summary>
    public string LexiconVersion { get; }

    /// <summary>The sequence of the ledger that the index holds.</summary>
    public long Sequence { get; }

    /// <summary>How often each word stands in the corpus.</summary>
    public CorpusWords Words { get; }

    internal Segmenter Segmenter { get; }

    /// <summary>How many paragraphs the index holds.</summary>
    public int Paragraphs => _reader.NumDocs;

    /// <summary>Opens the last commit of the index in <paramref name="directory"/>, which may be being written.</summary>
    /// <exception cref="CorpusIndexException">There is no index, or it is damaged or of a newer version.</exception>
    public static CorpusSearcher Open(string directory, Segmenter segmenter) => IndexErrors.Explained(directory, () =>
    {
        if (!Directory.Exists(directory)) throw IndexErrors.Missing(directory);
        var files = FSDirectory.Open(directory);
        var reader = default(DirectoryReader);
        try
        {
            if (!DirectoryReader.IndexExists(files)) throw IndexErrors.Missing(directory);
            reader = DirectoryReader.Open(files);
            var committed = CommitData.Read(reader.IndexCommit.UserData, directory);
            if (committed.Format < IndexField.Format) throw IndexErrors.Older(directory);
            return new CorpusSearcher(reader, segmenter, committed.Lexicon ?? "", committed.Sequence, files);
        }
        catch
        {
            reader?.Dispose();
            files.Dispose();
            throw;
        }
    });

    /// <summary>Searches for <paramref name="query"/> in the query language.</summary>
    /// <exception cref="QueryException">The query is not understood, or would do too much work.</exception>
    public SearchResult Search(string query, SearchOptions options) => Search(SearchQuery.Parse(query), options);

    /// <summary>Searches for <paramref name="query"/>.</summary>
    /// <exception cref="QueryException">The query would do too much work.</exception>
    public SearchResult Search(SearchQuery query, SearchOptions options)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(options.Skip);
        ArgumentOutOfRangeException.ThrowIfNegative(options.Take);
        var wanted = (int)Math.Min((long)options.Skip + options.Take, _reader.MaxDoc);
        var facets = options.Facets.Count == 0 ? null : new FacetCounter(options.Facets, _documents.Value);
        var best = new BestHits(options.Take == 0 ? 0 : wanted, _documents.Value, new(query.Root, _documents.Value), facets);
        foreach (var (part, finder) in Compile(query, options)) best.Add(part, finder);
        var hits = new HitReader(_reader, _documents.Value, query.Root);
        return new(best.Total, [.. best.Take().Skip(options.Skip).Select(hits.Read)], facets?.Counts() ?? s_noFacets);
    }

    /// <summary>Every paragraph that <paramref name="query"/> finds, in order of the files' paths and then of the text, read one by one.</summary>
    /// <exception cref="QueryException">The query would do too much work.</exception>
    public IEnumerable<SearchHit> All(SearchQuery query, SearchOptions options)
    {
        var found = new List<RankedHit>();
        foreach (var (part, finder) in Compile(query, options))
        {
            var numbers = _documents.Value.In(part);
            for (var paragraph = finder.Advance(0); paragraph != Finder.NoMore; paragraph = finder.Advance(paragraph + 1))
            {
                if (finder.Confirm()) found.Add(new(0, numbers.Of(paragraph), part.DocBase + paragraph));
            }
        }

        found.Sort();
        return found.Select(new HitReader(_reader, _documents.Value, query.Root).Read);
    }

    /// <summary>How many characters of text each document has in the index; all documents of the index by their SHA-256.</summary>
    public IReadOnlyDictionary<string, long> CharactersByDocument() => DocumentLengths.Of(_reader, _documents.Value);

    /// <summary>How many paragraphs each document has in the index; all documents of the index by their SHA-256.</summary>
    public IReadOnlyDictionary<string, int> ParagraphsByDocument() =>
        Search(SearchQuery.Everything, new() { Take = 0, Facets = [Facet.Document] }).Facets[Facet.Document].ToDictionary(count => count.Value, count => count.Count, StringComparer.Ordinal);

    /// <inheritdoc/>
    public void Dispose()
    {
        _reader.Dispose();
        _files?.Dispose();
    }

    IEnumerable<(AtomicReaderContext Part, Finder Finder)> Compile(SearchQuery query, SearchOptions options) =>
        new QueryCompiler(query.Text, _reader, _documents.Value, Segmenter).Compile(query.Root, options);
}
