using System.Globalization;

namespace PolicyTextMiner.Store;

/// <summary>A stretch of time that filters ask for, both ends included.</summary>
readonly record struct Period(DateOnly First, DateOnly Last)
{
    static readonly Period s_always = new(DateOnly.MinValue, DateOnly.MaxValue);

    /// <summary>From the first day of <paramref name="from"/> to the last day of <paramref name="to"/>; null leaves an end open.</summary>
    /// <exception cref="ArgumentException">One of them is not a year, month or day.</exception>
    public static Period Between(string? from, string? to) => new(
        from is null ? DateOnly.MinValue : Required(from).First,
        to is null ? DateOnly.MaxValue : Required(to).Last);

    /// <summary>Whether <paramref name="time"/> (2022, 2022-06, 2022-06-01, 2023-Q3, 2024-H1, 1990/2018) has a day in this period. A time that is not known is only in the period that is open at both ends.</summary>
    public bool Touches(string? time) => this == s_always || (time is not null && Of(time) is { } other && First <= other.Last && other.First <= Last);

    /// <summary>The period that <paramref name="time"/> names, or null.</summary>
    public static Period? Of(string time)
    {
        var slash = time.IndexOf('/', StringComparison.Ordinal);
        if (slash < 0) return Simple(time);
        return Simple(time[..slash]) is { } first && Simple(time[(slash + 1)..]) is { } last ? new(first.First, last.Last) : null;
    }

    static Period Required(string time) => Of(time)
        ?? throw new ArgumentException($"'{time}' is not a time. Write a year, a month or a day: 2020, 2020-06 or 2020-06-30.");

    static Period? Simple(string time)
    {
        var parts = time.Split('-');
        if (parts[0].Length != 4 || Number(parts[0]) is not (>= 1 and var year)) return null;
        return parts switch
        {
            [_] => Months(year, 1, 12),
            [_, "H1"] => Months(year, 1, 6),
            [_, "H2"] => Months(year, 7, 6),
            [_, ['Q', >= '1' and <= '4' and var quarter]] => Months(year, (quarter - '1') * 3 + 1, 3),
            [_, var month] when Number(month) is >= 1 and <= 12 and var m => Months(year, m, 1),
            [_, _, _] when DateOnly.TryParseExact(time, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) => new(day, day),
            _ => null,
        };
    }

    static Period Months(int year, int first, int count)
    {
        var start = new DateOnly(year, first, 1);
        return new(start, new(year, first + count - 1, DateTime.DaysInMonth(year, first + count - 1)));
    }

    static int? Number(string digits) => int.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out var value) ? value : null;
}
