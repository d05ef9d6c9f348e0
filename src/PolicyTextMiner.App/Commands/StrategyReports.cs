using PolicyTextMiner.Documents;
using PolicyTextMiner.Export;
using PolicyTextMiner.Store;
using PolicyTextMiner.Strategies;
using PolicyTextMiner.Timeline;

namespace PolicyTextMiner.App.Commands;

/// <summary>What <c>ptm strategies</c> reports besides the mentions themselves.</summary>
static class StrategyReports
{
    /// <summary>How two years or documents differ in the names that they use.</summary>
    public static RecordTable<Rewording> Rewordings { get; } = new("rewording",
    [
        Column.Text<Rewording>("strategy", "Canonical name", row => row.Name) with { Brief = true },
        Column.Text<Rewording>("change", "appears, vanishes, rises, falls or stays", row => RecordTables.Word(row.Change)) with { Brief = true },
        Column.Whole<Rewording>("before", "Mentions on the earlier side", row => row.Before) with { Brief = true },
        Column.Whole<Rewording>("after", "Mentions on the later side", row => row.After) with { Brief = true },
        Column.Real<Rewording>("per_10000_before", "Mentions per 10,000 characters", row => Math.Round(row.RateBefore, 3)) with { Brief = true },
        Column.Real<Rewording>("per_10000_after", "Mentions per 10,000 characters", row => Math.Round(row.RateAfter, 3)) with { Brief = true },
        Column.Real<Rewording>("log_likelihood", "G² of the difference; above 3.84 beyond chance at 5 %", row => Math.Round(row.LogLikelihood, 2)) with { Brief = true },
        Column.Texts<Rewording>("sentences_before", "Sentences of the earlier side", row => row.SentencesBefore),
        Column.Texts<Rewording>("sentences_after", "Sentences of the later side", row => row.SentencesAfter),
    ]);

    /// <summary>Which strategies stand together in one sentence or paragraph: an edge list.</summary>
    public static RecordTable<Cooccurrence> Together { get; } = new("cooccurrence",
    [
        Column.Text<Cooccurrence>("first", "Canonical name", row => row.First) with { Brief = true },
        Column.Text<Cooccurrence>("second", "Canonical name", row => row.Second) with { Brief = true },
        Column.Whole<Cooccurrence>("together", "Sentences or paragraphs that name both", row => row.Together) with { Brief = true },
        Column.Whole<Cooccurrence>("first_alone", "Those that name the first, with or without the second", row => row.FirstAlone),
        Column.Whole<Cooccurrence>("second_alone", "Those that name the second, with or without the first", row => row.SecondAlone),
        Column.Whole<Cooccurrence>("documents", "Documents with such a place", row => row.Documents) with { Brief = true },
        Column.Real<Cooccurrence>("log_likelihood", "G²; above 6.63 significant at 1 %", row => Math.Round(row.LogLikelihood, 2)) with { Brief = true },
        Column.Real<Cooccurrence>("pmi", "Pointwise mutual information in bits", row => Math.Round(row.Pmi, 2)) with { Brief = true },
    ]);

    /// <summary>Names that no catalogue has, out of all documents of the index.</summary>
    public static IReadOnlyList<DiscoveredName> Discover(PolicyStore store, StrategyCatalog? catalog = null)
    {
        var discovery = new Discovery(catalog ?? StrategyCatalog.Default);
        foreach (var dated in store.Dated(new()))
            if (store.Document(dated.Id) is { } document) discovery.Add(document, dated.Date);
        return discovery.Names();
    }

    /// <summary>Compares two sides, each a year or part of a document's path.</summary>
    /// <exception cref="UsageException">A side names no document.</exception>
    public static IReadOnlyList<Rewording> Diff(PolicyStore store, string before, string after) => Rewording.Between(Side(store, before), Side(store, after));

    static WordingSide Side(PolicyStore store, string chosen) => WordingSide.Of(store, chosen)
        ?? throw new UsageException($"--diff {chosen}: no document of the index is of that year or has that in its path.");

    /// <summary>Pairs of strategies that stand in one sentence or paragraph.</summary>
    public static IReadOnlyList<Cooccurrence> Cooccurring(PolicyStore store, CooccurrenceWindow window) => Cooccurrence.Of(
        store.Dated(new()).Select(dated => store.Document(dated.Id)!).Select(document => (
            (IReadOnlyList<TextSpan>)(window == CooccurrenceWindow.Sentence ? document.Sentences : [.. document.Paragraphs.Select(paragraph => paragraph.Span)]),
            store.PlacesIn(document.Id))));
}
