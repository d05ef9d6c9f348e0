using Lucene.Net.Index;
using PolicyTextMiner.Search.Indexing;
using PolicyTextMiner.Search.Queries;

namespace PolicyTextMiner.Search.Matching;

/// <summary>Of the paragraphs of a finder, those whose text has what is asked for: for what the index cannot tell.</summary>
sealed class VerifiedFinder(Finder candidates, QueryNode asked, AtomicReader part, VerificationBudget budget) : EqualFinder
{
    static readonly HashSet<string> s_text = [IndexField.Text];

    /// <inheritdoc/>
    public override long Cost => candidates.Cost;

    /// <inheritdoc/>
    public override Effort Effort => Effort.Text;

    /// <inheritdoc/>
    public override int Advance(int target) => Paragraph = candidates.Advance(target);

    /// <inheritdoc/>
    public override bool Confirm()
    {
        if (!candidates.Confirm()) return false;
        budget.Spend();
        return Occurrences.Any(asked, new SearchText(CompactText.Read(part.Document(Paragraph, s_text).GetBinaryValue(IndexField.Text))));
    }
}
