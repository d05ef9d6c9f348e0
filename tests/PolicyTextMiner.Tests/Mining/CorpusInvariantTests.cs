using PolicyTextMiner.Documents;
using PolicyTextMiner.Mining;
using PolicyTextMiner.Segmentation;
using PolicyTextMiner.Tests.Support;

namespace PolicyTextMiner.Tests.Mining;

/// <summary>What must hold for every document, whatever is in it.</summary>
public sealed class CorpusInvariantTests
{
    public static TheoryData<string> Corpus => SampleCorpus.Cases;

    [Theory]
    [MemberData(nameof(Corpus))]
    public void TokensConcatenateToTheText(string id)
    {
        var end = 0;
        var text = Read(id).Text;
        foreach (var token in new Segmenter(Lexicon.Default).Segment(text))
        {
            Assert.Equal(end, token.Span.Start);
            Assert.True(token.Span.Length > 0, $"An empty token at {end}.");
            end = token.Span.End;
        }

        Assert.Equal(text.Length, end);
    }

    [Theory]
    [MemberData(nameof(Corpus))]
    public void EverySpanLiesInTheText(string id)
    {
        var all = new TextSpan(0, Read(id).Text.Length);
        Assert.All(Spans(SampleCorpus.Mined(id)), span => Assert.True(all.Contains(span), $"{span} lies outside {all}."));
    }

    [Theory]
    [MemberData(nameof(Corpus))]
    public void ParagraphsCoverTheTextButForTheLineFeedsBetweenThem(string id)
    {
        var document = Read(id);
        var end = -1;
        foreach (var paragraph in document.Paragraphs)
        {
            Assert.Equal(end + 1, paragraph.Span.Start);
            Assert.DoesNotContain("\n", paragraph.Span.Of(document.Text).ToString(), StringComparison.Ordinal);
            end = paragraph.Span.End;
            if (end < document.Text.Length) Assert.Equal('\n', document.Text[end]);
        }

        Assert.Equal(document.Text.Length, end);
    }

    [Theory]
    [MemberData(nameof(Corpus))]
    public void EverySentenceLiesInOneParagraphAndAfterTheOneBefore(string id)
    {
        var document = Read(id);
        var end = 0;
        foreach (var sentence in document.Sentences)
        {
            Assert.True(end <= sentence.Start, $"{sentence} begins before {end}, where the sentence before it ends.");
            Assert.True(document.ParagraphAt(sentence.Start)?.Span.Contains(sentence), $"{sentence} runs over its paragraph.");
            end = sentence.End;
        }
    }

    [Theory]
    [MemberData(nameof(Corpus))]
    public void ProvenanceCoversTheTextWithoutGap(string id)
    {
        var document = Read(id);
        var end = 0;
        foreach (var part in document.Provenance)
        {
            Assert.Equal(end, part.Span.Start);
            Assert.Contains(document.Pages, page => page.Page == part.Page);
            end = part.Span.End;
        }

        Assert.Equal(document.Text.Length, end);
    }

    [Theory]
    [MemberData(nameof(Corpus))]
    public void EveryFigureAndNameStandsInItsSentence(string id)
    {
        var mined = SampleCorpus.Mined(id);
        Assert.All(mined.Indicators, indicator => Assert.True(indicator.Sentence.Contains(indicator.Span), $"{indicator.Span}"));
        Assert.All(mined.Strategies, mention => Assert.True(mention.Sentence.Contains(mention.Span), $"{mention.Span}"));
    }

    [Theory]
    [MemberData(nameof(Corpus))]
    public void FootnoteAnchorsStandBeforeTheirNotes(string id) =>
        Assert.All(Read(id).Footnotes, note => Assert.True(note.Anchor is not { } anchor || anchor <= note.Span.Start, $"{note}"));

    [Theory]
    [MemberData(nameof(Corpus))]
    public void MiningTwiceGivesTheSame(string id)
    {
        var (once, again) = (SampleCorpus.Mined(id), SampleCorpus.MineAgain(id));
        Assert.Equal(once.Document!.Text, again.Document!.Text);
        Assert.Equal(once.Document.Paragraphs, again.Document.Paragraphs);
        Assert.Equal(once.Document.Provenance, again.Document.Provenance);
        Assert.Equal(once.Document.Removed, again.Document.Removed);
        Assert.Equal(IndicatorRecord.Of(id, once).Select(Line), IndicatorRecord.Of(id, again).Select(Line));
        Assert.Equal(once.Strategies, again.Strategies);
    }

    // A ratio holds a list, which compares by reference.
    static string Line(IndicatorRecord record) => CorpusLines.Of(record);

    static Document Read(string id) => Assert.IsType<Document>(SampleCorpus.Mined(id).Document);

    static IEnumerable<TextSpan> Spans(MinedDocument mined) =>
    [
        .. mined.Document!.Paragraphs.Select(paragraph => paragraph.Span),
        .. mined.Document.Sentences,
        .. mined.Document.Footnotes.Select(note => note.Span),
        .. mined.Document.Tables.Select(table => table.Span),
        .. mined.Document.Tables.SelectMany(table => table.Cells).Select(cell => cell.Span),
        .. mined.Indicators.SelectMany(indicator => new[] { indicator.Span, indicator.Sentence }),
        .. mined.Strategies.SelectMany(mention => new[] { mention.Span, mention.Sentence }),
    ];
}
