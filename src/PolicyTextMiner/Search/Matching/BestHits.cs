using Lucene.Net.Index;
using PolicyTextMiner.Documents;
using PolicyTextMiner.Search.Indexing;

namespace PolicyTextMiner.Search.Matching;

/// <summary>Keeps the best paragraphs of a search; equally good ones in order of their files' paths and places, however the index came to be.</summary>
/// <param name="size">How many to keep; 0 only counts.</param>
/// <param name="documents">The documents of the index.</param>
/// <param name="titles">What paragraphs gain from their document's title.</param>
/// <param name="facets">Told of every paragraph; null where nobody asks.</param>
sealed class BestHits(int size, DocumentTable documents, TitleWeight titles, FacetCounter? facets)
{
    const float Rounding = 1e-4f;

    readonly PriorityQueue<RankedHit, RankedHit> _best = new(Comparer<RankedHit>.Create((a, b) => b.CompareTo(a)));
    float _least = float.NegativeInfinity;

    /// <summary>How many paragraphs were found.</summary>
    public int Total { get; private set; }

    /// <summary>Those kept, best first. Can be asked for once.</summary>
    public IReadOnlyList<RankedHit> Take()
    {
        var hits = new RankedHit[_best.Count];
        for (var i = hits.Length - 1; i >= 0; i--) hits[i] = _best.Dequeue();
        return hits;
    }

    /// <summary>Takes in what <paramref name="finder"/> finds in <paramref name="part"/>.</summary>
    public void Add(AtomicReaderContext part, Finder finder)
    {
        if (size == 0 && facets is null && finder.Count is { } count)
        {
            Total += count;
            return;
        }

        facets?.Enter(part);
        var numbers = documents.In(part);
        var kinds = part.AtomicReader.GetNumericDocValues(IndexField.Kind);
        for (var paragraph = finder.Advance(0); paragraph != Finder.NoMore; paragraph = finder.Advance(paragraph + 1))
        {
            if (!finder.Confirm()) continue;
            Total++;
            facets?.Count(paragraph, numbers.Of(paragraph));
            if (size > 0) Judge(finder, part.DocBase, numbers.Of(paragraph), KindWeight.Of((ParagraphKind)kinds.Get(paragraph)));
        }
    }

    void Judge(Finder finder, int first, int document, float weight)
    {
        var title = titles.Of(document);
        var enough = _least / weight - title;
        var score = weight * (finder.Score(enough - MathF.Abs(enough) * Rounding) + title);
        if (score >= _least) Keep(new(score, document, first + finder.Paragraph));
    }

    void Keep(RankedHit hit)
    {
        if (_best.Count < size) _best.Enqueue(hit, hit);
        else if (hit.CompareTo(_best.Peek()) > 0) return;
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
