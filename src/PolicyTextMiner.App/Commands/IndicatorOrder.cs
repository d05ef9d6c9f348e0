using PolicyTextMiner.Export;
using PolicyTextMiner.Mining;

namespace PolicyTextMiner.App.Commands;

/// <summary>The orders in which <c>ptm indicators --sort</c> gives its rows.</summary>
static class IndicatorOrder
{
    /// <summary>What rows can be sorted by.</summary>
    public static IReadOnlyList<string> Fields { get; } = ["value", "time", "indicator", "region", "unit", "confidence"];

    /// <summary>The rows by <paramref name="field"/>, downwards where a minus stands before it; equal ones keep their order, null leaves all as they are.</summary>
    public static IEnumerable<IndicatorRecord> By(string? field, IEnumerable<IndicatorRecord> rows) => field switch
    {
        null => rows,
        ['-', .. var name] => rows.OrderByDescending(Key(name), s_comparer),
        _ => rows.OrderBy(Key(field), s_comparer),
    };

    // a number or a string, the same for all rows
    static readonly Comparer<IComparable> s_comparer = Comparer<IComparable>.Create((one, other) => one is string a && other is string b ? string.CompareOrdinal(a, b) : one.CompareTo(other));

    static Func<IndicatorRecord, IComparable> Key(string field) => field switch
    {
        "value" => row => RecordTables.Values(row.Indicator.Quantity)[0],
        "time" => row => row.Indicator.Time,
        "indicator" => row => row.Indicator.Name,
        "region" => row => row.Indicator.Region,
        "unit" => row => row.Indicator.Unit,
        "confidence" => row => row.Indicator.Confidence,
        _ => throw new ArgumentOutOfRangeException(nameof(field), field, "Not a field that rows are sorted by."),
    };
}
