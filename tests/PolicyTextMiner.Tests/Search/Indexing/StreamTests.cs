using CsCheck;
using Lucene.Net.Analysis;
using Lucene.Net.Analysis.TokenAttributes;
using PolicyTextMiner.Search;
using PolicyTextMiner.Search.Indexing;
using PolicyTextMiner.Segmentation;

namespace PolicyTextMiner.Tests.Search.Indexing;

public class StreamTests
{
    static readonly Segmenter s_segmenter = new(Lexicon.Default);
    static readonly Gen<string> s_text = Gen.String[Gen.OneOf(Gen.Char["国内，。“”二〇年２3Aé \n\uD842\uDFB7\0"], Gen.Char), 0, 40];

    [Fact]
    public void AStreamThatWasLeftHalfReadStartsOver() => Gen.Select(s_text, s_text).Sample((before, text) =>
    {
        using var used = new GramStream();
        var first = used.Over(new SearchText(before).Plain);
        if (first.IncrementToken()) first.IncrementToken();
        using var fresh = new GramStream();
        return Read(used.Over(new SearchText(text).Plain)).SequenceEqual(Read(fresh.Over(new SearchText(text).Plain)));
    });

    [Fact]
    public void EveryCharacterBeginsOnePositionWithoutAGap() => s_text.Sample(text =>
    {
        var plain = new SearchText(text).Plain;
        using var stream = new GramStream();
        var grams = Read(stream.Over(plain));
        return grams.All(gram => gram.Increment is 0 or 1 && gram.Term.Length > 0)
            && grams.Sum(gram => gram.Increment) == Gram.Characters(plain.Text).Length;
    });

    [Fact]
    public void WordsOfTheIndexLieInTheTextInOrder() => s_text.Sample(text =>
    {
        var at = 0;
        foreach (var (word, span) in WordTerms.WithSpans(s_segmenter, new SearchText(text)))
        {
            if (word.Length == 0 || span.Start < at || span.End > text.Length) return false;
            at = span.End;
        }

        return true;
    });

    static List<(string Term, int Increment)> Read(TokenStream stream)
    {
        var terms = new List<(string, int)>();
        var (term, increment) = (stream.GetAttribute<ICharTermAttribute>(), stream.GetAttribute<IPositionIncrementAttribute>());
        stream.Reset();
        while (stream.IncrementToken()) terms.Add((term.ToString(), increment.PositionIncrement));
        stream.End();
        return terms;
    }
}
