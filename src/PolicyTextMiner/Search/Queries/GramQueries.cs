using Lucene.Net.Index;
using Lucene.Net.Search;
using Lucene.Net.Search.Spans;
using PolicyTextMiner.Search.Indexing;

namespace PolicyTextMiner.Search.Queries;

/// <summary>Turns characters side by side into queries of the index: any substring is a phrase of pairs.</summary>
sealed class GramQueries(IndexReader reader)
{
    /// <summary>Paragraphs that hold the text, quotation marks within not counted.</summary>
    public Query Word(FoldedText text) => WithDigits(text, folded => Phrase(folded, overQuotes: Variants));

    /// <summary>Paragraphs that hold the text, which has no quotation marks, with none in between.</summary>
    public Query Exact(FoldedText text) => WithDigits(text, folded => Phrase(folded, overQuotes: (first, second) => [Gram.Pair(first, second)]));

    /// <summary>Paragraphs that hold the quotation mark.</summary>
    public static Query Quote(char quote) => new TermQuery(new Term(IndexField.Quotes, quote.ToString()));

    /// <summary>Where the text stands, to be combined with others by distance.</summary>
    public SpanQuery Spans(FoldedText text)
    {
        var written = Spans(text.Text);
        return ReferenceEquals(text.Text, text.Digits) ? written : new SpanOrQuery(written, Spans(text.Digits));
    }

    // Both forms: in 一九七八 a query 九七 is written so, and only 一九七八 as a whole is a year.
    static Query WithDigits(FoldedText text, Func<string, Query> make) => ReferenceEquals(text.Text, text.Digits)
        ? make(text.Text)
        : new BooleanQuery(true) { { make(text.Text), Occur.SHOULD }, { make(text.Digits), Occur.SHOULD } };

    static Query Phrase(string folded, Func<string, string, IReadOnlyList<string>> overQuotes)
    {
        var characters = Gram.Characters(folded);
        if (characters.Length == 1) return new PrefixQuery(GramTerm(characters[0]));
        var pairs = Enumerable.Range(0, characters.Length - 1).Select(i => overQuotes(characters[i], characters[i + 1])).ToList();
        if (pairs.Count == 1) return AnyOf(pairs[0]);
        return pairs.TrueForAll(pair => pair.Count == 1) ? PhraseOf(pairs) : MultiPhraseOf(pairs);
    }

    static Query AnyOf(IReadOnlyList<string> pair)
    {
        if (pair.Count == 1) return new TermQuery(GramTerm(pair[0]));
        var any = new BooleanQuery(true);
        foreach (var form in pair) any.Add(new TermQuery(GramTerm(form)), Occur.SHOULD);
        return any;
    }

    static PhraseQuery PhraseOf(List<IReadOnlyList<string>> pairs)
    {
        var phrase = new PhraseQuery();
        foreach (var pair in pairs) phrase.Add(GramTerm(pair[0]));
        return phrase;
    }

    static MultiPhraseQuery MultiPhraseOf(List<IReadOnlyList<string>> pairs)
    {
        var phrase = new MultiPhraseQuery();
        foreach (var pair in pairs) phrase.Add([.. pair.Select(GramTerm)]);
        return phrase;
    }

    SpanQuery Spans(string folded)
    {
        var characters = Gram.Characters(folded);
        if (characters.Length == 1) return new SpanMultiTermQueryWrapper<PrefixQuery>(new PrefixQuery(GramTerm(characters[0])));
        var pairs = Enumerable.Range(0, characters.Length - 1).Select(i => AnySpanOf(Variants(characters[i], characters[i + 1]))).ToArray();
        return pairs.Length == 1 ? pairs[0] : new SpanNearQuery(pairs, 0, true);
    }

    static SpanQuery AnySpanOf(IReadOnlyList<string> pair) => pair.Count == 1
        ? new SpanTermQuery(GramTerm(pair[0]))
        : new SpanOrQuery([.. pair.Select(form => (SpanQuery)new SpanTermQuery(GramTerm(form)))]);

    // Few pairs stand anywhere with a quotation mark between them; those that do not cost nothing.
    IReadOnlyList<string> Variants(string first, string second)
    {
        var overQuote = Gram.PairOverQuote(first, second);
        return reader.DocFreq(GramTerm(overQuote)) > 0 ? [Gram.Pair(first, second), overQuote] : [Gram.Pair(first, second)];
    }

    static Term GramTerm(string gram) => new(IndexField.Grams, gram);
}
