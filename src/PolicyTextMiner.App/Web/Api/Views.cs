using PolicyTextMiner.Documents;
using PolicyTextMiner.Export;
using PolicyTextMiner.Indicators;
using PolicyTextMiner.Search;
using PolicyTextMiner.Store;
using PolicyTextMiner.Strategies;

namespace PolicyTextMiner.App.Web.Api;

/// <summary>Where a row comes from.</summary>
/// <param name="Document">SHA-256 of the file.</param>
/// <param name="Title">Its title; the file's name where it has none.</param>
/// <param name="File">The file's name.</param>
/// <param name="Date">ISO day or month, or null.</param>
/// <param name="Page">From 1.</param>
/// <param name="Box">Left, bottom, right, top in points from the lower left; null for plain text.</param>
sealed record Source(string Document, string Title, string File, string? Date, int Page, IReadOnlyList<double>? Box)
{
    public static Source Of(StoredDocument document, int page, Box? box) =>
        new(document.Id, TitleOf(document), document.Name, Views.Date(document.Metadata), page, RecordTables.Corners(box));

    public static Source Of(SearchHit hit) =>
        new(hit.DocumentId, hit.Facts.Title.Length > 0 ? hit.Facts.Title : Path.GetFileName(hit.Facts.File), Path.GetFileName(hit.Facts.File), RecordTables.Day(hit.Facts.Date), hit.Page, RecordTables.Corners(hit.Box));

    public static string TitleOf(StoredDocument document) => document.Metadata.Title ?? document.Name;
}

/// <summary>An indicator as rows and documents show it; the names are those of the command line's records.</summary>
sealed record IndicatorView(
    Source Source, string Sentence, string Quote, int Start, int End, QuantityKind Kind, IReadOnlyList<decimal> Values, string Unit, bool Range,
    Bound Bound, Change Change, string Base, string Indicator, string Region, string Time, Status Status, string Rule, double Confidence)
{
    public static IndicatorView Of(StoredIndicator stored) => Of(Source.Of(stored.Document, stored.Page, stored.Box), stored.Sentence, stored.Quote, stored.Record);

    public static IndicatorView Of(Source source, string sentence, string quote, Indicator row) => new(
        source, sentence, quote, row.Span.Start, row.Span.End, row.Kind, RecordTables.Values(row.Quantity), row.Unit, row.Quantity is Quantity.Range,
        row.Bound, row.Change, row.Base, row.Name, row.Region, row.Time, row.Status, row.Rule, row.Confidence);
}

/// <summary>A strategy mention as lists and documents show it.</summary>
sealed record MentionView(Source Source, string Sentence, string Surface, int Start, int End, string Canonical, StrategyType Type, bool Nested)
{
    public static MentionView Of(StoredMention stored) => Of(Source.Of(stored.Document, stored.Page, stored.Box), stored.Sentence, stored.Surface, stored.Record);

    public static MentionView Of(Source source, string sentence, string surface, StrategyMention row) =>
        new(source, sentence, surface, row.Span.Start, row.Span.End, row.Canonical, row.Type, row.Nested);
}

/// <summary>How values are written in JSON.</summary>
static class Views
{
    /// <summary>A parameter of a request without spaces around it; null where nothing is left.</summary>
    public static string? Given(string? value) => string.IsNullOrWhiteSpace(value) ? null : value.Trim();

    /// <summary>Spans as pairs.</summary>
    public static IReadOnlyList<int[]> Pairs(IEnumerable<TextSpan> spans) => [.. spans.Select(Pair)];

    /// <summary>A span as [start, end).</summary>
    public static int[] Pair(TextSpan span) => [span.Start, span.End];

    /// <summary>An ISO day, or month where no day is known.</summary>
    public static string? Date(DocumentMetadata metadata) => metadata.DateHasDay ? RecordTables.Day(metadata.Date) : RecordTables.Day(metadata.Date)?[..7];

    /// <summary>The member of an enumeration that the API calls <paramref name="word"/>.</summary>
    /// <exception cref="ArgumentException">There is none.</exception>
    public static T Member<T>(string word, string parameter) where T : struct, Enum
    {
        foreach (var member in Enum.GetValues<T>())
            if (RecordTables.Word(member) == word) return member;
        throw new ArgumentException($"{parameter}: one of {string.Join(", ", Enum.GetValues<T>().Select(RecordTables.Word))}.", parameter);
    }
}
