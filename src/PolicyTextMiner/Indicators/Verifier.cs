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

    static bool HoldsInText(string text, Indicator row) =>
        QuantityGrammar.Parse(text, row.Span) is { } found && found.Span == row.Span && Same(found.Quantity, row.Quantity);

    static bool HoldsInCell(string text, Indicator row) => CellValue.Of(text, row.Span) is { Numbers.Count: > 0 };

    static bool Same(Quantity one, Quantity other) =>
        one is Quantity.Ratio a && other is Quantity.Ratio b ? a.Parts.SequenceEqual(b.Parts) : one == other;
}
