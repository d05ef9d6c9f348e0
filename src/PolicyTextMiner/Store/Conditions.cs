using Microsoft.Data.Sqlite;

namespace PolicyTextMiner.Store;

/// <summary>What stands behind WHERE: the conditions that are asked for and no others, each of which would cost its time on millions of rows.</summary>
sealed class Conditions
{
    readonly List<string> _all = [];
    readonly List<object> _values = [];

    /// <summary>The first value of an indicator i as a number.</summary>
    public const string FirstValue = "CAST(i.\"values\" AS REAL)";

    /// <summary>For <c>WHERE</c>.</summary>
    public string Sql => _all.Count == 0 ? "1" : string.Join(" AND ", _all);

    /// <summary>The values of its parameters, ?1 first.</summary>
    public object[] Values => [.. _values];

    /// <summary>Teaches <paramref name="connection"/> the functions that the conditions use.</summary>
    public static void Prepare(SqliteConnection connection) => connection.CreateFunction(
        "in_period", (string? time, int first, int last) => new Period(DateOnly.FromDayNumber(first), DateOnly.FromDayNumber(last)).Touches(time), isDeterministic: true);

    /// <summary>Those of <paramref name="filter"/> on documents d.</summary>
    public static Conditions Of(DocumentFilter filter)
    {
        var period = Period.Between(filter.From, filter.To);
        // A document without a date is in no period that has an end.
        return new Conditions()
            .And(filter.From is null ? null : period.First.ToString("O", null), day => $"d.date >= {day}")
            .And(filter.To is null ? null : period.Last.ToString("O", null), day => $"d.date <= {day}")
            .And(filter.Region, region => $"instr(d.region, {region}) > 0")
            .And(filter.Document, IsDocument);
    }

    /// <summary>Those of <paramref name="filter"/> on indicators i of documents d.</summary>
    public static Conditions Of(IndicatorFilter filter)
    {
        var conditions = new Conditions()
            .And(filter.Region, region => $"instr(i.region, {region}) > 0")
            .And(filter.Unit, unit => $"i.unit = {unit}")
            .And(filter.Kind?.ToString(), kind => $"i.kind = {kind}")
            .And(filter.Status?.ToString(), status => $"i.status = {status}")
            .And(filter.Confidence, confidence => $"i.confidence >= {confidence}")
            .And((double?)filter.Least, least => $"{FirstValue} >= {least}")
            .And((double?)filter.Most, most => $"{FirstValue} <= {most}")
            .And(filter.Document, IsDocument);
        if (filter.Names.Count > 0)
            conditions._all.Add($"({string.Join(" OR ", filter.Names.Select(name => $"instr(i.indicator, {conditions.Parameter(name)}) > 0"))})");
        if (filter.From is not null || filter.To is not null) conditions.InPeriod(Period.Between(filter.From, filter.To));
        return conditions;
    }

    /// <summary>Adds a condition on <paramref name="value"/>, none where that is null.</summary>
    public Conditions And(object? value, Func<string, string> condition)
    {
        if (value is not null) _all.Add(condition(Parameter(value)));
        return this;
    }

    /// <summary>A parameter that stands for <paramref name="value"/>.</summary>
    public string Parameter(object value)
    {
        _values.Add(value);
        return $"?{_values.Count}";
    }

    // The years of a plain time are compared by SQLite itself; few times are left for what it cannot do.
    void InPeriod(Period period)
    {
        const string Time = "coalesce(nullif(i.time, ''), d.date)";
        _all.Add($"(instr(i.time, '/') > 0 OR substr({Time}, 1, 4) BETWEEN '{period.First.Year:0000}' AND '{period.Last.Year:0000}')");
        _all.Add($"in_period({Time}, {period.First.DayNumber}, {period.Last.DayNumber})");
    }

    static string IsDocument(string wanted) =>
        $"(d.id = {wanted} OR (length({wanted}) >= 8 AND substr(d.id, 1, length({wanted})) = {wanted}) OR instr(d.path, {wanted}) > 0)";
}
