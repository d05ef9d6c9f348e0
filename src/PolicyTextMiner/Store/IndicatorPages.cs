using System.Text.Json;
using Microsoft.Data.Sqlite;

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

/// <summary>Reads the table of indicators page by page; a page costs the same wherever it lies.</summary>
sealed class IndicatorPages(SqliteConnection connection, RecordQueries records)
{
    sealed record Place(JsonElement Sort, long Document, long Ordinal);

    const string From = "documents d CROSS JOIN indicators i ON i.document = d.key";

    public IndicatorPage Read(IndicatorPageRequest request)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(request.Take, 1);
        AskFor(request.Filter);
        var sort = Expression(request.Sort);
        var (direction, beyond) = request.Descending ? ("DESC", "<") : ("ASC", ">");
        var after = request.Cursor is { } cursor ? Decode(cursor) : null;
        var holder = new RecordQueries.Holder(records);
        var rows = records.Rows(
            $"""
            SELECT {RecordQueries.IndicatorColumns}, {sort}, d.key, i.ordinal FROM {From}
            WHERE {RecordQueries.IndicatorWhere} AND {InPeriod(request.Filter)}
              AND (?10 IS NULL OR {sort} {beyond} ?10 OR ({sort} = ?10 AND (d.key, i.ordinal) > (?11, ?12)))
            ORDER BY {sort} {direction}, d.key, i.ordinal LIMIT ?13
            """,
            [.. RecordQueries.Parameters(request.Filter), Value(after), after?.Document, after?.Ordinal, request.Take + 1],
            row => (Row: RecordQueries.Stored(holder, row), Place: new object[] { row.GetValue(25), row.GetInt64(26), row.GetInt64(27) })).ToList();
        return rows.Count <= request.Take
            ? new([.. rows.Select(row => row.Row)], null)
            : new([.. rows.Take(request.Take).Select(row => row.Row)], Encode(rows[request.Take - 1].Place));
    }

    public long Count(IndicatorFilter filter, int most)
    {
        AskFor(filter);
        return records.Rows(
            $"SELECT count(*) FROM (SELECT 1 FROM {From} WHERE {RecordQueries.IndicatorWhere} AND {InPeriod(filter)} LIMIT ?10)",
            [.. RecordQueries.Parameters(filter), most],
            row => row.GetInt64(0)).Single();
    }

    void AskFor(IndicatorFilter filter)
    {
        var period = Period.Between(filter.From, filter.To);
        connection.CreateFunction("in_period", (string? time) => period.Touches(time));
    }

    static string InPeriod(IndicatorFilter filter) =>
        filter.From is null && filter.To is null ? "1" : "in_period(coalesce(nullif(i.time, ''), d.date))";

    static string Expression(IndicatorSort sort) => sort switch
    {
        IndicatorSort.Document => "d.path",
        IndicatorSort.Indicator => "i.indicator",
        IndicatorSort.Region => "i.region",
        IndicatorSort.Time => "i.time",
        IndicatorSort.Value => "CAST(i.\"values\" AS REAL)",
        IndicatorSort.Unit => "i.unit",
        IndicatorSort.Date => "coalesce(d.date, '')",
        _ => throw new ArgumentOutOfRangeException(nameof(sort), sort, "Not an order that the table has."),
    };

    static object? Value(Place? after) => after?.Sort.ValueKind switch
    {
        JsonValueKind.Number => after.Sort.GetDouble(),
        JsonValueKind.String => after.Sort.GetString(),
        _ => null,
    };

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
