using System.Globalization;
using Lucene.Net.Index;
using Lucene.Net.Search;
using Lucene.Net.Util;
using PolicyTextMiner.Search.Indexing;

namespace PolicyTextMiner.Search.Queries;

/// <summary>Counts what a search finds by the values of facets.</summary>
sealed class FacetCounter(IReadOnlyList<Facet> facets)
{
    readonly List<(Facet Facet, Dictionary<string, int> Counts)> _counted = [.. facets.Select(facet => (facet, new Dictionary<string, int>(StringComparer.Ordinal)))];

    Action _finish = () => { };

    /// <summary>A collector that counts and passes everything on to <paramref name="inner"/>.</summary>
    public ICollector Around(ICollector inner) => _counted.Count == 0 ? inner : new Counting(this, inner);

    /// <summary>The counts, once the search has ended.</summary>
    public IReadOnlyDictionary<Facet, IReadOnlyList<FacetCount>> Counts()
    {
        _finish();
        return _counted.ToDictionary(
        counted => counted.Facet,
        counted => (IReadOnlyList<FacetCount>)[.. Sorted(counted.Facet, counted.Counts.Where(pair => pair.Key.Length > 0).Select(pair => new FacetCount(pair.Key, pair.Value)))]);
    }

    static IEnumerable<FacetCount> Sorted(Facet facet, IEnumerable<FacetCount> counts) => facet == Facet.Year
        ? counts.OrderBy(count => count.Value, StringComparer.Ordinal)
        : counts.OrderByDescending(count => count.Count).ThenBy(count => count.Value, StringComparer.Ordinal);

    static SegmentCounts Open(Facet facet, AtomicReader reader) => facet switch
    {
        Facet.Year => new YearCounts(reader.GetNumericDocValues(IndexField.Date)),
        Facet.Kind => new ValueCounts(reader.GetSortedDocValues(IndexField.Kind)),
        Facet.Region => new ValueCounts(reader.GetSortedDocValues(IndexField.Region)),
        Facet.Document => new ValueCounts(reader.GetSortedDocValues(IndexField.Document)),
        Facet.Issuer => new SetCounts(reader.GetSortedSetDocValues(IndexField.Issuer)),
        Facet.Strategy => new SetCounts(reader.GetSortedSetDocValues(IndexField.Strategy)),
        _ => throw new ArgumentOutOfRangeException(nameof(facet), facet, null),
    };

    sealed class Counting(FacetCounter counter, ICollector inner) : ICollector
    {
        SegmentCounts[] _segment = [];

        public bool AcceptsDocsOutOfOrder => false;

        public void SetScorer(Scorer scorer) => inner.SetScorer(scorer);

        public void Collect(int doc)
        {
            foreach (var counts in _segment) counts.Count(doc);
            inner.Collect(doc);
        }

        public void SetNextReader(AtomicReaderContext context)
        {
            Finish();
            _segment = [.. counter._counted.Select(counted => Open(counted.Facet, context.AtomicReader))];
            counter._finish = Finish;
            inner.SetNextReader(context);
        }

        void Finish()
        {
            for (var i = 0; i < _segment.Length; i++) _segment[i].AddTo(counter._counted[i].Counts);
            _segment = [];
        }
    }

    abstract class SegmentCounts
    {
        public abstract void Count(int paragraph);

        public abstract void AddTo(Dictionary<string, int> totals);

        protected static void Add(Dictionary<string, int> totals, string value, int count) =>
            totals[value] = totals.GetValueOrDefault(value) + count;
    }

    sealed class YearCounts(NumericDocValues? dates) : SegmentCounts
    {
        readonly int[] _counts = new int[10_000];

        public override void Count(int paragraph)
        {
            if (dates is not null) _counts[dates.Get(paragraph) / 10_000]++;
        }

        public override void AddTo(Dictionary<string, int> totals)
        {
            for (var year = 1; year < _counts.Length; year++)
            {
                if (_counts[year] > 0) Add(totals, year.ToString(CultureInfo.InvariantCulture), _counts[year]);
            }
        }
    }

    sealed class ValueCounts(SortedDocValues? values) : SegmentCounts
    {
        readonly int[] _counts = new int[values?.ValueCount ?? 0];

        public override void Count(int paragraph)
        {
            if (values?.GetOrd(paragraph) is >= 0 and var ordinal) _counts[ordinal]++;
        }

        public override void AddTo(Dictionary<string, int> totals)
        {
            var value = new BytesRef();
            for (var ordinal = 0; ordinal < _counts.Length; ordinal++)
            {
                if (_counts[ordinal] == 0) continue;
                values!.LookupOrd(ordinal, value);
                Add(totals, value.Utf8ToString(), _counts[ordinal]);
            }
        }
    }

    sealed class SetCounts(SortedSetDocValues? values) : SegmentCounts
    {
        readonly int[] _counts = new int[values?.ValueCount ?? 0];

        public override void Count(int paragraph)
        {
            if (values is null) return;
            values.SetDocument(paragraph);
            for (var ordinal = values.NextOrd(); ordinal != SortedSetDocValues.NO_MORE_ORDS; ordinal = values.NextOrd()) _counts[ordinal]++;
        }

        public override void AddTo(Dictionary<string, int> totals)
        {
            for (var ordinal = 0; ordinal < _counts.Length; ordinal++)
            {
                if (_counts[ordinal] == 0) continue;
                var value = new BytesRef();
                values!.LookupOrd(ordinal, value);
                Add(totals, value.Utf8ToString(), _counts[ordinal]);
            }
        }
    }
}
