using PolicyTextMiner.Documents;

namespace PolicyTextMiner.Indicators;

/// <summary>Reads a row's quote once more, on its own: a row whose numbers are not printed where it points does not come out.</summary>
static class Verifier
{
    /// <summary>Whether the quote stands in its sentence and says what the row says.</summary>
    public static bool Holds(Document document, Indicator row)
    {
        if (row.Span.Length == 0 || row.Span.End > document.Text.Length || !row.Sentence.Contains(row.Span)) return false;
        return row.Rule.StartsWith("table", StringComparison.Ordinal) ? HoldsInCell(document.Text, row) : HoldsInText(document.Text, row);
    }

    static bool HoldsInText(string text, Indicator row) => row.Rule == "shared-unit"
        ? QuantityGrammar.Find(text, row.Sentence).Any(found => found.Span == row.Span && Same(found.Quantity, row.Quantity))
        : QuantityGrammar.Parse(text, row.Span) is { } found && found.Span == row.Span && Same(found.Quantity, row.Quantity);

    // the unit's 万 and 亿 stand in the header: the numbers of the cell are multiplied by powers of ten
    static bool HoldsInCell(string text, Indicator row)
    {
        if (CellValue.Of(text, row.Span) is not { } cell) return false;
        IReadOnlyList<decimal> values = row.Quantity switch
        {
            Quantity.Range range => [range.Low, range.High],
            Quantity.Ratio ratio => ratio.Parts,
            Quantity.Exact exact => [exact.Value],
            _ => [],
        };
        if (values.Count != cell.Numbers.Count) return false;
        return values.Zip(cell.Numbers).All(pair => pair.Second == 0 ? pair.First == 0 : IsPowerOfTen(pair.First / pair.Second));
    }

    static bool IsPowerOfTen(decimal scale)
    {
        while (scale > 1) scale /= 10;
        return scale == 1;
    }

    static bool Same(Quantity one, Quantity other) =>
        one is Quantity.Ratio a && other is Quantity.Ratio b ? a.Parts.SequenceEqual(b.Parts) : one == other;
}
