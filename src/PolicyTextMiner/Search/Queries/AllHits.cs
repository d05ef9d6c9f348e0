using Lucene.Net.Index;
using Lucene.Net.Search;
using PolicyTextMiner.Search.Indexing;

namespace PolicyTextMiner.Search.Queries;

/// <summary>Collects every paragraph of a search without ranking it.</summary>
sealed class AllHits(DocumentTable documents) : ICollector
{
    readonly List<RankedHit> _hits = [];
    DocumentNumbers _numbers;
    int _base;

    /// <inheritdoc/>
    public bool AcceptsDocsOutOfOrder => true;

    /// <summary>The paragraphs, by their files' paths and then in order of the text.</summary>
    public IReadOnlyList<RankedHit> InOrder()
    {
        _hits.Sort();
        return _hits;
    }

    /// <inheritdoc/>
    public void SetScorer(Scorer scorer)
    {
        // Nothing is ranked.
    }

    /// <inheritdoc/>
    public void SetNextReader(AtomicReaderContext context) => (_numbers, _base) = (documents.In(context), context.DocBase);

    /// <inheritdoc/>
    public void Collect(int doc) => _hits.Add(new(0, _numbers.Of(doc), _base + doc));
}
