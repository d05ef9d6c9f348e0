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

/// <summary>A paragraph with its text.</summary>
/// <param name="Document">The document that it belongs to.</param>
/// <param name="Page">From 1: the page of its first character.</param>
/// <param name="Text">Without the line feed that ends it.</param>
/// <param name="Record">Its span and kind.</param>
public sealed record StoredParagraph(StoredDocument Document, int Page, string Text, Paragraph Record);

/// <summary>Which indicators are wanted; what is null does not restrict.</summary>
public sealed record IndicatorFilter
{
    /// <summary>Part of the indicator's name.</summary>
    public string? Name { get; init; }

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

/// <summary>Which strategy mentions are wanted; what is null does not restrict.</summary>
public sealed record MentionFilter
{
    /// <summary>The canonical name.</summary>
    public string? Canonical { get; init; }

    /// <summary>What it is.</summary>
    public StrategyType? Type { get; init; }

    /// <summary>The document's date is not before this: a year or ISO date of any length.</summary>
    public string? From { get; init; }

    /// <summary>The document's date is not after this: a year or ISO date of any length, all of it included.</summary>
    public string? To { get; init; }

    /// <summary>Part of the document's region.</summary>
    public string? Region { get; init; }

    /// <summary>A document's id, the beginning of one (8 digits or more), or part of its path.</summary>
    public string? Document { get; init; }
}

/// <summary>How often a name was mentioned in the whole index.</summary>
/// <param name="Canonical">The name.</param>
/// <param name="Type">What it is.</param>
/// <param name="Mentions">All mentions, nested ones included.</param>
/// <param name="Documents">Documents that name it.</param>
/// <param name="First">ISO date of the first dated document that names it, or null.</param>
/// <param name="Last">ISO date of the last one, or null.</param>
public sealed record NameCount(string Canonical, StrategyType Type, int Mentions, int Documents, string? First, string? Last);
