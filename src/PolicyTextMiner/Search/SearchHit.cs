using PolicyTextMiner.Documents;

namespace PolicyTextMiner.Search;

/// <summary>A paragraph that a search found.</summary>
public sealed record SearchHit
{
    /// <summary>SHA-256 of the document's file.</summary>
    public required string DocumentId { get; init; }

    /// <summary>What is known of the document.</summary>
    public required DocumentFacts Facts { get; init; }

    /// <summary>The paragraph in the document's text.</summary>
    public required TextSpan Span { get; init; }

    /// <summary>What it is in the outline.</summary>
    public required ParagraphKind Kind { get; init; }

    /// <summary>The page of its first character, from 1.</summary>
    public required int Page { get; init; }

    /// <summary>Around its part on that page; null for plain text.</summary>
    public required Box? Box { get; init; }

    /// <summary>The headings above it, outermost first; none for a note, which stands behind the body.</summary>
    public required IReadOnlyList<string> Headings { get; init; }

    /// <summary>Its text.</summary>
    public required string Text { get; init; }

    /// <summary>What was searched for, as spans of <see cref="Text"/> in order, none overlapping.</summary>
    public required IReadOnlyList<TextSpan> Highlights { get; init; }

    /// <summary>How well it fits; comparable within one search only.</summary>
    public double Score { get; init; }
}

/// <summary>The answer to a search.</summary>
/// <param name="Total">How many paragraphs it found, shown or not.</param>
/// <param name="Hits">The part asked for, best first; equally good ones by the file's path and then in order of the text.</param>
/// <param name="Facets">Counts of paragraphs, the most frequent first (years in order of time).</param>
public sealed record SearchResult(int Total, IReadOnlyList<SearchHit> Hits, IReadOnlyDictionary<Facet, IReadOnlyList<FacetCount>> Facets);

/// <summary>How many of the paragraphs found have a value.</summary>
public sealed record FacetCount(string Value, int Count);
