using System.Globalization;
using PolicyTextMiner.Documents;

namespace PolicyTextMiner.Search.Indexing;

/// <summary>Where a paragraph stands, in the form in which the index stores it.</summary>
/// <param name="Span">In the document's text.</param>
/// <param name="Page">Page of its first character.</param>
/// <param name="Kind">What it is in the outline.</param>
/// <param name="Box">Around its part on that page; null for plain text.</param>
readonly record struct ParagraphPlace(TextSpan Span, int Page, ParagraphKind Kind, Box? Box)
{
    public string Write() => string.Create(
        CultureInfo.InvariantCulture,
        $"{Span.Start} {Span.End} {Page} {(int)Kind}{(Box is { } b ? string.Create(CultureInfo.InvariantCulture, $" {b.Left:0.##} {b.Bottom:0.##} {b.Right:0.##} {b.Top:0.##}") : "")}");

    public static ParagraphPlace Read(string written)
    {
        var parts = written.Split(' ');
        var box = parts.Length == 8 ? new Box(Real(parts[4]), Real(parts[5]), Real(parts[6]), Real(parts[7])) : default(Box?);
        return new(new(Whole(parts[0]), Whole(parts[1])), Whole(parts[2]), (ParagraphKind)Whole(parts[3]), box);
    }

    static int Whole(string text) => int.Parse(text, CultureInfo.InvariantCulture);

    static double Real(string text) => double.Parse(text, CultureInfo.InvariantCulture);
}
