using PolicyTextMiner.Documents;
using PolicyTextMiner.Store;

namespace PolicyTextMiner.Timeline;

/// <summary>What counts as standing together.</summary>
public enum CooccurrenceWindow
{
    /// <summary>In one sentence.</summary>
    Sentence,

    /// <summary>In one paragraph.</summary>
    Paragraph,
}

/// <summary>Two strategies that stand together: an edge of the graph of strategies.</summary>
/// <param name="First">The ordinally smaller name.</param>
/// <param name="Second">The other name.</param>
/// <param name="Together">Windows that hold both.</param>
/// <param name="FirstAlone">Windows that hold the first, with or without the second.</param>
/// <param name="SecondAlone">Windows that hold the second, with or without the first.</param>
/// <param name="Documents">Documents with a window that holds both.</param>
/// <param name="LogLikelihood">G²; above 6.63 is significant at 1 %.</param>
/// <param name="Pmi">Pointwise mutual information in bits; positive where they meet more often than chance would have it.</param>
public sealed record Cooccurrence(
    string First, string Second, int Together, int FirstAlone, int SecondAlone, int Documents, double LogLikelihood, double Pmi)
{
    /// <summary>Pairs that meet less often are left out: both measures overrate them.</summary>
    public const int Floor = 3;

    /// <summary>The pairs of the whole index that meet at least <see cref="Floor"/> times in one sentence or paragraph, strongest first.</summary>
    public static IReadOnlyList<Cooccurrence> Of(PolicyStore store, CooccurrenceWindow window) => Of(
        store.Dated(new()).Select(dated => store.Document(dated.Id)!).Select(document => (
            (IReadOnlyList<TextSpan>)(window == CooccurrenceWindow.Sentence ? document.Sentences : [.. document.Paragraphs.Select(paragraph => paragraph.Span)]),
            store.PlacesIn(document.Id))));

    /// <summary>The pairs that meet at least <see cref="Floor"/> times, strongest first. Nested mentions do not count: they always stand with their outer name.</summary>
    /// <param name="documents">For each document its windows in order of the text, with or without mentions, and all its mentions.</param>
    public static IReadOnlyList<Cooccurrence> Of(IEnumerable<(IReadOnlyList<TextSpan> Windows, IReadOnlyList<MentionPlace> Mentions)> documents)
    {
        var (windows, filled) = (0, new List<(string DocumentId, List<string> Names)>());
        foreach (var document in documents)
        {
            windows += document.Windows.Count;
            filled.AddRange(Filled(document.Windows, document.Mentions));
        }

        var alone = filled.SelectMany(one => one.Names).CountBy(name => name).ToDictionary(StringComparer.Ordinal);
        return [.. filled.SelectMany(one => Pairs(one.Names).Select(pair => (Pair: pair, one.DocumentId)))
            .GroupBy(one => one.Pair)
            .Where(pair => pair.Count() >= Floor)
            .Select(pair => Measure(pair.Key, pair.Count(), alone[pair.Key.First], alone[pair.Key.Second], pair.DistinctBy(one => one.DocumentId).Count(), windows))
            .OrderByDescending(row => row.LogLikelihood).ThenBy(row => row.First, StringComparer.Ordinal).ThenBy(row => row.Second, StringComparer.Ordinal)];
    }

    static IEnumerable<(string DocumentId, List<string> Names)> Filled(IReadOnlyList<TextSpan> windows, IReadOnlyList<MentionPlace> mentions) => mentions
        .Where(mention => !mention.Nested)
        .GroupBy(mention => SpanSearch.IndexAt(windows, window => window, mention.Span.Start))
        .Where(window => window.Key is not null)
        .Select(window => (window.First().DocumentId, window.Select(mention => mention.Canonical).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal).ToList()));

    static IEnumerable<(string First, string Second)> Pairs(List<string> names) =>
        from i in Enumerable.Range(0, names.Count) from j in Enumerable.Range(i + 1, names.Count - i - 1) select (names[i], names[j]);

    static Cooccurrence Measure((string First, string Second) pair, int together, int first, int second, int documents, int windows)
    {
        var strength = Timeline.LogLikelihood.Of(together, first - together, second - together, (double)windows - first - second + together);
        var expected = (double)first * second / windows;
        return new(pair.First, pair.Second, together, first, second, documents, strength, Math.Log2(together / expected));
    }
}
