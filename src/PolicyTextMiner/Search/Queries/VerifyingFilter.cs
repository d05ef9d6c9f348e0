using Lucene.Net.Index;
using Lucene.Net.Search;
using Lucene.Net.Util;
using PolicyTextMiner.Search.Indexing;

namespace PolicyTextMiner.Search.Queries;

/// <summary>Keeps of the paragraphs that the index proposes those whose text has what is asked for.</summary>
sealed class VerifyingFilter(Query candidates, QueryNode asked, VerificationBudget budget) : Filter
{
    static readonly HashSet<string> s_text = [IndexField.Text];

    /// <inheritdoc/>
    public override DocIdSet? GetDocIdSet(AtomicReaderContext context, IBits acceptDocs)
    {
        var proposed = new QueryWrapperFilter(candidates).GetDocIdSet(context, acceptDocs)?.GetIterator();
        if (proposed is null) return null;
        var kept = new FixedBitSet(context.Reader.MaxDoc);
        for (var paragraph = proposed.NextDoc(); paragraph != DocIdSetIterator.NO_MORE_DOCS; paragraph = proposed.NextDoc())
        {
            budget.Spend();
            var text = CompactText.Read(context.AtomicReader.Document(paragraph, s_text).GetBinaryValue(IndexField.Text));
            if (Occurrences.Any(asked, new SearchText(text))) kept.Set(paragraph);
        }

        return kept;
    }
}
