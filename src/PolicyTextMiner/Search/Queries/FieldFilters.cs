using Lucene.Net.Search;
using PolicyTextMiner.Search.Indexing;

namespace PolicyTextMiner.Search.Queries;

/// <summary>The parts of a query that ask for facts and figures instead of text.</summary>
sealed class FieldFilters(DocumentTable documents)
{
    const string IndicatorField = "indicator";

    /// <summary>Whether <paramref name="node"/> is such a part.</summary>
    public static bool Are(QueryNode node) => node is QueryNode.Field or QueryNode.Years or QueryNode.Value;

    /// <summary>Filters for <paramref name="parts"/>, all of which must hold; values and indicators must hold of the same figure.</summary>
    public IReadOnlyList<Filter> Of(IReadOnlyList<QueryNode> parts)
    {
        var filters = new List<Filter>();
        foreach (var part in parts)
        {
            if (part is QueryNode.Years years) filters.Add(Dates(new(years.From, 1, 1), new(years.To, 12, 31)));
            else if (part is QueryNode.Field { Name: not IndicatorField } field) filters.Add(Holding(field.Name, field.Text));
        }

        var figure = parts.Where(part => part is QueryNode.Value or QueryNode.Field { Name: IndicatorField }).ToList();
        if (figure.Count > 0) filters.Add(FigureWith(figure));
        return filters;
    }

    /// <summary>Filters for the restrictions of <paramref name="options"/>, all of which must hold.</summary>
    public IEnumerable<Filter> Of(SearchOptions options)
    {
        if (options.From is not null || options.To is not null) yield return Dates(options.From ?? DateOnly.MinValue, options.To ?? DateOnly.MaxValue);
        if (options.Kind is { } kind) yield return Holding("kind", kind);
        if (options.Region is { } region) yield return Holding("region", region);
        if (options.Source is { } source) yield return Holding("source", source);
    }

    /// <summary>Paragraphs of documents made on one of these days, both included; a document without a date was made on none.</summary>
    DocumentFilter Dates(DateOnly from, DateOnly to) => new(documents, facts => facts.Date is { } date && from <= date && date <= to);

    /// <summary>Paragraphs with a value of <paramref name="field"/> that holds <paramref name="text"/>.</summary>
    Filter Holding(string field, string text)
    {
        var sought = new SearchText(text).Plain.Digits;
        var judged = new Dictionary<string, bool>(StringComparer.Ordinal);   // thousands of documents share a few kinds and regions
        return field switch
        {
            "title" => new DocumentFilter(documents, facts => Holds(facts.Title)),
            "kind" => new DocumentFilter(documents, facts => Holds(facts.Kind)),
            "region" => new DocumentFilter(documents, facts => Holds(facts.Region)),
            "source" => new DocumentFilter(documents, facts => Holds(facts.Source)),
            "issuer" => new DocumentFilter(documents, facts => facts.Issuer.Any(Holds)),
            _ => new OrdinalFilter(IndexField.Strategy, Holds),
        };

        bool Holds(string value)
        {
            if (!judged.TryGetValue(value, out var holds)) judged.Add(value, holds = new SearchText(value).Plain.Digits.Contains(sought, StringComparison.Ordinal));
            return holds;
        }
    }

    static OrdinalFilter FigureWith(List<QueryNode> conditions)
    {
        var names = conditions.OfType<QueryNode.Field>().Select(field => new SearchText(field.Text).Plain.Digits).ToList();
        var ranges = conditions.OfType<QueryNode.Value>().Select(value => value.Range).ToList();
        return new(IndexField.Figure, written =>
        {
            var figure = Figure.Read(written);
            return ranges.TrueForAll(range => range.Holds(figure.Low, figure.High, figure.Unit))
                && names.TrueForAll(name => new SearchText(figure.Name).Plain.Digits.Contains(name, StringComparison.Ordinal));
        });
    }
}
