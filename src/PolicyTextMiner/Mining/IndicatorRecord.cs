using PolicyTextMiner.Documents;
using PolicyTextMiner.Indicators;

namespace PolicyTextMiner.Mining;

/// <summary>An indicator with its source written out, so that it can leave its document: a row of a table.</summary>
/// <param name="Document">The path of the file.</param>
/// <param name="Page">From 1.</param>
/// <param name="Sentence">The sentence that holds the figure.</param>
/// <param name="Quote">The figure with its unit, as printed.</param>
/// <param name="Box">Where the quote is printed; null for plain text.</param>
/// <param name="Indicator">What was read from it.</param>
public sealed record IndicatorRecord(string Document, int Page, string Sentence, string Quote, Box? Box, Indicator Indicator)
{
    /// <summary>The indicators of <paramref name="mined"/> as records of the file <paramref name="name"/>, in order of the text.</summary>
    public static IEnumerable<IndicatorRecord> Of(string name, MinedDocument mined) =>
        mined.Document is not { } document ? [] : mined.Indicators.Select(indicator => new IndicatorRecord(
            name,
            document.ProvenanceAt(indicator.Span.Start).Page,
            indicator.Sentence.Of(document.Text).ToString(),
            indicator.Span.Of(document.Text).ToString(),
            document.BoxOf(indicator.Span),
            indicator));
}
