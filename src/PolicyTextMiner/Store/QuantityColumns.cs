using System.Globalization;
using PolicyTextMiner.Indicators;

namespace PolicyTextMiner.Store;

/// <summary>Which case of <see cref="Quantity"/> a row holds.</summary>
enum QuantityShape
{
    Exact,
    Range,
    Ratio,
}

/// <summary>A quantity as its case and its numbers.</summary>
static class QuantityColumns
{
    /// <summary>The case and the numbers of <paramref name="quantity"/>, in order.</summary>
    public static (QuantityShape Shape, IReadOnlyList<decimal> Values) Of(Quantity quantity) => quantity switch
    {
        Quantity.Exact exact => (QuantityShape.Exact, [exact.Value]),
        Quantity.Range range => (QuantityShape.Range, [range.Low, range.High]),
        Quantity.Ratio ratio => (QuantityShape.Ratio, ratio.Parts),
        _ => throw new ArgumentOutOfRangeException(nameof(quantity), quantity, "A case of Quantity that the store does not know."),
    };

    /// <summary>The quantity again.</summary>
    public static Quantity Quantity(QuantityShape shape, IReadOnlyList<decimal> values) => shape switch
    {
        QuantityShape.Exact => new Quantity.Exact(values[0]),
        QuantityShape.Range => new Quantity.Range(values[0], values[1]),
        QuantityShape.Ratio => new Quantity.Ratio(values),
        _ => throw new ArgumentOutOfRangeException(nameof(shape), shape, "A shape of quantity that this program does not know."),
    };

    /// <summary>The numbers in one column, exact, a space between two.</summary>
    public static string Column(IReadOnlyList<decimal> values) =>
        string.Join(' ', values.Select(value => value.ToString(CultureInfo.InvariantCulture)));

    /// <summary>The numbers of <see cref="Column"/>.</summary>
    public static IReadOnlyList<decimal> Values(string column) =>
        [.. column.Split(' ').Select(value => decimal.Parse(value, NumberStyles.Number, CultureInfo.InvariantCulture))];
}
