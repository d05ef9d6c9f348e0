using PolicyTextMiner.Search.Queries;

namespace PolicyTextMiner.Search.Matching;

/// <summary>How many paragraphs one search may still read to check what the index cannot tell.</summary>
sealed class VerificationBudget(string query)
{
    const int Most = 50_000;

    int _spent;

    /// <summary>Counts one paragraph.</summary>
    /// <exception cref="QueryException">It is one too many.</exception>
    public void Spend()
    {
        if (++_spent > Most)
            throw new QueryException(query, 0, query.Length, $"more than {Most} paragraphs would have to be read one by one; make the wildcard, ~ or NEAR more specific.");
    }
}
