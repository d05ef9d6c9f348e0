using System.Globalization;
using PolicyTextMiner.Indicators;
using PolicyTextMiner.Tests.Support;

namespace PolicyTextMiner.Tests.Indicators;

public class QuantityGrammarTests
{
    public static TheoryData<string, string> Quantities => SpecFile.Rows("Quantities.md");

    public static TheoryData<string, string> Nothing => SpecFile.Rows("NotIndicators.md");

    [Theory, MemberData(nameof(Quantities))]
    public void FindsTheQuantitiesOfTheSpec(string written, string expected) => Assert.Equal(expected, Describe(written));

    [Theory, MemberData(nameof(Nothing))]
    public void LeavesNumbersAloneThatMeasureNothing(string written, string expected) => Assert.Equal(expected, Describe(written));

    static string Describe(string text)
    {
        var found = QuantityGrammar.Find(text, new(0, text.Length));
        return found.Count == 0 ? "nothing" : string.Join("; ", found.Select(quantity =>
            $"{quantity.Span.Of(text)}: " + string.Join(", ", new[]
            {
                quantity.Kind.ToString(),
                Values(quantity.Quantity),
                quantity.Unit,
                quantity.Bound == Bound.Exact ? "" : quantity.Bound.ToString().ToLowerInvariant(),
            }.Where(part => part.Length > 0))));
    }

    static string Values(Quantity quantity) => quantity switch
    {
        Quantity.Exact exact => Text(exact.Value),
        Quantity.Range range => $"{Text(range.Low)}..{Text(range.High)}",
        Quantity.Ratio ratio => string.Join(" : ", ratio.Parts.Select(Text)),
        _ => "",
    };

    static string Text(decimal value) => value.ToString(CultureInfo.InvariantCulture);
}
