using PolicyTextMiner.Search.Queries;
using PolicyTextMiner.Strategies;

namespace PolicyTextMiner.Search;

/// <summary>A query in which names of strategies also find their other names, and what was added.</summary>
/// <param name="Query">The wider query.</param>
/// <param name="Added">For each name of the query that the catalogue knows, all names searched for instead.</param>
public sealed record QueryExpansion(SearchQuery Query, IReadOnlyList<ExpandedName> Added)
{
    /// <summary>Widens <paramref name="query"/> with the names of <paramref name="catalog"/>.</summary>
    public static QueryExpansion Of(SearchQuery query, StrategyCatalog catalog)
    {
        var added = new List<ExpandedName>();
        var root = Expand(query.Root, catalog, added);
        return new(new(query.Text, root), added);
    }

    static QueryNode Expand(QueryNode node, StrategyCatalog catalog, List<ExpandedName> added) => node switch
    {
        QueryNode.Word word => Names(word, word.Text, catalog, added),
        QueryNode.Phrase phrase => Names(phrase, phrase.Text, catalog, added),
        QueryNode.And and => new QueryNode.And([.. and.Parts.Select(part => Expand(part, catalog, added))]),
        QueryNode.Or or => new QueryNode.Or([.. or.Parts.Select(part => Expand(part, catalog, added))]),
        QueryNode.Near near => near with { Left = Expand(near.Left, catalog, added), Right = Expand(near.Right, catalog, added) },
        _ => node,   // what NOT leaves out stays as it was asked for
    };

    static QueryNode Names(QueryNode written, string text, StrategyCatalog catalog, List<ExpandedName> added)
    {
        if (catalog.Find(text) is not { } entry) return written;
        var names = entry.Aliases.Prepend(entry.Canonical).Where(name => !name.Contains('…', StringComparison.Ordinal) && name != text).ToList();
        if (names.Count == 0) return written;
        added.Add(new(text, names));
        return new QueryNode.Or([written, .. names.Select(Name)]);
    }

    // “两新” is a programme, 两新 are two words: such names count between quotation marks only.
    static QueryNode Name(string name) => name.StartsWith('“') && name.EndsWith('”') ? new QueryNode.Phrase(name) : new QueryNode.Word(name);
}

/// <summary>A name of the query and the names that are searched for besides.</summary>
public sealed record ExpandedName(string Name, IReadOnlyList<string> Others);
