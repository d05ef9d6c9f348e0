using PolicyTextMiner.Documents;

namespace PolicyTextMiner.Search;

/// <summary>What a search can ask of, and a hit says about, the document that a paragraph stands in.</summary>
public sealed record DocumentFacts
{
    /// <summary>The file's path or name, as hits show it.</summary>
    public required string File { get; init; }

    /// <summary>The document's title, or empty.</summary>
    public string Title { get; init; } = "";

    /// <summary>When it was made; null where that is not known.</summary>
    public DateOnly? Date { get; init; }

    /// <summary>通知, 意见, 规划 …, or empty.</summary>
    public string Kind { get; init; } = "";

    /// <summary>全国, a province, or province and city, or empty.</summary>
    public string Region { get; init; } = "";

    /// <summary>Issuing bodies in printed order.</summary>
    public IReadOnlyList<string> Issuer { get; init; } = [];

    /// <summary>文号, or empty.</summary>
    public string DocumentNumber { get; init; } = "";

    /// <summary>Where it was obtained, or empty.</summary>
    public string Source { get; init; } = "";

    /// <summary>The facts that <paramref name="metadata"/> says, for the file <paramref name="file"/> that came from <paramref name="source"/>.</summary>
    public static DocumentFacts Of(DocumentMetadata metadata, string file, string source = "") => new()
    {
        File = file,
        Title = metadata.Title ?? "",
        Date = metadata.Date,
        Kind = metadata.Kind ?? "",
        Region = metadata.Region ?? "",
        Issuer = metadata.Issuer,
        DocumentNumber = metadata.DocumentNumber ?? "",
        Source = source,
    };
}
