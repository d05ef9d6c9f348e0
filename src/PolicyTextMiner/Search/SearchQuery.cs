using PolicyTextMiner.Documents;
using PolicyTextMiner.Search.Queries;

namespace PolicyTextMiner.Search;

/// <summary>A query that was understood.</summary>
public sealed class SearchQuery
{
    internal SearchQuery(string text, QueryNode root)
    {
        Text = text;
        Root = root;
    }

    /// <summary>Finds every paragraph.</summary>
    public static SearchQuery Everything { get; } = new("", new QueryNode.And([]));

    /// <summary>As it was written.</summary>
    public string Text { get; }

    internal QueryNode Root { get; }

    /// <summary>Reads the query language.</summary>
    /// <exception cref="QueryException">It is not understood; the message says where and why.</exception>
    public static SearchQuery Parse(string text) => new(text, QueryParser.Parse(text));

    /// <summary>Asks for exactly these characters, none of which is an operator.</summary>
    /// <exception cref="QueryException">There is nothing but spaces, or it is too long.</exception>
    public static SearchQuery Exact(string text)
    {
        if (text.Length > QueryParser.LongestQuery)
            throw new QueryException(text, QueryParser.LongestQuery, 0, $"the text has {text.Length} characters, more than the {QueryParser.LongestQuery} that are read; shorten it.");
        return new SearchText(text).Exact.Text.Length > 0
            ? new(text, new QueryNode.Phrase(text))
            : throw new QueryException(text, 0, text.Length, "the query is empty; give a word.");
    }

    /// <summary>Where in <paramref name="paragraph"/> that which is searched for stands, in order and without overlap; what the query demands of the paragraph as a whole is not asked.</summary>
    public IReadOnlyList<TextSpan> OccurrencesIn(string paragraph) => Occurrences.Of(Root, new SearchText(paragraph));

    /// <inheritdoc/>
    public override string ToString() => Text;
}
