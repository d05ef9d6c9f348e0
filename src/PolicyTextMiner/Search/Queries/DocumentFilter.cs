using Lucene.Net.Index;
using Lucene.Net.Search;
using Lucene.Net.Util;
using PolicyTextMiner.Search.Indexing;

namespace PolicyTextMiner.Search.Queries;

/// <summary>Paragraphs of the documents of which <paramref name="matches"/> is true; each document is judged once.</summary>
sealed class DocumentFilter(DocumentTable documents, Predicate<DocumentFacts> matches) : Filter
{
    readonly Lazy<bool[]?> _wanted = new(() =>
    {
        var wanted = Enumerable.Range(0, documents.Count).Select(number => matches(documents[number].Facts)).ToArray();
        return wanted.Contains(true) ? wanted : null;
    });

    /// <inheritdoc/>
    public override DocIdSet? GetDocIdSet(AtomicReaderContext context, IBits acceptDocs) =>
        _wanted.Value is { } wanted ? new Matching(context.Reader.MaxDoc, acceptDocs, documents.In(context), wanted) : null;

    sealed class Matching(int count, IBits acceptDocs, DocumentNumbers numbers, bool[] wanted) : FieldCacheDocIdSet(count, acceptDocs)
    {
        protected override bool MatchDoc(int doc) => wanted[numbers.Of(doc)];
    }
}
