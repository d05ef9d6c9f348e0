using Lucene.Net.Index;
using Lucene.Net.Search;
using Lucene.Net.Util;
using PolicyTextMiner.Search.Indexing;

namespace PolicyTextMiner.Search.Queries;

/// <summary>Raises paragraphs of documents whose title has what is searched for.</summary>
sealed class TitleWeight(QueryNode query, ICollector inner) : ICollector
{
    const float Bonus = 4f;

    /// <inheritdoc/>
    public bool AcceptsDocsOutOfOrder => false;

    readonly HashSet<string> _with = new(StringComparer.Ordinal);
    readonly HashSet<string> _without = new(StringComparer.Ordinal);
    SortedDocValues? _titles;
    bool?[] _judged = [];

    /// <inheritdoc/>
    public void SetScorer(Scorer scorer) => inner.SetScorer(new Raised(scorer, this));

    /// <inheritdoc/>
    public void Collect(int doc) => inner.Collect(doc);

    /// <inheritdoc/>
    public void SetNextReader(AtomicReaderContext context)
    {
        _titles = context.AtomicReader.GetSortedDocValues(IndexField.Title);
        _judged = new bool?[_titles?.ValueCount ?? 0];
        inner.SetNextReader(context);
    }

    bool IsNamedInTitle(int paragraph)
    {
        if (_titles is null || _titles.GetOrd(paragraph) is not (>= 0 and var ordinal)) return false;
        return _judged[ordinal] ??= Judge(ordinal);
    }

    bool Judge(int ordinal)
    {
        var value = new BytesRef();
        _titles!.LookupOrd(ordinal, value);
        var title = value.Utf8ToString();
        if (_with.Contains(title)) return true;
        if (_without.Contains(title)) return false;
        var named = Occurrences.Any(query, new SearchText(title));
        (named ? _with : _without).Add(title);
        return named;
    }

    sealed class Raised(Scorer scorer, TitleWeight weight) : Scorer(scorer.Weight)
    {
        public override int DocID => scorer.DocID;

        public override int Freq => scorer.Freq;

        public override float GetScore() => scorer.GetScore() + (weight.IsNamedInTitle(scorer.DocID) ? Bonus : 0);

        public override int NextDoc() => scorer.NextDoc();

        public override int Advance(int target) => scorer.Advance(target);

        public override long GetCost() => scorer.GetCost();
    }
}
