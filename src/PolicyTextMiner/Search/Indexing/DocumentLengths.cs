using Lucene.Net.Index;

namespace PolicyTextMiner.Search.Indexing;

/// <summary>Adds up the lengths of paragraphs by document.</summary>
static class DocumentLengths
{
    /// <summary>Characters of each document of <paramref name="reader"/> that has paragraphs, by its id.</summary>
    public static SortedDictionary<string, long> Of(IndexReader reader, DocumentTable documents)
    {
        var totals = new SortedDictionary<string, long>(StringComparer.Ordinal);
        foreach (var part in reader.Leaves)
        {
            var numbers = documents.In(part);
            var lengths = part.AtomicReader.GetNumericDocValues(IndexField.Length);
            for (var paragraph = 0; paragraph < part.AtomicReader.MaxDoc; paragraph++)
            {
                if (part.AtomicReader.LiveDocs?.Get(paragraph) == false) continue;
                var id = documents[numbers.Of(paragraph)].Id;
                totals[id] = totals.GetValueOrDefault(id) + lengths.Get(paragraph);
            }
        }

        return totals;
    }
}
