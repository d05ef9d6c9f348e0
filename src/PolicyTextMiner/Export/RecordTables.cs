using System.Globalization;
using System.Text.Json;
using PolicyTextMiner.Documents;
using PolicyTextMiner.Indicators;
using PolicyTextMiner.Mining;
using PolicyTextMiner.Store;
using PolicyTextMiner.Strategies;
using static PolicyTextMiner.Export.Column;

namespace PolicyTextMiner.Export;

/// <summary>The tables that leave the program, each column with its meaning. The names are a contract: others build on them.</summary>
public static class RecordTables
{
    /// <summary>Numeric indicators, one a row.</summary>
    public static RecordTable<IndicatorRecord> Indicators { get; } = new("indicators",
    [
        Text<IndicatorRecord>("document", "File that holds the figure", r => r.Document),
        Whole<IndicatorRecord>("page", "Page of the file, from 1", r => r.Page) with { Brief = true },
        Text<IndicatorRecord>("sentence", "Sentence or table row that holds the figure", r => r.Sentence),
        Text<IndicatorRecord>("quote", "The figure as printed", r => r.Quote) with { Brief = true },
        Whole<IndicatorRecord>("start", "First UTF-16 unit of the quote in the document's clean text", r => r.Indicator.Span.Start),
        Whole<IndicatorRecord>("end", "UTF-16 unit just past the quote", r => r.Indicator.Span.End),
        Text<IndicatorRecord>("kind", "amount, count, percent, percentage_points, ratio, multiple, rank, fraction or index", r => Word(r.Indicator.Kind)),
        Numbers<IndicatorRecord, decimal>("values", "The number, fully scaled; two for a range, all parts of a ratio", r => Values(r.Indicator.Quantity)) with { Brief = true },
        Text<IndicatorRecord>("unit", "Base unit as written, without 万 or 亿", r => r.Indicator.Unit) with { Brief = true },
        Flag<IndicatorRecord>("range", "Whether the values are the two ends of a range, both included", r => r.Indicator.Quantity is Quantity.Range),
        Text<IndicatorRecord>("bound", "exact, approx, min or max", r => Word(r.Indicator.Bound)),
        Text<IndicatorRecord>("change", "up or down where the number is itself a change, else none", r => Word(r.Indicator.Change)),
        Text<IndicatorRecord>("base", "What a change is against", r => r.Indicator.Base),
        Text<IndicatorRecord>("indicator", "What is measured", r => r.Indicator.Name) with { Brief = true },
        Text<IndicatorRecord>("region", "Where it applies", r => r.Indicator.Region) with { Brief = true },
        Text<IndicatorRecord>("time", "ISO year, month, quarter (2023-Q3), half (2024-H1), or span (1990/2018)", r => r.Indicator.Time) with { Brief = true },
        Text<IndicatorRecord>("status", "actual or target", r => Word(r.Indicator.Status)) with { Brief = true },
        Text<IndicatorRecord>("rule", "The rule that read the figure", r => r.Indicator.Rule),
        Real<IndicatorRecord>("confidence", "0 to 1: how far the row can be trusted", r => r.Indicator.Confidence),
        Numbers<IndicatorRecord, decimal>("si_values", "The values in si_unit; empty where the unit has none that is fixed", r => SiValues(r.Indicator)),
        Text<IndicatorRecord>("si_unit", "SI unit (m², kg, J, m³ …), or ISO 4217 code of a currency", r => SiUnit.Of(r.Indicator.Unit)?.Name),
        Numbers<IndicatorRecord, double>("box", "Left, bottom, right, top of the quote on its page, in points from the lower left", r => Corners(r.Box)),
    ]);

    /// <summary>Strategy mentions, one a row.</summary>
    public static RecordTable<StrategyRecord> Strategies { get; } = new("strategies",
    [
        Text<StrategyRecord>("document", "File that names the strategy", r => r.Document),
        Whole<StrategyRecord>("page", "Page of the file, from 1", r => r.Page) with { Brief = true },
        Text<StrategyRecord>("sentence", "Sentence that holds the name", r => r.Sentence),
        Text<StrategyRecord>("surface", "The name as printed", r => r.Surface) with { Brief = true },
        Whole<StrategyRecord>("start", "First UTF-16 unit of the name in the document's clean text", r => r.Mention.Span.Start),
        Whole<StrategyRecord>("end", "UTF-16 unit just past the name", r => r.Mention.Span.End),
        Text<StrategyRecord>("canonical", "The name under which all its forms are counted", r => r.Mention.Canonical) with { Brief = true },
        Text<StrategyRecord>("type", "strategy, initiative, plan, programme, thought, conference, document, zone or goal", r => Word(r.Mention.Type)) with { Brief = true },
        Flag<StrategyRecord>("nested", "Whether it stands inside a longer name", r => r.Mention.Nested),
        Numbers<StrategyRecord, double>("box", "Left, bottom, right, top of the name on its page, in points from the lower left", r => Corners(r.Box)),
    ]);

