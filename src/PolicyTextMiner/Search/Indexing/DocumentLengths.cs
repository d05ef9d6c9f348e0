using Lucene.Net.Index;
using Lucene.Net.Util;

namespace PolicyTextMiner.Search.Indexing;

/// <summary>Adds up the lengths of paragraphs by document.</summary>
static class DocumentLengths
{
    /// <summary>Adds the paragraphs of one part of the index to <paramref name="totals"/>.</summary>
    public static void Add(AtomicReader reader, SortedDictionary<string, long> totals)
    {
        if (reader.GetSortedDocValues(IndexField.Document) is not { } documents) return;
        var lengths = reader.GetNumericDocValues(IndexField.Length);
        var sums = new long[documents.ValueCount];
        var present = new bool[documents.ValueCount];
        for (var paragraph = 0; paragraph < reader.MaxDoc; paragraph++)
        {
            if (reader.LiveDocs?.Get(paragraph) == false) continue;
            var document = documents.GetOrd(paragraph);
            sums[document] += lengths.Get(paragraph);
            present[document] = true;
        }

        for (var document = 0; document < sums.Length; document++)
        {
            if (!present[document]) continue;
            var id = new BytesRef();
            documents.LookupOrd(document, id);
            var key = id.Utf8ToString();
            totals[key] = totals.GetValueOrDefault(key) + sums[document];
        }
    }
}
