using PolicyTextMiner.Search.Indexing;

namespace PolicyTextMiner.Search.Matching;

/// <summary>Finds characters side by side in one part of the index: any text is a row of pairs.</summary>
sealed class TextFinders(TermTable terms, PartTerms part)
{
    /// <summary>Paragraphs that hold the text, quotation marks within not counted.</summary>
    public Finder Word(FoldedText text) => WithDigits(text, folded => Found(folded, Variants));

    /// <summary>Paragraphs that hold the text, which has no quotation marks, with none in between.</summary>
    public Finder Exact(FoldedText text) => WithDigits(text, folded => Found(folded, Unquoted));

    /// <summary>The same as <see cref="Word"/> with the places.</summary>
    public PlaceFinder WordPlaces(FoldedText text) => PlacesWithDigits(text, folded => Places(folded, Variants));

    /// <summary>The same as <see cref="Exact"/> with the places.</summary>
    public PlaceFinder ExactPlaces(FoldedText text) => PlacesWithDigits(text, folded => Places(folded, Unquoted));

    /// <summary>The same as <see cref="WordPlaces"/>, digits in Chinese numerals taken as they are written.</summary>
    public PlaceFinder WrittenPlaces(FoldedText text) => Places(text.Text, Variants);

    // Both forms: in 一九七八 a query 九七 is written so, and only 一九七八 as a whole is a year.
    static Finder WithDigits(FoldedText text, Func<string, Finder> find) =>
        ReferenceEquals(text.Text, text.Digits) ? find(text.Text) : new OrFinder([find(text.Text), find(text.Digits)]);

    static PlaceFinder PlacesWithDigits(FoldedText text, Func<string, PlaceFinder> find) =>
        ReferenceEquals(text.Text, text.Digits) ? find(text.Text) : new AnyPlaceFinder([find(text.Text), find(text.Digits)]);

    // One or two characters need no places.
    Finder Found(string folded, Func<string, string, Pair> pairOf)
    {
        var characters = Gram.Characters(folded);
        if (characters.Length == 1) return part.Character(characters[0]);
        if (characters.Length > 2) return Phrase(characters, pairOf);
        var grams = pairOf(characters[0], characters[1]).Grams;
        return grams.Count == 1 ? part.Gram(grams[0]) : new OrFinder([.. grams.Select(part.Gram)]);
    }

    PlaceFinder Places(string folded, Func<string, string, Pair> pairOf)
    {
        var characters = Gram.Characters(folded);
        if (characters.Length > 1) return Phrase(characters, pairOf);
        return part.PlacesOf(characters[0]) is { } places ? new PhraseFinder([(places, 0)], 1, 1, part.GramLengths) : new NothingFinder();
    }

    PlaceFinder Phrase(string[] characters, Func<string, string, Pair> pairOf)
    {
        var pairs = Enumerable.Range(0, characters.Length - 1).Select(i => pairOf(characters[i], characters[i + 1])).ToArray();
        var grams = new List<(GramPlaces, int)>();
        foreach (var i in PhraseCover.Of(Array.ConvertAll(pairs, pair => pair.Frequency), Array.ConvertAll(pairs, pair => pair.IsNeeded)))
        {
            var forms = pairs[i].Grams.Select(part.Places).OfType<GramPlaces>().ToList();
            if (forms.Count == 0) return new NothingFinder();
            grams.Add((forms.Count == 1 ? forms[0] : new AnyGram(forms), i));
        }

        var most = pairs.Sum(pair => pair.Grams.Sum(gram => terms.Most(IndexField.Grams, gram)));
        return new PhraseFinder(grams, characters.Length, most, part.GramLengths);
    }

    // Few pairs stand anywhere with a quotation mark between them; those that do not cost nothing.
    Pair Variants(string first, string second)
    {
        var (pair, overQuote) = (Gram.Pair(first, second), Gram.PairOverQuote(first, second));
        var (frequency, quoted) = (terms.Frequency(IndexField.Grams, pair), terms.Frequency(IndexField.Grams, overQuote));
        return quoted > 0 ? new([pair, overQuote], frequency + quoted, false) : new([pair], frequency, false);
    }

    // Neighbours tell of all three characters, but not that no mark stands between them.
    Pair Unquoted(string first, string second)
    {
        var pair = Gram.Pair(first, second);
        return new([pair], terms.Frequency(IndexField.Grams, pair), terms.Frequency(IndexField.Grams, Gram.PairOverQuote(first, second)) > 0);
    }

    readonly record struct Pair(IReadOnlyList<string> Grams, long Frequency, bool IsNeeded);
}
