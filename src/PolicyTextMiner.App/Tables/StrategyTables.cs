using PolicyTextMiner.Export;
using PolicyTextMiner.Timeline;

namespace PolicyTextMiner.App.Tables;

/// <summary>The tables of strategies over time and in comparison; that of the mentions themselves is <see cref="RecordTables.Strategies"/>.</summary>
static class StrategyTables
{
    /// <summary>Mentions by period.</summary>
    public static RecordTable<TimelinePoint> Points { get; } = new("timeline",
    [
        Column.Text<TimelinePoint>("strategy", "Canonical name; what the catalogue puts under it is counted with it", point => point.Name) with { Brief = true },
        Column.Text<TimelinePoint>("period", "Year, quarter, or title of a document", point => point.Period) with { Brief = true },
        Column.Whole<TimelinePoint>("mentions", "How often it is named", point => point.Mentions) with { Brief = true },
        Column.Whole<TimelinePoint>("documents", "Documents that name it", point => point.Documents) with { Brief = true },
        Column.Whole<TimelinePoint>("documents_read", "Documents of the period", point => point.DocumentsRead) with { Brief = true },
        Column.Whole<TimelinePoint>("characters", "UTF-16 units of clean text of the period", point => point.Characters) with { Brief = true },
        Column.Real<TimelinePoint>("per_10000", "Mentions per 10,000 characters", point => Math.Round(point.Rate, 3)) with { Brief = true },
        Column.Real<TimelinePoint>("low", "Lower end of its 95 % interval", point => Math.Round(point.Low, 3)) with { Brief = true },
        Column.Real<TimelinePoint>("high", "Upper end of its 95 % interval", point => Math.Round(point.High, 3)) with { Brief = true },
        Column.Flag<TimelinePoint>("thin", "Whether the period has too little text to say anything", point => point.Thin) with { Brief = true },
    ]);

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
}
