using Lucene.Net.Index;
using Lucene.Net.Search;
using Lucene.Net.Util;

namespace PolicyTextMiner.Search.Queries;

/// <summary>Paragraphs that have, among the values of <paramref name="field"/>, one of which <paramref name="matches"/> is true; each different value is judged once.</summary>
sealed class OrdinalFilter(string field, Predicate<string> matches) : Filter
{
    /// <inheritdoc/>
    public override DocIdSet? GetDocIdSet(AtomicReaderContext context, IBits acceptDocs)
    {
        if (context.AtomicReader.GetSortedSetDocValues(field) is not { } values) return null;
        return Wanted(values) is { } wanted ? new Matching(context.Reader.MaxDoc, acceptDocs, values, wanted) : null;
    }

    FixedBitSet? Wanted(SortedSetDocValues values)
    {
        var wanted = new FixedBitSet((int)Math.Max(1, values.ValueCount));
        var value = new BytesRef();
        var any = false;
        for (var ordinal = 0; ordinal < values.ValueCount; ordinal++)
        {
            values.LookupOrd(ordinal, value);
            if (!matches(value.Utf8ToString())) continue;
            wanted.Set(ordinal);
            any = true;
        }

        return any ? wanted : null;
    }

    sealed class Matching(int count, IBits acceptDocs, SortedSetDocValues values, FixedBitSet wanted) : FieldCacheDocIdSet(count, acceptDocs)
    {
        protected override bool MatchDoc(int doc)
        {
            values.SetDocument(doc);
            for (var ordinal = values.NextOrd(); ordinal != SortedSetDocValues.NO_MORE_ORDS; ordinal = values.NextOrd())
            {
                if (wanted.Get((int)ordinal)) return true;
            }

            return false;
        }
    }
}
