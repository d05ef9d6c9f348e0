using Lucene.Net.Search;
using PolicyTextMiner.Search.Indexing;

namespace PolicyTextMiner.Search.Queries;

/// <summary>The parts of a query that ask for facts and figures instead of text.</summary>
static class FieldFilters
{
    /// <summary>Whether <paramref name="node"/> is such a part.</summary>
    public static bool Are(QueryNode node) => node is QueryNode.Field or QueryNode.Years or QueryNode.Value;

    /// <summary>Filters for <paramref name="parts"/>, all of which must hold; values and indicators must hold of the same figure.</summary>
    public static IReadOnlyList<Filter> Of(IReadOnlyList<QueryNode> parts)
    {
        var filters = new List<Filter>();
        foreach (var part in parts)
        {
            if (part is QueryNode.Years years) filters.Add(Dates(years.From * 10000, years.To * 10000 + 9999));
            else if (part is QueryNode.Field { Name: not IndicatorField } field) filters.Add(Holding(field.Name, field.Text));
        }

        var figure = parts.Where(part => part is QueryNode.Value or QueryNode.Field { Name: IndicatorField }).ToList();
        if (figure.Count > 0) filters.Add(FigureWith(figure));
        return filters;
    }

    /// <summary>Paragraphs of documents made on one of these days (yyyymmdd), both included.</summary>
    public static Filter Dates(int from, int to) => FieldCacheRangeFilter.NewInt32Range(IndexField.Date, Math.Max(1, from), to, true, true);

    /// <summary>Paragraphs with a value of <paramref name="field"/> that holds <paramref name="text"/>.</summary>
    public static Filter Holding(string field, string text)
    {
        var sought = new SearchText(text).Plain.Digits;
        return new OrdinalFilter(field, value => new SearchText(value).Plain.Digits.Contains(sought, StringComparison.Ordinal));
    }

    const string IndicatorField = "indicator";

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
