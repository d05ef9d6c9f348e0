using System.Globalization;
using PolicyTextMiner.Documents;
using PolicyTextMiner.Indicators;
using PolicyTextMiner.Mining;

namespace PolicyTextMiner.Tests.Mining;

/// <summary>Results as lines that people can read and compare.</summary>
static class CorpusLines
{
    public static string Of(IndicatorRecord record)
    {
        var found = record.Indicator;
        return string.Join('\t',
            $"p{record.Page}", record.Quote, Written(found.Quantity), found.Unit, found.Kind, found.Bound, found.Change, found.Base,
            found.Name, found.Region, found.Time, found.Status);
    }

    public static string Of(StrategyRecord record) =>
        string.Join('\t', $"p{record.Page}", record.Surface, record.Mention.Canonical, record.Mention.Type, record.Mention.Nested ? "nested" : "");

    public static IEnumerable<string> Of(Document document) =>
        document.Paragraphs.Select(paragraph => $"{paragraph.Kind}{(paragraph.Level > 0 ? $" {paragraph.Level}" : "")}\t{paragraph.Span.Of(document.Text)}");

    public static string Of(RemovedText removed) => $"p{removed.Page}\t{removed.Reason}\t{removed.Text}";

    public static IEnumerable<string> Of(DocumentMetadata metadata) =>
    [
        $"title\t{metadata.Title}",
        $"issuer\t{string.Join('；', metadata.Issuer)}",
        $"document number\t{metadata.DocumentNumber}",
        $"date\t{metadata.Date?.ToString("O", CultureInfo.InvariantCulture)}",
        $"published\t{metadata.Published?.ToString("O", CultureInfo.InvariantCulture)}",
        $"kind\t{metadata.Kind}",
        $"region\t{metadata.Region}",
        $"addressees\t{metadata.Addressees}",
        .. metadata.Cites.Select(cited => $"cites\t{cited.Title}\t{cited.DocumentNumber}"),
    ];

    static string Written(Quantity quantity) => quantity switch
    {
        Quantity.Exact exact => Written(exact.Value),
        Quantity.Range range => $"{Written(range.Low)}..{Written(range.High)}",
        Quantity.Ratio ratio => string.Join(':', ratio.Parts.Select(Written)),
        _ => throw new InvalidOperationException($"A new kind of quantity: {quantity}."),
    };

    static string Written(decimal value) => value.ToString(CultureInfo.InvariantCulture);
}
