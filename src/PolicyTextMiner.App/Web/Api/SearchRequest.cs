using System.Globalization;
using Microsoft.AspNetCore.Mvc;
using PolicyTextMiner.Mining;
using PolicyTextMiner.Search;

namespace PolicyTextMiner.App.Web.Api;

/// <summary>What is searched for; every parameter narrows the search.</summary>
sealed record SearchRequest
{
    /// <summary>In the query language; without it everything is found.</summary>
    [FromQuery(Name = "q")] public string? Q { get; init; }

    /// <summary>A year, or years as 2018..2023.</summary>
    [FromQuery(Name = "year")] public string? Year { get; init; }

    /// <summary>通知, 意见, 规划 …</summary>
    [FromQuery(Name = "kind")] public string? Kind { get; init; }

    /// <summary>Part of the document's region.</summary>
    [FromQuery(Name = "region")] public string? Region { get; init; }

    /// <summary>Part of an issuing body's name.</summary>
    [FromQuery(Name = "issuer")] public string? Issuer { get; init; }

    /// <summary>A strategy that the paragraph names.</summary>
    [FromQuery(Name = "strategy")] public string? Strategy { get; init; }

    /// <summary>Whether other names of strategies are found as well.</summary>
    [FromQuery(Name = "expand")] public bool? Expand { get; init; }

    /// <summary>The query as a whole, and the names that it was widened by.</summary>
    public QueryExpansion Query()
    {
        // First by itself, so that the caret of an error points into what was typed.
        var typed = Views.Given(Q) is { } q ? SearchQuery.Parse(q) : null;
        var parts = Fields().ToList();
        if (typed is not null && parts.Count > 0) parts.Insert(0, $"({typed.Text})");
        var whole = parts.Count > 0 ? SearchQuery.Parse(string.Join(" AND ", parts)) : typed ?? SearchQuery.Everything;
        return Expand == true ? QueryExpansion.Of(whole, Miner.Default.Catalog) : new(whole, []);
    }

    IEnumerable<string> Fields()
    {
        if (Views.Given(Year) is { } year) yield return $"year:{Years(year)}";
        foreach (var (name, value) in new[] { ("kind", Kind), ("region", Region), ("issuer", Issuer), ("strategy", Strategy) })
        {
            if (Views.Given(value) is { } given) yield return $"{name}:\"{given.Replace("\"", "", StringComparison.Ordinal)}\"";
        }
    }

    static string Years(string written)
    {
        var ends = written.Split("..");
        return ends.Length <= 2 && ends.All(end => end.Length == 0 || int.TryParse(end, NumberStyles.None, CultureInfo.InvariantCulture, out _))
            ? written
            : throw new ArgumentException("year: a year, or years as 2018..2023.", nameof(written));
    }
}