    /// <summary>What documents say of themselves, one document a row.</summary>
    public static RecordTable<MetadataRow> Metadata { get; } = new("metadata",
    [
        Text<MetadataRow>("document", "File", r => r.Document) with { Brief = true },
        Text<MetadataRow>("title", "Title, joined over its lines", r => r.Metadata.Title) with { Brief = true },
        Texts<MetadataRow>("issuer", "Issuing bodies in printed order", r => r.Metadata.Issuer) with { Brief = true },
        Text<MetadataRow>("document_number", "文号", r => r.Metadata.DocumentNumber) with { Brief = true },
        Text<MetadataRow>("date", "Day, or month where no day is printed, that it was made (成文日期), ISO", r => r.Metadata.DateHasDay ? Day(r.Metadata.Date) : Day(r.Metadata.Date)?[..7]) with { Brief = true },
        Text<MetadataRow>("published", "Day that it was published or printed, ISO", r => Day(r.Metadata.Published)),
        Text<MetadataRow>("kind", "通知, 意见, 规划, 行动方案, 办法, 公告 …", r => r.Metadata.Kind) with { Brief = true },
        Text<MetadataRow>("region", "全国, a province, or province and city", r => r.Metadata.Region) with { Brief = true },
        Text<MetadataRow>("addressees", "主送机关", r => r.Metadata.Addressees),
        Citations<MetadataRow>("cites", "Documents that it cites: title and 文号", r => r.Metadata.Cites),
    ]);

    /// <summary>The documents of an index, one a row.</summary>
    public static RecordTable<StoredDocument> Documents { get; } = new("documents",
    [
        Text<StoredDocument>("id", "SHA-256 of the file's bytes", r => r.Id),
        Text<StoredDocument>("document", "File's name", r => r.Name) with { Brief = true },
        Text<StoredDocument>("title", "Title", r => r.Metadata.Title) with { Brief = true },
        Texts<StoredDocument>("issuer", "Issuing bodies in printed order", r => r.Metadata.Issuer),
        Text<StoredDocument>("document_number", "文号", r => r.Metadata.DocumentNumber),
        Text<StoredDocument>("date", "Day that it was made, ISO", r => r.Metadata.DateHasDay ? Day(r.Metadata.Date) : Day(r.Metadata.Date)?[..7]) with { Brief = true },
        Text<StoredDocument>("kind", "通知, 意见, 规划 …", r => r.Metadata.Kind) with { Brief = true },
        Text<StoredDocument>("region", "全国, a province, or province and city", r => r.Metadata.Region) with { Brief = true },
        Text<StoredDocument>("source", "Where it was obtained, from the manifest", r => r.Source),
        Text<StoredDocument>("status", "done, failed or quarantined", r => Word(r.Status)),
        Whole<StoredDocument>("pages", "Pages that were read", r => r.Pages) with { Brief = true },
        Whole<StoredDocument>("characters", "UTF-16 units of clean text", r => r.Characters),
        Whole<StoredDocument>("indicators", "Numeric indicators found", r => r.Indicators) with { Brief = true },
        Whole<StoredDocument>("mentions", "Strategy mentions found", r => r.Mentions) with { Brief = true },
        Texts<StoredDocument>("diagnostics", "What is wrong with it", r => [.. r.Diagnostics.Select(diagnostic => diagnostic.ToString())]),
    ]);

    /// <summary>The paragraphs of an index, one a row.</summary>
    public static RecordTable<StoredParagraph> Paragraphs { get; } = new("paragraphs",
    [
        Text<StoredParagraph>("document", "File's name", r => r.Document.Name) with { Brief = true },
        Text<StoredParagraph>("date", "Day that the document was made, ISO", r => Day(r.Document.Metadata.Date)),
        Whole<StoredParagraph>("page", "Page of its first character, from 1", r => r.Page) with { Brief = true },
        Whole<StoredParagraph>("start", "First UTF-16 unit in the document's clean text", r => r.Record.Span.Start),
        Whole<StoredParagraph>("end", "UTF-16 unit just past it", r => r.Record.Span.End),
        Text<StoredParagraph>("kind", "body, title, heading, contents, table_row, caption, signature or footnote", r => Word(r.Record.Kind)) with { Brief = true },
        Whole<StoredParagraph>("level", "Depth of a heading: 1 一、, 2 （一）, 3 1., 4 （1）", r => r.Record.Level),
        Text<StoredParagraph>("text", "The paragraph; cells of a table row are separated by TAB", r => r.Text) with { Brief = true },
    ]);

