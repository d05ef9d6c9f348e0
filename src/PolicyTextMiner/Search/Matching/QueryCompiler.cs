using Lucene.Net.Index;
using PolicyTextMiner.Search.Indexing;
using PolicyTextMiner.Search.Queries;
using PolicyTextMiner.Segmentation;

namespace PolicyTextMiner.Search.Matching;

/// <summary>Makes the finder of a query, or of a part of it, for one part of the index.</summary>
delegate Finder Plan(PartTerms part);

/// <summary>Turns a query into finders. What the index cannot tell is checked against the text.</summary>
sealed class QueryCompiler(string query, IndexReader reader, DocumentTable documents, Segmenter segmenter)
{
    const float WholeQueryWeight = 3f;
    const int MostRankingWords = 12;

    readonly TermTable _terms = new(reader);
    readonly FieldTests _tests = new(documents);
    readonly VerificationBudget _budget = new(query);

    /// <summary>The finders of <paramref name="node"/>, narrowed as <paramref name="options"/> say, for each part of the index that has paragraphs.</summary>
    /// <exception cref="QueryException">It would do too much work; also while they are used.</exception>
    public IEnumerable<(AtomicReaderContext Part, Finder Finder)> Compile(QueryNode node, SearchOptions options)
    {
        var plan = Narrowed(Compile(node), [.. _tests.Of(options)]);
        return reader.Leaves.Select(part => (part, plan(new(part, _terms))));
    }

    Plan Compile(QueryNode node) => node switch
    {
        QueryNode.Word word => Word(word),
        QueryNode.Phrase phrase => Phrase(phrase),
        QueryNode.Pattern pattern => Pattern(pattern),
        QueryNode.Similar similar => Verified(Halves(new SearchText(similar.Text).Plain.Text), similar),
        QueryNode.Near near => Near(near),
        QueryNode.And and => And(and.Parts),
        QueryNode.Or or => Or([.. or.Parts.Select(Compile)]),
        QueryNode.Not not => And([not]),
        _ => Narrowed(part => part.Everything, _tests.Of([node])),
    };

    Plan Word(QueryNode.Word word)
    {
        var plain = word.Folded.Plain;
        if (plain.Text.Length == 0) return Phrase(new(word.Text));
        var found = Checked(plain, part => Texts(part).Word(plain), word);
        var words = WordTerms.Of(segmenter, word.Folded).Distinct(StringComparer.Ordinal).Take(MostRankingWords).ToList();
        return words.Count == 0 ? found : part => new RankedFinder(found(part), [.. words.Select(part.Word)]);
    }

    // In 2020年一九 the last two digits stand in 2020年一九七八年 as written, but not where that year is read as 1978.
    Plan Checked(FoldedText text, Plan found, QueryNode asked) => HasBothNumerals(text) ? Verified(found, asked) : found;

    static bool HasBothNumerals(FoldedText text) => text.Digits.Any(char.IsAsciiDigit) && text.Digits.Any(DigitForms.IsChinese);

    Plan Phrase(QueryNode.Phrase phrase)
    {
        var text = phrase.Folded;
        var quotes = text.Exact.Text.Where(CharacterFolding.IsQuote).Distinct().ToList();
        if (quotes.Count == 0) return Checked(text.Exact, part => Texts(part).Exact(text.Exact), phrase);
        var marks = And([.. quotes.Select(quote => (Plan)(part => part.Quote(quote)))]);
        return Verified(text.Plain.Text.Length == 0 ? marks : And([marks, part => Texts(part).Word(text.Plain)]), phrase);
    }

    Plan And(IReadOnlyList<QueryNode> parts)
    {
        var all = parts.Where(part => part is not QueryNode.Not && !FieldTests.Are(part)).Select(Compile).ToList();
        var without = parts.OfType<QueryNode.Not>().Select(not => Compile(not.Part)).ToList();
        var tests = _tests.Of([.. parts.Where(FieldTests.Are)]);
        if (all.Count == 0) all.Add(part => part.Everything);
        Plan both = part => new AndFinder([.. all.Select(plan => plan(part))], [.. without.Select(plan => plan(part))], tests.Select(test => test.In(part.Part)));
        if (all.Count + without.Count + tests.Count == 1) both = all[0];
        return parts.Count > 1 && parts.All(part => part is QueryNode.Word) ? RaisedWhole(both, parts) : both;
    }

    // 农业 科技 is best answered by 农业科技.
    Plan RaisedWhole(Plan found, IReadOnlyList<QueryNode> words)
    {
        var whole = new SearchText(string.Concat(words.Select(word => ((QueryNode.Word)word).Text))).Plain;
        return whole.Text.Length == 0 ? found : part => new RankedFinder(found(part), [new WeightedFinder(Texts(part).Word(whole), WholeQueryWeight)]);
    }

    static Plan And(IReadOnlyList<Plan> parts) => part => new AndFinder([.. parts.Select(plan => plan(part))], [], []);

    static Plan Or(IReadOnlyList<Plan> parts) => part => new OrFinder([.. parts.Select(plan => plan(part))]);

    Plan Near(QueryNode.Near near)
    {
        if (Places(near.Left) is not { } left || Places(near.Right) is not { } right) return Verified(And([Compile(near.Left), Compile(near.Right)]), near);
        return part => new NearFinder(left(part), right(part), near.Distance, part.GramLengths);
    }

    /// <summary>The places of an operand of NEAR; null where the index does not tell them.</summary>
    Func<PartTerms, PlaceFinder>? Places(QueryNode operand)
    {
        switch (operand)
        {
            case QueryNode.Word { Folded.Plain: { Text.Length: > 0 } word } when !HasBothNumerals(word):
                return part => Texts(part).WordPlaces(word);
            case QueryNode.Phrase { Folded.Exact: var phrase } when !phrase.Text.Any(CharacterFolding.IsQuote) && !HasBothNumerals(phrase):
                return part => Texts(part).ExactPlaces(phrase);
            case QueryNode.Or or:
                var any = or.Parts.Select(Places).ToList();
                return any.Contains(null) ? null : part => new AnyPlaceFinder([.. any.Select(places => places!(part))]);
            default:
                return null;
        }
    }

    Plan Pattern(QueryNode.Pattern pattern)
    {
        var pieces = pattern.Wildcards.Pieces.Select(piece => new SearchText(piece).Plain).ToList();
        Plan found = pieces.Count == 1
            ? part => Texts(part).WrittenPlaces(pieces[0])
            : part => new PatternFinder([.. pieces.Select(Texts(part).WrittenPlaces)], pattern.Wildcards.Gaps, part.Places(Gram.SentenceEnd));
        // The index also has years in the other numerals.
        return pieces.Any(piece => piece.Text.Any(char.IsAsciiDigit)) ? Verified(found, pattern) : found;
    }

    // With one change at most, one half is untouched.
    Plan Halves(string text)
    {
        var characters = Gram.Characters(text);
        var middle = characters.Length / 2;
        var halves = new[] { characters[..middle], characters[middle..] }.Select(half => new SearchText(string.Concat(half)).Plain).ToList();
        return part => new OrFinder([.. halves.Select(Texts(part).Word)]);
    }

    Plan Verified(Plan candidates, QueryNode node) => part => new VerifiedFinder(candidates(part), node, part.Part.AtomicReader, _budget);

    static Plan Narrowed(Plan found, IReadOnlyList<ParagraphTest> tests) =>
        tests.Count == 0 ? found : part => new AndFinder([found(part)], [], tests.Select(test => test.In(part.Part)));

    TextFinders Texts(PartTerms part) => new(_terms, part);
}
