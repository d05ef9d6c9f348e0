using Lucene.Net.Index;
using Lucene.Net.Search;
using Lucene.Net.Util;

namespace PolicyTextMiner.Search.Queries;

/// <summary>Paragraphs with a value of which <paramref name="matches"/> is true; each different value is judged once.</summary>
sealed class OrdinalFilter(string field, Func<string, bool> matches) : Filter
{
    /// <inheritdoc/>
    public override DocIdSet? GetDocIdSet(AtomicReaderContext context, IBits acceptDocs)
    {
        var reader = context.AtomicReader;
        var info = reader.FieldInfos.FieldInfo(field);
        if (info is null) return null;
        if (info.DocValuesType == DocValuesType.SORTED) return Single(reader, acceptDocs);
        var sets = reader.GetSortedSetDocValues(field);
        var wanted = Wanted(sets.ValueCount, sets.LookupOrd);
        return wanted is null ? null : new Matching(reader.MaxDoc, acceptDocs, paragraph =>
        {
            sets.SetDocument(paragraph);
            for (var ordinal = sets.NextOrd(); ordinal != SortedSetDocValues.NO_MORE_ORDS; ordinal = sets.NextOrd())
            {
                if (wanted.Get((int)ordinal)) return true;
            }

            return false;
        });
    }

    Matching? Single(AtomicReader reader, IBits acceptDocs)
    {
        var values = reader.GetSortedDocValues(field);
        var wanted = Wanted(values.ValueCount, (ordinal, value) => values.LookupOrd((int)ordinal, value));
        return wanted is null ? null
            : new Matching(reader.MaxDoc, acceptDocs, paragraph => values.GetOrd(paragraph) is >= 0 and var ordinal && wanted.Get(ordinal));
    }

    FixedBitSet? Wanted(long count, Action<long, BytesRef> lookUp)
    {
        var wanted = new FixedBitSet((int)Math.Max(1, count));
        var value = new BytesRef();
        var any = false;
        for (var ordinal = 0; ordinal < count; ordinal++)
        {
            lookUp(ordinal, value);
            if (!matches(value.Utf8ToString())) continue;
            wanted.Set(ordinal);
            any = true;
        }

        return any ? wanted : null;
    }

    sealed class Matching(int count, IBits acceptDocs, Func<int, bool> matches) : FieldCacheDocIdSet(count, acceptDocs)
    {
        protected override bool MatchDoc(int doc) => matches(doc);
    }
}
