using System.Globalization;
using PolicyTextMiner.Documents;

namespace PolicyTextMiner.Strategies;

/// <summary>A name that looks like a strategy and that no catalogue has: one line of a review list.</summary>
/// <param name="Name">As it was found, quotation marks left out.</param>
/// <param name="Type">A guess from its last word.</param>
/// <param name="Count">Mentions in all documents.</param>
/// <param name="Documents">Documents that have it.</param>
/// <param name="Years">Years of those documents in order; empty where none is dated.</param>
/// <param name="Nearest">Canonical name of the catalogue that shares most with it, or empty where nothing is near.</param>
/// <param name="Example">The first sentence that has it.</param>
public sealed record DiscoveredName(
    string Name, StrategyType Type, int Count, int Documents, IReadOnlyList<int> Years, string Nearest, string Example)
{
    /// <summary>The line as the catalogue writes it: canonical, type, aliases, parent, first, source, note. It can be pasted there once somebody has read it.</summary>
    public string CatalogLine => string.Join('\t',
        Name, Type.ToString().ToLowerInvariant(), "", "", Years.Count == 0 ? "" : Years[0].ToString(CultureInfo.InvariantCulture),
        string.Create(CultureInfo.InvariantCulture, $"{Documents} documents, {Count} mentions{(Nearest.Length == 0 ? "" : $"; near {Nearest}")}"),
        Example.Replace('\t', ' '));
}

/// <summary>Collects the names that rules find and the catalogue has not, over any number of documents.</summary>
public sealed class Discovery(StrategyCatalog catalog)
{
    // Less than a third of the character pairs in common is chance.
    const double Near = 0.34;

    readonly StrategyExtractor _extractor = new(catalog);
    readonly Dictionary<string, Finding> _findings = new(StringComparer.Ordinal);

    /// <summary>Takes the names of <paramref name="document"/> in.</summary>
    /// <param name="document">The document.</param>
    /// <param name="date">Its date where it does not say it itself.</param>
    public void Add(Document document, DateOnly? date = null)
    {
        foreach (var mention in _extractor.Extract(document, [], date))
        {
            var name = FoldedText.Fold(mention.Canonical);
            if (catalog.Find(name) is not null || IsOrdinal(name)) continue;
            if (!_findings.TryGetValue(name, out var finding))
                _findings.Add(name, finding = new(mention.Type, mention.Sentence.Of(document.Text).ToString()));
            finding.Count++;
            finding.Documents.Add(document.Id);
            if ((document.Metadata.Date ?? date) is { } day) finding.Years.Add(day.Year);
        }
    }

    /// <summary>What was found so far, the most frequent first.</summary>
    public IReadOnlyList<DiscoveredName> Names()
    {
        var index = NameIndex.Of(catalog);
        return [.. _findings
            .Select(one => new DiscoveredName(
                one.Key, one.Value.Type, one.Value.Count, one.Value.Documents.Count, [.. one.Value.Years], index.Nearest(one.Key, Near) ?? "", one.Value.Example))
            .OrderByDescending(name => name.Count).ThenBy(name => name.Name, StringComparer.Ordinal)];
    }

    static bool IsOrdinal(string folded) => OrdinalNames.Find(folded).Any(one => one.Length == folded.Length);

    sealed record Finding(StrategyType Type, string Example)
    {
        public int Count { get; set; }

        public HashSet<string> Documents { get; } = new(StringComparer.Ordinal);

        public SortedSet<int> Years { get; } = [];
    }
}