    /// <summary>Which document cites which, one citation a row.</summary>
    public static RecordTable<CitationEdge> Citations { get; } = new("citations",
    [
        Text<CitationEdge>("document", "File that cites", r => r.From.Name) with { Brief = true },
        Text<CitationEdge>("title", "Its title", r => r.From.Metadata.Title),
        Text<CitationEdge>("cited_title", "Title of the cited document", r => r.Title) with { Brief = true },
        Text<CitationEdge>("cited_number", "文号 of the cited document", r => r.Number) with { Brief = true },
        Whole<CitationEdge>("times", "How often the document names it", r => r.Times) with { Brief = true },
        Text<CitationEdge>("cited_document", "The cited document's file, where it is in the index too", r => r.To?.Name) with { Brief = true },
    ]);

    /// <summary>Printed tables, one a row.</summary>
    public static RecordTable<TableGrid> Tables { get; } = new("tables",
    [
        Text<TableGrid>("document", "File that holds the table", r => r.Document),
        Whole<TableGrid>("table", "Its number in the file, from 1", r => r.Number) with { Brief = true },
        Whole<TableGrid>("page", "Page where it begins, from 1", r => r.Page) with { Brief = true },
        Text<TableGrid>("caption", "Its title", r => r.Caption) with { Brief = true },
        Text<TableGrid>("unit", "Unit of all cells", r => r.Unit) with { Brief = true },
        Whole<TableGrid>("header_rows", "How many rows at the top are headers", r => r.HeaderRows) with { Brief = true },
        Rows<TableGrid>("rows", "Cells, row by row; a merged cell is repeated", r => r.Rows) with { Brief = true },
    ]);

    /// <summary>The strategies that are known, one a row.</summary>
    public static RecordTable<StrategyEntry> Catalog { get; } = new("catalog",
    [
        Text<StrategyEntry>("canonical", "The name under which all forms are counted", r => r.Canonical) with { Brief = true },
        Text<StrategyEntry>("type", "strategy, initiative, plan, programme, thought, conference, document, zone or goal", r => Word(r.Type)) with { Brief = true },
        Texts<StrategyEntry>("aliases", "Other forms", r => r.Aliases) with { Brief = true },
        Text<StrategyEntry>("parent", "What it belongs to", r => r.Parent) with { Brief = true },
        Whole<StrategyEntry>("first_year", "Year of the first record that names it", r => r.FirstYear) with { Brief = true },
        Text<StrategyEntry>("source", "Where the name was read", r => r.Source),
        Text<StrategyEntry>("note", "What could be mistaken for it", r => r.Note),
    ]);

    /// <summary>An ISO day, or null.</summary>
    public static string? Day(DateOnly? date) => date?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    /// <summary>An enumeration's member as the contract writes it: PercentagePoints is percentage_points.</summary>
    public static string Word<T>(T member) where T : struct, Enum => JsonNamingPolicy.SnakeCaseLower.ConvertName(member.ToString());

    /// <summary>The numbers of a quantity in printed order.</summary>
    public static IReadOnlyList<decimal> Values(Quantity quantity) => quantity switch
    {
        Quantity.Exact exact => [exact.Value],
        Quantity.Range range => [range.Low, range.High],
        Quantity.Ratio ratio => ratio.Parts,
        _ => throw new ArgumentOutOfRangeException(nameof(quantity), quantity, "Not a quantity that is known."),
    };

    static IReadOnlyList<decimal>? SiValues(Indicator indicator)
    {
        if (SiUnit.Of(indicator.Unit) is not { } si) return null;
        var values = Values(indicator.Quantity).Select(si.Of).ToList();
        return values.Contains(null) ? null : [.. values.OfType<decimal>()];
    }

    /// <summary>Left, bottom, right, top, to a hundredth of a point.</summary>
    public static IReadOnlyList<double>? Corners(Box? box) => box is { } b
        ? [Math.Round(b.Left, 2), Math.Round(b.Bottom, 2), Math.Round(b.Right, 2), Math.Round(b.Top, 2)]
        : null;
}

/// <summary>The metadata of one file.</summary>
/// <param name="Document">The path of the file.</param>
/// <param name="Metadata">What it says of itself.</param>
public sealed record MetadataRow(string Document, DocumentMetadata Metadata);
