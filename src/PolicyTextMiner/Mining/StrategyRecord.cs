using PolicyTextMiner.Documents;
using PolicyTextMiner.Strategies;

namespace PolicyTextMiner.Mining;

/// <summary>A strategy mention with its source written out, so that it can leave its document: a row of a table.</summary>
/// <param name="Document">The path of the file.</param>
/// <param name="Page">From 1.</param>
/// <param name="Sentence">The sentence that holds the name.</param>
/// <param name="Surface">The name as printed.</param>
/// <param name="Box">Where it is printed; null for plain text.</param>
/// <param name="Mention">What it was linked to.</param>
public sealed record StrategyRecord(string Document, int Page, string Sentence, string Surface, Box? Box, StrategyMention Mention)
{
    /// <summary>The mentions of <paramref name="mined"/> as records of the file <paramref name="name"/>, in order of the text.</summary>
    public static IEnumerable<StrategyRecord> Of(string name, MinedDocument mined) =>
        mined.Document is not { } document ? [] : mined.Strategies.Select(mention => new StrategyRecord(
            name,
            document.ProvenanceAt(mention.Span.Start).Page,
            mention.Sentence.Of(document.Text).ToString(),
            mention.Span.Of(document.Text).ToString(),
            document.BoxOf(mention.Span),
            mention));
}
