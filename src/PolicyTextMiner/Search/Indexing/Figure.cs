using System.Globalization;
using PolicyTextMiner.Indicators;

namespace PolicyTextMiner.Search.Indexing;

/// <summary>A numeric indicator of a paragraph, as far as queries ask for it.</summary>
/// <param name="Name">What is measured.</param>
/// <param name="Unit">The base unit.</param>
/// <param name="Low">The number, or the lower end of a range, fully scaled.</param>
/// <param name="High">The number, or the upper end of a range.</param>
readonly record struct Figure(string Name, string Unit, decimal Low, decimal High)
{
    const char Separator = '\u001F';

    /// <summary>The figure of <paramref name="indicator"/>; null for ratios, which are no single number.</summary>
    public static Figure? Of(Indicator indicator) => indicator.Quantity switch
    {
        Quantity.Exact exact => new(indicator.Name, indicator.Unit, exact.Value, exact.Value),
        Quantity.Range range => new(indicator.Name, indicator.Unit, range.Low, range.High),
        _ => null,
    };

    public string Write() => string.Create(CultureInfo.InvariantCulture, $"{Name}{Separator}{Unit}{Separator}{Low}{Separator}{High}");

    public static Figure Read(string written)
    {
        var parts = written.Split(Separator);
        return new(parts[0], parts[1], decimal.Parse(parts[2], CultureInfo.InvariantCulture), decimal.Parse(parts[3], CultureInfo.InvariantCulture));
    }
}
