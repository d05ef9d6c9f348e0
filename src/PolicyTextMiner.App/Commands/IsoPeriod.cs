using System.Globalization;

namespace PolicyTextMiner.App.Commands;

/// <summary>A year, month or day as a user writes it (2016, 2016-03, 2016-03-05).</summary>
static class IsoPeriod
{
    /// <summary>The first day of <paramref name="written"/>.</summary>
    /// <exception cref="UsageException">It is none of the three.</exception>
    public static DateOnly First(string written, string option) => Read(written, option).First;

    /// <summary>The last day of <paramref name="written"/>.</summary>
    /// <exception cref="UsageException">It is none of the three.</exception>
    public static DateOnly Last(string written, string option) => Read(written, option).Last;

    static (DateOnly First, DateOnly Last) Read(string written, string option)
    {
        if (Day(written, "yyyy-MM-dd") is { } day) return (day, day);
        if (Day(written, "yyyy-MM") is { } month) return (month, month.AddMonths(1).AddDays(-1));
        if (Day(written, "yyyy") is { } year) return (year, year.AddYears(1).AddDays(-1));
        throw new UsageException($"{option} {written}: write a year, month or day, as 2016, 2016-03 or 2016-03-05.");
    }

    static DateOnly? Day(string written, string format) =>
        DateOnly.TryParseExact(written, format, CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : null;
}
