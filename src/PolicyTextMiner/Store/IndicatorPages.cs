using System.Text.Json;

namespace PolicyTextMiner.Store;

/// <summary>What a table of indicators is sorted by.</summary>
public enum IndicatorSort
{
    /// <summary>Documents by path, then in order of the text.</summary>
    Document,

    /// <summary>The name.</summary>
    Indicator,

    /// <summary>The region.</summary>
    Region,

    /// <summary>The time, as text; rows without one come first.</summary>
    Time,

    /// <summary>The first value.</summary>
    Value,

    /// <summary>The unit.</summary>
    Unit,

    /// <summary>The date of the document.</summary>
    Date,
}

/// <summary>Which page of a table is wanted.</summary>
public sealed record IndicatorPageRequest
{
    /// <summary>Which rows the table has.</summary>
    public IndicatorFilter Filter { get; init; } = new();

    /// <summary>Their order; equal ones by document and place.</summary>
    public IndicatorSort Sort { get; init; }

    /// <summary>Whether the largest come first.</summary>
    public bool Descending { get; init; }

    /// <summary><see cref="IndicatorPage.Next"/> of the page before, or null for the first.</summary>
    public string? Cursor { get; init; }

    /// <summary>How many rows; at least 1.</summary>
    public int Take { get; init; } = 50;
}

/// <summary>A page of a table.</summary>
/// <param name="Rows">In the order asked for.</param>
/// <param name="Next">Where the next page begins, or null where this is the last.</param>
public sealed record IndicatorPage(IReadOnlyList<StoredIndicator> Rows, string? Next);

/// <summary>Reads the table of indicators, all of it or page by page; a page costs the same wherever it lies.</summary>
sealed class IndicatorPages(RecordQueries records)
{
    sealed record Place(JsonElement Sort, long Document, long Ordinal);

    const string From = "documents d CROSS JOIN indicators i ON i.document = d.key";

    public IEnumerable<StoredIndicator> All(IndicatorFilter filter, IndicatorSort sort, bool descending) =>
        Rows(Conditions.Of(filter), Expression(sort), descending, limit: -1).Select(row => row.Row);

    public IndicatorPage Read(IndicatorPageRequest request)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(request.Take, 1);
        var (conditions, sort) = (Conditions.Of(request.Filter), Expression(request.Sort));
        if (request.Cursor is { } cursor) After(Decode(cursor), sort, request.Descending ? "<" : ">", conditions);
        var rows = Rows(conditions, sort, request.Descending, request.Take + 1).ToList();
        return rows.Count <= request.Take
            ? new([.. rows.Select(row => row.Row)], null)
            : new([.. rows.Take(request.Take).Select(row => row.Row)], Encode(rows[request.Take - 1].Place));
    }

    // No limit where it is negative.
    IEnumerable<(StoredIndicator Row, object[] Place)> Rows(Conditions conditions, string sort, bool descending, int limit)
    {
        var holder = new RecordQueries.Holder(records);
        return records.Rows(
            $"""
            SELECT {RecordQueries.IndicatorColumns}, {sort}, d.key, i.ordinal FROM {From}
            WHERE {conditions.Sql}
            ORDER BY {sort} {(descending ? "DESC" : "ASC")}, d.key, i.ordinal LIMIT {limit}
            """,
            conditions.Values,
            row => (RecordQueries.Stored(holder, row), new[] { row.GetValue(25), row.GetInt64(26), row.GetInt64(27) }));
    }

    public long Count(IndicatorFilter filter, int most)
    {
        var conditions = Conditions.Of(filter);
        return records.Rows($"SELECT count(*) FROM (SELECT 1 FROM {From} WHERE {conditions.Sql} LIMIT {most})", conditions.Values, row => row.GetInt64(0)).Single();
    }

    static void After(Place place, string sort, string beyond, Conditions conditions) => conditions.And(
        Value(place),
        value => $"({sort} {beyond} {value} OR ({sort} = {value} AND (d.key, i.ordinal) > ({conditions.Parameter(place.Document)}, {conditions.Parameter(place.Ordinal)})))");

    static string Expression(IndicatorSort sort) => sort switch
    {
        IndicatorSort.Document => "d.path",
        IndicatorSort.Indicator => "i.indicator",
        IndicatorSort.Region => "i.region",
        IndicatorSort.Time => "i.time",
        IndicatorSort.Value => Conditions.FirstValue,
        IndicatorSort.Unit => "i.unit",
        IndicatorSort.Date => "coalesce(d.date, '')",
        _ => throw new ArgumentOutOfRangeException(nameof(sort), sort, "Not an order that the table has."),
    };

    static object? Value(Place after) => after.Sort.ValueKind == JsonValueKind.Number ? after.Sort.GetDouble() : after.Sort.GetString();

    static string Encode(object[] place) => Convert.ToBase64String(JsonSerializer.SerializeToUtf8Bytes(place)).TrimEnd('=').Replace('+', '-').Replace('/', '_');

    static Place Decode(string cursor)
    {
        try
        {
            var padded = cursor.Replace('-', '+').Replace('_', '/').PadRight((cursor.Length + 3) / 4 * 4, '=');
            var parts = JsonSerializer.Deserialize<JsonElement[]>(Convert.FromBase64String(padded));
            if (parts is [{ ValueKind: JsonValueKind.Number or JsonValueKind.String } sort, var document, var ordinal])
                return new(sort, document.GetInt64(), ordinal.GetInt64());
        }
        catch (Exception wrong) when (wrong is FormatException or JsonException or InvalidOperationException)
        {
            // Said below, with what to do.
        }

        throw new ArgumentException("The cursor is not one that a page of this table gave. Begin again without it.", nameof(cursor));
    }
}
