using PolicyTextMiner.Documents;
using PolicyTextMiner.Indicators;
using PolicyTextMiner.Strategies;

namespace PolicyTextMiner.Store;

/// <summary>An indicator with what a reader needs to find it again.</summary>
/// <param name="Document">The document that states it.</param>
/// <param name="Page">From 1: the page of its first character.</param>
/// <param name="Sentence">The sentence that holds it.</param>
/// <param name="Quote">The numeric expression as it stands in the clean text.</param>
/// <param name="Box">Where it is printed on the page; null for plain text.</param>
/// <param name="Record">The indicator; its spans point into the document's clean text.</param>
public sealed record StoredIndicator(StoredDocument Document, int Page, string Sentence, string Quote, Box? Box, Indicator Record);

/// <summary>A strategy mention with what a reader needs to find it again.</summary>
/// <param name="Document">The document that names it.</param>
/// <param name="Page">From 1: the page of its first character.</param>
/// <param name="Sentence">The sentence that holds it.</param>
/// <param name="Surface">The name as it stands in the clean text.</param>
/// <param name="Box">Where it is printed on the page; null for plain text.</param>
/// <param name="Record">The mention; its spans point into the document's clean text.</param>
public sealed record StoredMention(StoredDocument Document, int Page, string Sentence, string Surface, Box? Box, StrategyMention Record);

/// <summary>Where a strategy is named, without the words: what is counted.</summary>
/// <param name="DocumentId">The document that names it.</param>
/// <param name="Canonical">The name under which all forms are counted.</param>
/// <param name="Span">Where it stands in the document's clean text.</param>
/// <param name="Nested">Whether it stands inside a longer name.</param>
public readonly record struct MentionPlace(string DocumentId, string Canonical, TextSpan Span, bool Nested = false);

/// <summary>A document that was read, as a time series sees it.</summary>
/// <param name="Id">SHA-256 of the file's bytes.</param>
/// <param name="Path">Full path of its file.</param>
/// <param name="Title">What it is called in a table; the name of its file where it has no title.</param>
/// <param name="Date">From its metadata or the manifest; null where neither says it.</param>
/// <param name="Characters">Length of the clean text in UTF-16 units.</param>
public sealed record DatedDocument(string Id, string Path, string Title, DateOnly? Date, int Characters);

/// <summary>A paragraph with its text.</summary>
/// <param name="Document">The document that it belongs to.</param>
/// <param name="Page">From 1: the page of its first character.</param>
/// <param name="Text">Without the line feed that ends it.</param>
/// <param name="Record">Its span and kind.</param>
public sealed record StoredParagraph(StoredDocument Document, int Page, string Text, Paragraph Record);

/// <summary>Which indicators are wanted; what is null does not restrict.</summary>
public sealed record IndicatorFilter
{
    /// <summary>Parts of a name: the indicator's has one of them. Empty does not restrict.</summary>
    public IReadOnlyList<string> Names { get; init; } = [];

    /// <summary>Part of the region.</summary>
    public string? Region { get; init; }

    /// <summary>The time or, where it is empty, the document's date is not before this: a year or ISO date of any length.</summary>
    public string? From { get; init; }

    /// <summary>The time or, where it is empty, the document's date is not after this: a year or ISO date of any length, all of it included.</summary>
    public string? To { get; init; }

    /// <summary>The unscaled unit.</summary>
    public string? Unit { get; init; }

    /// <summary>The kind of number.</summary>
    public QuantityKind? Kind { get; init; }

    /// <summary>Reached or aimed at.</summary>
    public Status? Status { get; init; }

    /// <summary>Confidence is not below this, 0 to 1.</summary>
    public double? Confidence { get; init; }

    /// <summary>A document's id, the beginning of one (8 digits or more), or part of its path.</summary>
    public string? Document { get; init; }

    /// <summary>The first value is not below this.</summary>
    public decimal? Least { get; init; }

    /// <summary>The first value is not above this.</summary>
    public decimal? Most { get; init; }
}

/// <summary>Which documents are wanted; what is null does not restrict.</summary>
public record DocumentFilter
{
    /// <summary>The document's date is not before this: a year or ISO date of any length.</summary>
    public string? From { get; init; }

    /// <summary>The document's date is not after this: a year or ISO date of any length, all of it included.</summary>
    public string? To { get; init; }

    /// <summary>Part of the document's region.</summary>
    public string? Region { get; init; }

    /// <summary>A document's id, the beginning of one (8 digits or more), or part of its path.</summary>
    public string? Document { get; init; }
}

/// <summary>Which strategy mentions are wanted, of which documents; what is null does not restrict.</summary>
public sealed record MentionFilter : DocumentFilter
{
    /// <summary>The canonical name.</summary>
    public string? Canonical { get; init; }

    /// <summary>What it is.</summary>
    public StrategyType? Type { get; init; }
}

/// <summary>How often a name was mentioned in the whole index.</summary>
/// <param name="Canonical">The name.</param>
/// <param name="Type">What it is.</param>
/// <param name="Mentions">All mentions, nested ones included.</param>
/// <param name="Documents">Documents that name it.</param>
/// <param name="First">ISO date of the first dated document that names it, or null.</param>
/// <param name="Last">ISO date of the last one, or null.</param>
public sealed record NameCount(string Canonical, StrategyType Type, int Mentions, int Documents, string? First, string? Last);
