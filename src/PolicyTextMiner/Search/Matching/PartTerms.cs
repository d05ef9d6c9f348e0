using Lucene.Net.Index;
using Lucene.Net.Util;
using PolicyTextMiner.Search.Indexing;

namespace PolicyTextMiner.Search.Matching;

/// <summary>The terms of one part of the index, for one search.</summary>
sealed class PartTerms(AtomicReaderContext part, TermTable terms)
{
    readonly AtomicReader _reader = part.AtomicReader;
    readonly Lazy<FieldLengths> _gramLengths = new(() => new(IndexField.Grams, part.AtomicReader, terms.Reader));
    readonly Lazy<FieldLengths> _wordLengths = new(() => new(IndexField.Words, part.AtomicReader, terms.Reader));

    /// <summary>The part.</summary>
    public AtomicReaderContext Part => part;

    /// <summary>Lengths in pairs of characters.</summary>
    public FieldLengths GramLengths => _gramLengths.Value;

    /// <summary>All paragraphs.</summary>
    public Finder Everything => new EverythingFinder(_reader.MaxDoc, _reader.LiveDocs);

    /// <summary>Paragraphs with a pair of characters.</summary>
    public Finder Gram(string gram) => Term(IndexField.Grams, gram, GramLengths);

    /// <summary>Paragraphs with a word.</summary>
    public Finder Word(string word) => Term(IndexField.Words, word, _wordLengths.Value);

    /// <summary>Paragraphs with a quotation mark.</summary>
    public Finder Quote(char quote)
    {
        if (Found(IndexField.Quotes, quote.ToString()) is not { } term) return new NothingFinder();
        var count = term.DocFreq;
        return new TermFinder(term.Docs(_reader.LiveDocs, null, DocsFlags.NONE), count, _reader.LiveDocs is null, 0, GramLengths);
    }

    /// <summary>Places of a pair of characters; null where it stands nowhere.</summary>
    public GramPlaces? Places(string gram) => Found(IndexField.Grams, gram) is { } term ? Places(term) : null;

    /// <summary>Places of all pairs that begin with <paramref name="character"/>; null where there are none.</summary>
    public GramPlaces? PlacesOf(string character)
    {
        var grams = BeginningWith(character).Select(GramPlaces (term) => Places(term)).ToList();
        return grams.Count switch
        {
            0 => null,
            1 => grams[0],
            _ => new AnyGram(grams),
        };
    }

    /// <summary>Paragraphs with <paramref name="character"/>.</summary>
    public Finder Character(string character)
    {
        var found = new FixedBitSet(Math.Max(1, _reader.MaxDoc));
        var reused = default(DocsEnum);
        foreach (var term in BeginningWith(character))
        {
            reused = term.Docs(_reader.LiveDocs, reused, DocsFlags.NONE);
            for (var paragraph = reused.NextDoc(); paragraph != Finder.NoMore; paragraph = reused.NextDoc()) found.Set(paragraph);
        }

        return new SetFinder(found);
    }

    Finder Term(string field, string text, FieldLengths lengths)
    {
        if (Found(field, text) is not { } term) return new NothingFinder();
        var count = term.DocFreq;
        return new TermFinder(term.Docs(_reader.LiveDocs, null, DocsFlags.FREQS), count, _reader.LiveDocs is null, terms.Most(field, text), lengths);
    }

    OneGram Places(TermsEnum term)
    {
        var count = term.DocFreq;
        return new(term.DocsAndPositions(_reader.LiveDocs, null, DocsAndPositionsFlags.NONE), count);
    }

    TermsEnum? Found(string field, string text)
    {
        if (terms[field, text].Get(part.Ord) is not { } state) return null;
        var term = _reader.GetTerms(field).GetEnumerator();
        term.SeekExact(new BytesRef(text), state);
        return term;
    }

    // The same object for each, standing at another term.
    IEnumerable<TermsEnum> BeginningWith(string character)
    {
        if (_reader.GetTerms(IndexField.Grams) is not { } grams) yield break;
        var first = new BytesRef(character);
        var term = grams.GetEnumerator();
        if (term.SeekCeil(first) == TermsEnum.SeekStatus.END) yield break;
        while (StringHelper.StartsWith(term.Term, first))
        {
            yield return term;
            if (!term.MoveNext()) yield break;
        }
    }
}
