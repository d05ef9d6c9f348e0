using CsCheck;
using Lucene.Net.Analysis.TokenAttributes;
using PolicyTextMiner.Search;
using PolicyTextMiner.Search.Indexing;
using PolicyTextMiner.Segmentation;

namespace PolicyTextMiner.Tests.Search.Indexing;

public class PolicyAnalyzerTests
{
    static readonly Segmenter s_segmenter = new(Lexicon.Default);
    static readonly Gen<string> s_text = Gen.String[Gen.OneOf(Gen.Char["国内，。；“”二〇年２3Aé \t\n\uD842\uDFB7\0"], Gen.Char), 0, 40];
    static readonly Gen<string> s_field = Gen.OneOf(Gen.Const(IndexField.Grams), Gen.Const(IndexField.Words), Gen.Const(IndexField.Quotes));

    [Fact]
    public void AnAnalyzerThatWasUsedGivesWhatAFreshOneGives() => Gen.Select(s_field, s_text, s_text).Sample((field, before, text) =>
    {
        using var used = new PolicyAnalyzer(s_segmenter);
        using var fresh = new PolicyAnalyzer(s_segmenter);
        Read(used, field, before);
        return Read(used, field, text).SequenceEqual(Read(fresh, field, text));
    });

    [Fact]
    public void AStreamThatWasLeftHalfReadStartsOver() => Gen.Select(s_field, s_text, s_text).Sample((field, before, text) =>
    {
        using var used = new PolicyAnalyzer(s_segmenter);
        using var fresh = new PolicyAnalyzer(s_segmenter);
        using (var left = used.GetTokenStream(field, before))
        {
            left.Reset();
            if (left.IncrementToken()) left.IncrementToken();
        }

        return Read(used, field, text).SequenceEqual(Read(fresh, field, text));
    });

    [Fact]
    public void OffsetsLieInTheTextInOrderAndEndWithIt() => Gen.Select(s_field, s_text).Sample((field, text) =>
    {
        using var analyzer = new PolicyAnalyzer(s_segmenter);
        var start = 0;
        foreach (var term in Read(analyzer, field, text))
        {
            if (term.Start < start || term.End < term.Start || term.End > text.Length) return false;
            start = term.Start;
        }

        return start <= text.Length;
    });

    [Fact]
    public void EveryCharacterBeginsOnePositionWithoutAGap() => s_text.Sample(text =>
    {
        using var analyzer = new PolicyAnalyzer(s_segmenter);
        var grams = Read(analyzer, IndexField.Grams, text);
        return grams.All(gram => gram.Increment is 0 or 1 && gram.Term.Length > 0)
            && grams.Sum(gram => gram.Increment) == Gram.Characters(new SearchText(text).Plain.Text).Length;
    });

    [Theory]
    [InlineData(IndexField.Grams, "二〇年", "二〇 20 〇年 0年 年\u0002")]
    [InlineData(IndexField.Grams, "完。全", "完。 。全 \u0003 全\u0002")]
    [InlineData(IndexField.Grams, "“双”碳", "双\u0001碳 碳\u0002")]
    [InlineData(IndexField.Words, "Ａ股，２０２０年", "a 股 2020年")]
    [InlineData(IndexField.Quotes, "“双碳”‘与’", "\" '")]
    [InlineData(IndexField.Quotes, "双碳", "")]
    public void GivesTheTermsOfAField(string field, string text, string terms)
    {
        using var analyzer = new PolicyAnalyzer(s_segmenter);
        Assert.Equal(terms, string.Join(' ', Read(analyzer, field, text).Select(term => term.Term)));
    }

    [Fact]
    public void AnUnknownFieldIsAnError()
    {
        using var analyzer = new PolicyAnalyzer(s_segmenter);
        Assert.Throws<ArgumentException>(() => analyzer.GetTokenStream("title", "双碳"));
    }

    static List<(string Term, int Increment, int Start, int End)> Read(PolicyAnalyzer analyzer, string field, string text)
    {
        var terms = new List<(string, int, int, int)>();
        using var stream = analyzer.GetTokenStream(field, text);
        var (term, increment, offset) = (stream.GetAttribute<ICharTermAttribute>(), stream.GetAttribute<IPositionIncrementAttribute>(), stream.GetAttribute<IOffsetAttribute>());
        stream.Reset();
        while (stream.IncrementToken()) terms.Add((term.ToString()!, increment.PositionIncrement, offset.StartOffset, offset.EndOffset));
        stream.End();
        Assert.Equal((text.Length, text.Length), (offset.StartOffset, offset.EndOffset));
        return terms;
    }
}
