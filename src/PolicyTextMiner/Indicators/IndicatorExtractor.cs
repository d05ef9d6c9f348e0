using PolicyTextMiner.Documents;
using PolicyTextMiner.Segmentation;

namespace PolicyTextMiner.Indicators;

/// <summary>Finds the numeric indicators of a document. Holds no state between documents; safe to share between threads.</summary>
public sealed class IndicatorExtractor
{
    /// <summary>The indicators of <paramref name="document"/> in order of the text.</summary>
    /// <param name="document">The document.</param>
    /// <param name="tokens">Its words.</param>
    /// <param name="date">When it was made, to resolve 去年 and 今年; null leaves such times empty.</param>
    public IReadOnlyList<Indicator> Extract(Document document, IReadOnlyList<Token> tokens, DateOnly? date)
    {
        var rows = new List<Indicator>();
        var setting = new Setting(document, date);
        var next = 0;
        foreach (var paragraph in document.Paragraphs)
        {
            setting.Enter(paragraph);
            for (; next < document.Sentences.Count && document.Sentences[next].End <= paragraph.Span.End; next++)
            {
                if (paragraph.Kind is ParagraphKind.Contents or ParagraphKind.TableRow) continue;
                rows.AddRange(Sentence(document, document.Sentences[next], setting, date, rows.Count > 0 && paragraph.Span.Contains(rows[^1].Span) ? rows[^1] : null));
            }
        }

        return rows;
    }

    static List<Indicator> Sentence(Document document, TextSpan sentence, Setting setting, DateOnly? date, Indicator? previous)
    {
        var times = TimeReference.Find(document.Text, sentence, date);
        setting.Open(sentence, times);
        var found = QuantityGrammar.Find(document.Text, sentence);
        if (found.Count == 0) return [];
        return new SentenceReader(document.Text, sentence, times, setting, date, previous).Read(found);
    }
}
