using PolicyTextMiner.Search.Indexing;
using PolicyTextMiner.Search.Queries;

namespace PolicyTextMiner.Search.Matching;

/// <summary>Raises paragraphs of documents whose title has what is searched for; each title is judged once.</summary>
sealed class TitleWeight(QueryNode query, DocumentTable documents)
{
    const float Bonus = 4f;

    readonly float?[] _judged = new float?[documents.Count];

    /// <summary>What a paragraph of the document with this number gains.</summary>
    public float Of(int document) => _judged[document] ??= Occurrences.Any(query, documents.TitleOf(document)) ? Bonus : 0;
}
