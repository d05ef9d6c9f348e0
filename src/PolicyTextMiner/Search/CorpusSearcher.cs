using Lucene.Net.Index;
using Lucene.Net.Search;
using Lucene.Net.Search.Similarities;
using Lucene.Net.Store;
using PolicyTextMiner.Search.Counting;
using PolicyTextMiner.Search.Indexing;
using PolicyTextMiner.Search.Queries;
using PolicyTextMiner.Segmentation;
using Directory = System.IO.Directory;

namespace PolicyTextMiner.Search;

/// <summary>Searches the full-text index as it was when the searcher was opened. Safe to share between threads.</summary>
public sealed class CorpusSearcher : IDisposable
{
    readonly DirectoryReader _reader;
    readonly IndexSearcher _searcher;
    readonly FSDirectory? _files;

    internal CorpusSearcher(DirectoryReader reader, Segmenter segmenter, string lexiconVersion, long sequence, FSDirectory? files)
    {
        _reader = reader;
        _searcher = new(reader) { Similarity = new BM25Similarity() };
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
        var compiled = Compile(query, options);
        var wanted = Math.Min((long)options.Skip + options.Take, Math.Max(1, _reader.MaxDoc));
        var best = TopScoreDocCollector.Create((int)Math.Max(1, wanted), true);
        var facets = new FacetCounter(options.Facets);
        _searcher.Search(compiled, new TitleWeight(query.Root, facets.Around(best)));
        var top = best.GetTopDocs();
        var hits = new HitReader(_reader, query.Root);
        return new(
            top.TotalHits,
            [.. top.ScoreDocs.Skip(options.Skip).Take(options.Take).Select(found => hits.Read(found.Doc, found.Score))],
            facets.Counts());
    }

    /// <summary>Every paragraph that <paramref name="query"/> finds, in order of the index, read one by one.</summary>
    /// <exception cref="QueryException">The query would do too much work.</exception>
    public IEnumerable<SearchHit> All(SearchQuery query, SearchOptions options)
    {
        var weight = _searcher.CreateNormalizedWeight(Compile(query, options));
        var hits = new HitReader(_reader, query.Root);
        foreach (var context in _reader.Leaves)
        {
            if (weight.GetScorer(context, context.AtomicReader.LiveDocs) is not { } found) continue;
            for (var paragraph = found.NextDoc(); paragraph != DocIdSetIterator.NO_MORE_DOCS; paragraph = found.NextDoc())
                yield return hits.Read(context.DocBase + paragraph, 0);
        }
    }

    /// <summary>How many characters of text each document has in the index; all documents of the index by their SHA-256.</summary>
    public IReadOnlyDictionary<string, long> CharactersByDocument()
    {
        var totals = new SortedDictionary<string, long>(StringComparer.Ordinal);
        foreach (var context in _reader.Leaves) DocumentLengths.Add(context.AtomicReader, totals);
        return totals;
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        _reader.Dispose();
        _files?.Dispose();
    }

    Query Compile(SearchQuery query, SearchOptions options)
    {
        var compiled = new QueryCompiler(query.Text, _reader, Segmenter).Compile(query.Root);
        return Restrictions(options).Aggregate(compiled, (inner, filter) => new FilteredQuery(inner, filter));
    }

    static IEnumerable<Filter> Restrictions(SearchOptions options)
    {
        if (options.From is not null || options.To is not null)
            yield return FieldFilters.Dates(Day(options.From ?? DateOnly.MinValue), Day(options.To ?? DateOnly.MaxValue));
        if (options.Kind is { } kind) yield return FieldFilters.Holding(IndexField.Kind, kind);
        if (options.Region is { } region) yield return FieldFilters.Holding(IndexField.Region, region);
        if (options.Source is { } source) yield return FieldFilters.Holding(IndexField.Source, source);
    }

    static int Day(DateOnly date) => date.Year * 10000 + date.Month * 100 + date.Day;
}
