using PolicyTextMiner.Documents;

namespace PolicyTextMiner.Timeline;

/// <summary>A mention of a strategy as time series, comparisons and co-occurrence count it.</summary>
/// <param name="DocumentId">The document that holds it.</param>
/// <param name="Canonical">The name under which all forms are counted.</param>
/// <param name="Span">Where it stands in the document's text.</param>
/// <param name="Sentence">The sentence around it.</param>
/// <param name="Paragraph">The paragraph around it.</param>
/// <param name="Quote">The sentence as printed.</param>
/// <param name="Nested">Whether it stands inside a longer name.</param>
public sealed record NamedMention(
    string DocumentId, string Canonical, TextSpan Span, TextSpan Sentence, TextSpan Paragraph, string Quote, bool Nested = false);
