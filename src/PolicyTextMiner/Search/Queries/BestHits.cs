using Lucene.Net.Index;
using Lucene.Net.Search;
using PolicyTextMiner.Documents;
using PolicyTextMiner.Search.Indexing;

namespace PolicyTextMiner.Search.Queries;

/// <summary>Keeps the best paragraphs of a search; equally good ones in order of their files' paths and places, however the index came to be.</summary>
/// <param name="size">How many to keep; 0 only counts.</param>
/// <param name="documents">The documents of the index.</param>
/// <param name="titles">What paragraphs gain from their document's title.</param>
/// <param name="facets">Told of every paragraph; null where nobody asks.</param>
sealed class BestHits(int size, DocumentTable documents, TitleWeight titles, FacetCounter? facets) : ICollector
{
    readonly PriorityQueue<RankedHit, RankedHit> _best = new(Comparer<RankedHit>.Create((a, b) => b.CompareTo(a)));
    Scorer? _scorer;
    DocumentNumbers _numbers;
    NumericDocValues? _kinds;
    int _base;
    float _least = float.NegativeInfinity;

    /// <inheritdoc/>
    public bool AcceptsDocsOutOfOrder => true;

    /// <summary>How many paragraphs were found.</summary>
    public int Total { get; private set; }

    /// <summary>Those kept, best first. Can be asked for once.</summary>
    public IReadOnlyList<RankedHit> Take()
    {
        var hits = new RankedHit[_best.Count];
        for (var i = hits.Length - 1; i >= 0; i--) hits[i] = _best.Dequeue();
        return hits;
    }

    /// <inheritdoc/>
    public void SetScorer(Scorer scorer) => _scorer = scorer;

    /// <inheritdoc/>
    public void SetNextReader(AtomicReaderContext context)
    {
        _numbers = documents.In(context);
        _kinds = context.AtomicReader.GetNumericDocValues(IndexField.Kind);
        _base = context.DocBase;
        facets?.Enter(context);
    }

    /// <inheritdoc/>
    public void Collect(int doc)
    {
        Total++;
        if (size == 0 && facets is null) return;
        var document = _numbers.Of(doc);
        facets?.Count(doc, document);
        if (size > 0) Keep(new(Score(doc, document), document, _base + doc));
    }

    float Score(int paragraph, int document) => KindWeight.Of((ParagraphKind)_kinds!.Get(paragraph)) * (_scorer!.GetScore() + titles.Of(document));

    void Keep(RankedHit hit)
    {
        if (_best.Count < size) _best.Enqueue(hit, hit);
        else if (hit.Score < _least || hit.CompareTo(_best.Peek()) > 0) return;
        else _best.EnqueueDequeue(hit, hit);
        if (_best.Count == size) _least = _best.Peek().Score;
    }
}

/// <summary>A paragraph of the index with its rank; the best comes first.</summary>
/// <param name="Score">How well it fits.</param>
/// <param name="Document">The number of its document.</param>
/// <param name="Paragraph">Its number in the index, which grows within a document.</param>
readonly record struct RankedHit(float Score, int Document, int Paragraph) : IComparable<RankedHit>
{
    public int CompareTo(RankedHit other)
    {
        if (Score != other.Score) return other.Score.CompareTo(Score);
        return Document != other.Document ? Document.CompareTo(other.Document) : Paragraph.CompareTo(other.Paragraph);
    }
}
