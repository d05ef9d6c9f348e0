namespace PolicyTextMiner.Documents;

/// <summary>What a document says of itself on its first and last pages; nothing is filled in from outside knowledge.</summary>
public sealed record DocumentMetadata
{
    /// <summary>Nothing is known.</summary>
    public static DocumentMetadata Empty { get; } = new();

    /// <summary>Title, joined over its lines; null where none was found.</summary>
    public string? Title { get; init; }

    /// <summary>Issuing bodies (发文机关) in printed order.</summary>
    public IReadOnlyList<string> Issuer { get; init; } = [];

    /// <summary>文号, as 国发〔2021〕23号.</summary>
    public string? DocumentNumber { get; init; }

    /// <summary>The day that the document was made (成文日期); the first of the month where <see cref="DateHasDay"/> is false.</summary>
    public DateOnly? Date { get; init; }

    /// <summary>Whether the day of <see cref="Date"/> is printed, not only its year and month (2022年6月).</summary>
    public bool DateHasDay { get; init; } = true;

    /// <summary>The day that it was published or printed, where that is said apart.</summary>
    public DateOnly? Published { get; init; }

    /// <summary>通知, 意见, 规划, 行动方案, 办法, 公告 … ; null where it cannot be told.</summary>
    public string? Kind { get; init; }

    /// <summary>全国, a province, or province and city.</summary>
    public string? Region { get; init; }

    /// <summary>主送机关, as printed, without the colon.</summary>
    public string? Addressees { get; init; }

    /// <summary>Documents that it cites, in order of first mention.</summary>
    public IReadOnlyList<CitedDocument> Cites { get; init; } = [];
}

/// <summary>A document named in another one.</summary>
/// <param name="Title">Without 《》.</param>
/// <param name="DocumentNumber">文号, or empty.</param>
public sealed record CitedDocument(string Title, string DocumentNumber);
