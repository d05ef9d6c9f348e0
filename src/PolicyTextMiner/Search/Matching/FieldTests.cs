using PolicyTextMiner.Search.Indexing;
using PolicyTextMiner.Search.Queries;

namespace PolicyTextMiner.Search.Matching;

/// <summary>The parts of a query that ask for facts and figures instead of text.</summary>
sealed class FieldTests(DocumentTable documents)
{
    const string IndicatorField = "indicator";

    /// <summary>Whether <paramref name="node"/> is such a part.</summary>
    public static bool Are(QueryNode node) => node is QueryNode.Field or QueryNode.Years or QueryNode.Value;

    /// <summary>Tests for <paramref name="parts"/>, all of which must hold; values and indicators must hold of the same figure.</summary>
    public IReadOnlyList<ParagraphTest> Of(IReadOnlyList<QueryNode> parts)
    {
        var tests = new List<ParagraphTest>();
        foreach (var part in parts)
        {
            if (part is QueryNode.Years years) tests.Add(Dates(new(years.From, 1, 1), new(years.To, 12, 31)));
            else if (part is QueryNode.Field { Name: not IndicatorField } field) tests.Add(Holding(field.Name, field.Text));
        }

        var figure = parts.Where(part => part is QueryNode.Value or QueryNode.Field { Name: IndicatorField }).ToList();
        if (figure.Count > 0) tests.Add(new FigureTest(figure));
        return tests;
    }

    /// <summary>Tests for the restrictions of <paramref name="options"/>, all of which must hold.</summary>
    public IEnumerable<ParagraphTest> Of(SearchOptions options)
    {
        if (options.From is not null || options.To is not null) yield return Dates(options.From ?? DateOnly.MinValue, options.To ?? DateOnly.MaxValue);
        if (options.Kind is { } kind) yield return Holding("kind", kind);
        if (options.Region is { } region) yield return Holding("region", region);
        if (options.Source is { } source) yield return Holding("source", source);
    }

    /// <summary>Paragraphs of documents made on one of these days, both included; a document without a date was made on none.</summary>
    DocumentTest Dates(DateOnly from, DateOnly to) => new(documents, facts => facts.Date is { } date && from <= date && date <= to);

    /// <summary>Paragraphs with a value of <paramref name="field"/> that holds <paramref name="text"/>.</summary>
    ParagraphTest Holding(string field, string text)
    {
        var sought = new SearchText(text).Plain.Digits;
        var judged = new Dictionary<string, bool>(StringComparer.Ordinal);   // thousands of documents share a few kinds and regions
        return field switch
        {
            "title" => new DocumentTest(documents, facts => Holds(facts.Title)),
            "kind" => new DocumentTest(documents, facts => Holds(facts.Kind)),
            "region" => new DocumentTest(documents, facts => Holds(facts.Region)),
            "source" => new DocumentTest(documents, facts => Holds(facts.Source)),
            "issuer" => new DocumentTest(documents, facts => facts.Issuer.Any(Holds)),
            _ => new ValueTest(IndexField.Strategy, value => Holds(value.Utf8ToString())),
        };

        bool Holds(string value)
        {
            if (!judged.TryGetValue(value, out var holds)) judged.Add(value, holds = new SearchText(value).Plain.Digits.Contains(sought, StringComparison.Ordinal));
            return holds;
        }
    }
}
