namespace PolicyTextMiner.Search;

/// <summary>Which part of a search's answer is wanted.</summary>
public sealed record SearchOptions
{
    /// <summary>How many hits to leave out at the top.</summary>
    public int Skip { get; init; }

    /// <summary>How many hits to give at most; 0 only counts.</summary>
    public int Take { get; init; } = 20;

    /// <summary>Documents made on this day or later; null does not ask.</summary>
    public DateOnly? From { get; init; }

    /// <summary>Documents made on this day or earlier; null does not ask.</summary>
    public DateOnly? To { get; init; }

    /// <summary>The kind must hold this text; null does not ask.</summary>
    public string? Kind { get; init; }

    /// <summary>The region must hold this text; null does not ask.</summary>
    public string? Region { get; init; }

    /// <summary>The source must hold this text; null does not ask.</summary>
    public string? Source { get; init; }

    /// <summary>What to count the hits by.</summary>
    public IReadOnlyList<Facet> Facets { get; init; } = [];
}

/// <summary>What hits can be counted by.</summary>
public enum Facet
{
    /// <summary>The year of the document.</summary>
    Year,

    /// <summary>通知, 意见, 规划 …</summary>
    Kind,

    /// <summary>全国, a province, or province and city.</summary>
    Region,

    /// <summary>Issuing bodies; a document can have several.</summary>
    Issuer,

    /// <summary>Strategies that the paragraph names.</summary>
    Strategy,

    /// <summary>The documents themselves, by SHA-256.</summary>
    Document,
}
