using System.Text.RegularExpressions;
using PolicyTextMiner.Documents;

namespace PolicyTextMiner.Extraction.Tabular;

/// <summary>What stands over a table: its caption, the unit of its figures, and the index of the paragraph that holds the caption.</summary>
sealed partial record TableLabel(TextSpan? Caption, string? Unit, int Paragraph)
{
    const int LongestCaption = 60;

    /// <summary>The label in the last two of the paragraphs that come before a table.</summary>
    public static TableLabel Above(string text, IReadOnlyList<Paragraph> paragraphs)
    {
        var unit = default(string);
        for (var i = paragraphs.Count - 1; i >= Math.Max(0, paragraphs.Count - 2); i--)
        {
            var span = paragraphs[i].Span;
            var line = span.Of(text).ToString();
            var match = UnitAbove().Match(line);
            if (match.Success) unit ??= match.Groups[1].Value;
            if (match.Success && match.Index == 0) continue;
            var length = match.Success ? match.Index : line.Length;
            return IsCaption(paragraphs[i], line[..length]) ? new(new(span.Start, span.Start + length), unit, i) : new(null, unit, i);
        }

        return new(null, unit, -1);
    }

    static bool IsCaption(Paragraph paragraph, string line) =>
        paragraph.Kind == ParagraphKind.Caption
        || (paragraph.Kind is ParagraphKind.Body or ParagraphKind.Title && line.Length is > 1 and <= LongestCaption && !LineRules.EndsSentence(line) && !LineRules.AsksForMore(line));

    [GeneratedRegex(@"[\s（(]*(?:计量)?单位\s*[：:]\s*([^\s）)，。；]{1,20})[）)]?$")]
    private static partial Regex UnitAbove();
}
