using PolicyTextMiner.Documents;

namespace PolicyTextMiner.Indicators;

/// <summary>A numeric expression that the grammar found, before anything is known of what it measures.</summary>
/// <param name="Span">Number and unit.</param>
/// <param name="Kind">What kind of number it is.</param>
/// <param name="Quantity">Fully scaled.</param>
/// <param name="Unit">The base unit as written, or empty.</param>
/// <param name="Form">How the number is written.</param>
/// <param name="Bound">What the expression itself and the word behind it say (4000多, 5%左右).</param>
/// <param name="Tail">Offset behind that word.</param>
/// <param name="Rule">The rule that found it.</param>
sealed record Found(TextSpan Span, QuantityKind Kind, Quantity Quantity, string Unit, NumberForm Form, Bound Bound, int Tail, string Rule)
{
    /// <summary>The first of its numbers.</summary>
    public decimal First => Quantity switch
    {
        Quantity.Exact exact => exact.Value,
        Quantity.Range range => range.Low,
        Quantity.Ratio ratio => ratio.Parts[0],
        _ => throw new InvalidOperationException("A kind of quantity that nobody has taught this file."),
    };

    /// <summary>Whether it can be the share of something: a percentage or a fraction.</summary>
    public bool IsPart => Kind is QuantityKind.Fraction or QuantityKind.Percent;

    /// <summary>What the unit measures (money, time …), or empty.</summary>
    public string Dimension { get; init; } = "";
}
