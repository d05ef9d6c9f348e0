using Microsoft.AspNetCore.Mvc;
using PolicyTextMiner.Indicators;
using PolicyTextMiner.Store;

namespace PolicyTextMiner.App.Web.Api;

/// <summary>Which rows of the table of indicators are wanted, and in what order.</summary>
sealed record IndicatorRequest
{
    /// <summary>Part of the indicator's name.</summary>
    [FromQuery(Name = "indicator")] public string? Indicator { get; init; }

    /// <summary>Part of the region.</summary>
    [FromQuery(Name = "region")] public string? Region { get; init; }

    /// <summary>Not before this year, month or day.</summary>
    [FromQuery(Name = "from")] public string? From { get; init; }

    /// <summary>Not after it.</summary>
    [FromQuery(Name = "to")] public string? To { get; init; }

    /// <summary>The unit without 万 or 亿.</summary>
    [FromQuery(Name = "unit")] public string? Unit { get; init; }

    /// <summary>amount, count, percent …</summary>
    [FromQuery(Name = "kind")] public string? Kind { get; init; }

    /// <summary>actual or target.</summary>
    [FromQuery(Name = "status")] public string? Status { get; init; }

    /// <summary>A document's id, or part of its path.</summary>
    [FromQuery(Name = "document")] public string? Document { get; init; }

    /// <summary>The first value is not below this.</summary>
    [FromQuery(Name = "least")] public decimal? Least { get; init; }

    /// <summary>The first value is not above this.</summary>
    [FromQuery(Name = "most")] public decimal? Most { get; init; }

    /// <summary>document, indicator, region, time, value, unit or date.</summary>
    [FromQuery(Name = "sort")] public string? Sort { get; init; }

    /// <summary>Whether the largest come first.</summary>
    [FromQuery(Name = "descending")] public bool? Descending { get; init; }

    public IndicatorFilter Filter => new()
    {
        Names = Views.Given(Indicator) is { } name ? [name] : [],
        Region = Views.Given(Region),
        From = Views.Given(From),
        To = Views.Given(To),
        Unit = Views.Given(Unit),
        Kind = Views.Given(Kind) is { } kind ? Views.Member<QuantityKind>(kind, "kind") : null,
        Status = Views.Given(Status) is { } status ? Views.Member<Status>(status, "status") : null,
        Document = Views.Given(Document),
        Least = Least,
        Most = Most,
    };

    public IndicatorSort Order => Views.Given(Sort) is { } sort ? Views.Member<IndicatorSort>(sort, "sort") : IndicatorSort.Document;
}
