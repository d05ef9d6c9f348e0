using PolicyTextMiner.Documents;
using PolicyTextMiner.Segmentation;

namespace PolicyTextMiner.Indicators;

/// <summary>What the indicators of a document are, and which figures could not be confirmed.</summary>
/// <param name="Indicators">In order of the text.</param>
/// <param name="Diagnostics">One for each page with figures that were left out because a second reading did not confirm them.</param>
public sealed record IndicatorExtraction(IReadOnlyList<Indicator> Indicators, IReadOnlyList<Diagnostic> Diagnostics);

/// <summary>Finds the numeric indicators of a document. Holds no state between documents; safe to share between threads.</summary>
public sealed class IndicatorExtractor
{
    const int LongestSentence = 1000;

    /// <summary>The indicators of <paramref name="document"/> in order of the text, and what had to be left out.</summary>
    /// <param name="document">The document.</param>
    /// <param name="tokens">Its words, between which names are cut; without any, names may be cut anywhere.</param>
    /// <param name="date">When it was made, to resolve 去年 and 今年; null leaves such times empty.</param>
    public IndicatorExtraction Extract(Document document, IReadOnlyList<Token> tokens, DateOnly? date)
    {
        var setting = new Setting(document, date, new WordBoundaries(tokens));
        var rows = Sentences(document, setting, date);
        foreach (var table in document.Tables)
        {
            rows.AddRange(new TableReader(document, table, date).Read());
            foreach (var cell in table.Cells.Where(cell => IsProse(cell.Span.Of(document.Text)))) rows.AddRange(Sentence(document, cell.Span, setting, date, []));
        }

        var held = rows.ToLookup(row => Verifier.Holds(document, row));
        return new([.. held[true].OrderBy(row => row.Span.Start)], [.. Rejected(document, held[false])]);
    }

    // one for each page, with the quotes
    static IEnumerable<Diagnostic> Rejected(Document document, IEnumerable<Indicator> rows) => rows
        .GroupBy(row => document.ProvenanceAt(Math.Clamp(row.Span.Start, 0, Math.Max(0, document.Text.Length - 1))).Page)
        .OrderBy(page => page.Key)
        .Select(page => Diagnostics.FiguresNotConfirmed(page.Key, [.. page.Select(row => row.Span.End <= document.Text.Length ? row.Span.Of(document.Text).ToString() : "?")]));

    // text without any full stop: the time that it takes must grow with its length, not with its square
    static List<Indicator> InPieces(Document document, TextSpan sentence, Setting setting, DateOnly? date)
    {
        var rows = new List<Indicator>();
        for (var start = sentence.Start; start < sentence.End;)
        {
            var end = Math.Min(sentence.End, start + LongestSentence);
            var cut = end < sentence.End ? document.Text.AsSpan(start, end - start).LastIndexOfAny("，；、") : -1;
            if (cut > LongestSentence / 2) end = start + cut + 1;
            rows.AddRange(Sentence(document, new(start, end), setting, date, []));
            start = end;
        }

        return rows;
    }

    static List<Indicator> Sentences(Document document, Setting setting, DateOnly? date)
    {
        var rows = new List<Indicator>();
        var next = 0;
        foreach (var paragraph in document.Paragraphs)
        {
            setting.Enter(paragraph);
            var first = rows.Count;
            for (; next < document.Sentences.Count && document.Sentences[next].End <= paragraph.Span.End; next++)
            {
                if (paragraph.Kind is ParagraphKind.Contents or ParagraphKind.TableRow) continue;
                rows.AddRange(Sentence(document, document.Sentences[next], setting, date, rows.Count - first > 40 ? rows[^40..] : rows[first..]));
            }
        }

        return rows;
    }

    static List<Indicator> Sentence(Document document, TextSpan sentence, Setting setting, DateOnly? date, List<Indicator> earlier)
    {
        if (sentence.Length > LongestSentence) return InPieces(document, sentence, setting, date);
        var times = TimeReference.Find(document.Text, sentence, date);
        setting.Open(sentence, times);
        var found = QuantityGrammar.Find(document.Text, sentence);
        if (found.Count == 0) return [];
        return new SentenceReader(document.Text, sentence, times, setting, date, earlier).Read(found);
    }

    // a cell of a box (专栏) holds sentences, not a value
    static bool IsProse(ReadOnlySpan<char> cell) => cell.Length > 20 && cell.IndexOfAny("，。；") > 0;
}
