using Lucene.Net.Index;
using Lucene.Net.Search;
using Lucene.Net.Search.Spans;
using PolicyTextMiner.Search.Indexing;
using PolicyTextMiner.Segmentation;

namespace PolicyTextMiner.Search.Queries;

/// <summary>Turns a query into one of the index. What the index proposes too much is checked against the text.</summary>
sealed class QueryCompiler(string query, IndexReader reader, DocumentTable documents, Segmenter segmenter)
{
    const float WholeQueryWeight = 3f;
    const int MostRankingWords = 12;

    readonly GramQueries _grams = new(reader);
    readonly FieldFilters _filters = new(documents);
    readonly VerificationBudget _budget = new(query);

    /// <summary>The query of the index for <paramref name="node"/>, narrowed as <paramref name="options"/> say.</summary>
    /// <exception cref="QueryException">It would do too much work.</exception>
    public Query Compile(QueryNode node, SearchOptions options) => _filters.Of(options).Aggregate(Compile(node), (inner, filter) => new FilteredQuery(inner, filter));

    Query Compile(QueryNode node) => node switch
    {
        QueryNode.Word word => Word(word.Text),
        QueryNode.Phrase phrase => Phrase(phrase),
        QueryNode.Pattern pattern => Verified(PatternSpans(pattern.Wildcards), pattern),
        QueryNode.Similar similar => Verified(Halves(new SearchText(similar.Text).Plain.Text), similar),
        QueryNode.Near near => Near(near),
        QueryNode.And and => And(and.Parts),
        QueryNode.Or or => Or(or.Parts),
        QueryNode.Not not => And([not]),
        _ => Constant(_filters.Of([node])[0]),
    };

    Query Word(string text)
    {
        var plain = new SearchText(text).Plain;
        if (plain.Text.Length == 0) return Phrase(new(text));
        var found = Checked(plain, _grams.Word(plain), new QueryNode.Word(text));
        var words = WordTerms.Of(segmenter, new SearchText(text)).Distinct(StringComparer.Ordinal).Take(MostRankingWords).ToList();
        if (words.Count == 0) return found;
        var ranked = new BooleanQuery(true) { { found, Occur.MUST } };
        foreach (var word in words) ranked.Add(new TermQuery(new Term(IndexField.Words, word)), Occur.SHOULD);
        return ranked;
    }

    // In 2020年一九 the last two digits stand in 2020年一九七八年 as written, but not where that year is read as 1978.
    Query Checked(FoldedText text, Query found, QueryNode asked) =>
        text.Digits.Any(char.IsAsciiDigit) && text.Digits.Any(DigitForms.IsChinese) ? Verified(found, asked) : found;

    Query Phrase(QueryNode.Phrase phrase)
    {
        var text = new SearchText(phrase.Text);
        var quotes = text.Exact.Text.Where(CharacterFolding.IsQuote).Distinct().ToList();
        if (quotes.Count == 0) return Checked(text.Exact, _grams.Exact(text.Exact), phrase);
        var candidates = new BooleanQuery(true);
        if (text.Plain.Text.Length > 0) candidates.Add(_grams.Word(text.Plain), Occur.MUST);
        foreach (var quote in quotes) candidates.Add(GramQueries.Quote(quote), Occur.MUST);
        return Verified(candidates, phrase);
    }

    Query And(IReadOnlyList<QueryNode> parts)
    {
        var all = new BooleanQuery(true);
        foreach (var part in parts)
        {
            if (part is QueryNode.Not not) all.Add(Compile(not.Part), Occur.MUST_NOT);
            else if (!FieldFilters.Are(part)) all.Add(Compile(part), Occur.MUST);
        }

        if (!all.Any(clause => clause.Occur == Occur.MUST)) all.Add(new MatchAllDocsQuery { Boost = 0 }, Occur.MUST);
        if (parts.Count > 1 && parts.All(part => part is QueryNode.Word))
            all.Add(Weighted(_grams.Word(new SearchText(string.Concat(parts.Select(part => ((QueryNode.Word)part).Text))).Plain)), Occur.SHOULD);
        return _filters.Of([.. parts.Where(FieldFilters.Are)]).Aggregate((Query)all, (query, filter) => new FilteredQuery(query, filter));
    }

    static Query Weighted(Query query)
    {
        query.Boost = WholeQueryWeight;
        return query;
    }

    BooleanQuery Or(IReadOnlyList<QueryNode> parts)
    {
        var any = new BooleanQuery(true);
        foreach (var part in parts) any.Add(Compile(part), Occur.SHOULD);
        return any;
    }

    // Spans may overlap: two operands that share a character could be the same place twice. The span of a lone
    // character ends where it does. And spans do not see quotation marks.
    Query Near(QueryNode.Near near)
    {
        var spans = Spans(near);
        return IsLoose(near.Left) || IsLoose(near.Right) || Shared(near).Any() ? Verified(spans, near) : spans;
    }

    static bool IsLoose(QueryNode operand) => operand is QueryNode.Near or QueryNode.Phrase || Texts(operand).Any(text => Gram.Characters(text).Length == 1);

    static IEnumerable<char> Shared(QueryNode.Near near) => Texts(near.Left).SelectMany(text => text).Intersect(Texts(near.Right).SelectMany(text => text));

    static IEnumerable<string> Texts(QueryNode node) => node switch
    {
        QueryNode.Word word => [new SearchText(word.Text).Plain.Digits],
        QueryNode.Phrase phrase => [new SearchText(phrase.Text).Plain.Digits],
        QueryNode.Or or => or.Parts.SelectMany(Texts),
        _ => [],
    };

    // A span of pairs ends one character before its text does, so the distance in between grows by one.
    SpanQuery Spans(QueryNode node) => node switch
    {
        QueryNode.Word word => _grams.Spans(Spannable(word.Text)),
        QueryNode.Phrase phrase => _grams.Spans(Spannable(phrase.Text)),
        QueryNode.Or or => new SpanOrQuery([.. or.Parts.Select(Spans)]),
        QueryNode.Near near => new SpanNearQuery([Spans(near.Left), Spans(near.Right)], near.Distance + 1, false),
        _ => throw new InvalidOperationException($"{node} has no place."),
    };

    FoldedText Spannable(string text)
    {
        var plain = new SearchText(text).Plain;
        return plain.Text.Length > 0 ? plain : throw new QueryException(query, 0, query.Length, "NEAR and wildcards need a word, not a quotation mark alone.");
    }

    Query PatternSpans(Wildcards wildcards)
    {
        var pieces = wildcards.Pieces.Select(piece => _grams.Spans(Spannable(piece))).ToArray();
        return pieces.Length == 1 ? pieces[0] : new SpanNearQuery(pieces, wildcards.Gaps.Sum(gap => gap.Most + 1), true);
    }

    // With one change at most, one half is untouched.
    BooleanQuery Halves(string text)
    {
        var characters = Gram.Characters(text);
        var middle = characters.Length / 2;
        return new(true)
        {
            { _grams.Word(new SearchText(string.Concat(characters[..middle])).Plain), Occur.SHOULD },
            { _grams.Word(new SearchText(string.Concat(characters[middle..])).Plain), Occur.SHOULD },
        };
    }

    ConstantScoreQuery Verified(Query candidates, QueryNode node) => new(new VerifyingFilter(candidates, node, _budget));

    static ConstantScoreQuery Constant(Filter filter) => new(filter) { Boost = 0 };
}
