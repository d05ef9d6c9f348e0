using System.Runtime.InteropServices;
using PolicyTextMiner.Segmentation.Compiled;

namespace PolicyTextMiner.Segmentation;

/// <summary>
/// Finds all words that a stretch of text can be cut into, the words of jieba and SmartCn, policy terms, numbers, dates and
/// names, and cuts it the cheapest way through them. Not safe to share between threads.
/// </summary>
sealed unsafe class WordGraph
{
    const int UnknownCost = 20 * CompiledDictionary.CostUnit;
    // A stretch this long ends where no word crosses; one twice as long ends anywhere.
    const int LongStretch = 1 << 13;
    readonly Lexicon _lexicon;
    readonly Lattice _lattice;
    readonly int _number;
    readonly int _date;
    readonly int _latin;
    readonly int _person;
    readonly NameShapes _names;
    readonly WordFinder _finder;

    public WordGraph(Lexicon lexicon)
    {
        var dictionary = lexicon.Dictionary;
        _lexicon = lexicon;
        _finder = new(lexicon);
        _lattice = new(dictionary, _finder);
        _number = dictionary.Special(SpecialWord.Number);
        _date = dictionary.Special(SpecialWord.Date);
        _latin = dictionary.Special(SpecialWord.Latin);
        _person = dictionary.Special(SpecialWord.Person);
        _names = new(dictionary);
    }

    /// <summary>Forgets the text before.</summary>
    public void Begin() => _finder.Begin();

    /// <summary>Appends the words from <paramref name="start"/> to the first place behind it that is no part of a word.</summary>
    /// <returns>That place, behind <paramref name="start"/> where a word, a letter or a digit begins there.</returns>
    public int Cut(ReadOnlySpan<char> text, int start, int offset, List<Token> into)
    {
        _lattice.Begin(start);
        var at = start;
        for (; at < text.Length; at++)
        {
            _lattice.Reserve(at + WordFinder.LongestWord + 1);
            if (!_lattice.IsReached(at)) continue;
            var isWhole = _lattice.Reach == at;
            if (isWhole && at - start > LongStretch || at - start > 2 * LongStretch) break;
            if (!Expand(text, at) && isWhole) break;
        }

        Emit(text, at, offset, into);
        return at;
    }

    bool Expand(ReadOnlySpan<char> text, int at)
    {
        var kind = Characters.ClassOf(text[at]);
        if (kind > CharacterClass.Letter) return false;
        _lattice.Enter(at);
        var found = _finder.At(text, at, out var count);
        var hasSingle = _lattice.LinkWords(at, found, count, TokenKind.Word);
        if (kind == CharacterClass.Han) AddHan(text, at, hasSingle);
        else if (kind == CharacterClass.Digit) AddDigits(text, at);
        else _lattice.Link(at, LatinShape.End(text, at), _latin, 0, TokenKind.Latin);
        return true;
    }

    void AddHan(ReadOnlySpan<char> text, int at, bool hasSingle)
    {
        if (!hasSingle) _lattice.LinkUnknown(at, at + 1, UnknownCost, TokenKind.Word);
        if (_names.BeginsName(text, at)) AddNames(text, at);
        if (!Characters.BeginsNumber(text[at])) return;
        if (NumberShapes.EndOfNumerals(text, at) is > 0 and var end) _lattice.Link(at, end, _number, 0, TokenKind.Number);
        if (NumberShapes.EndOfNumeralDate(text, at) is > 0 and var date) _lattice.Link(at, date, _date, 0, TokenKind.Date);
    }

    void AddNames(ReadOnlySpan<char> text, int at)
    {
        var names = _names.Find(text, at);
        for (var i = 0; i < names; i++) _lattice.Link(at, _names.Found(i).End, _person, _names.Found(i).Cost, TokenKind.Word);
    }

    void AddDigits(ReadOnlySpan<char> text, int at)
    {
        var end = NumberShapes.EndOfDigits(text, at);
        _lattice.Link(at, end, _number, 0, TokenKind.Number);
        if (NumberShapes.EndOfScales(text, end) is > 0 and var scaled) _lattice.Link(at, scaled, _number, 0, TokenKind.Number);
        if (NumberShapes.EndOfDate(text, at) is > 0 and var date) _lattice.Link(at, date, _date, 0, TokenKind.Date);
        if (LatinShape.EndAfterDigits(text, at) is > 0 and var latin) _lattice.Link(at, latin, _latin, 0, TokenKind.Latin);
    }

    void Emit(ReadOnlySpan<char> text, int end, int offset, List<Token> into)
    {
        var last = _lattice.Finish(end);
        var words = _lattice.Words(last);
        var count = into.Count;
        CollectionsMarshal.SetCount(into, count + words);
        var tokens = CollectionsMarshal.AsSpan(into)[count..];
        for (var i = last; i > 0;)
        {
            i = _lattice.Before(i, out var start, out var kind);
            tokens[--words] = new(new(offset + start, offset + end), KindOf(text[start..end], kind));
            end = start;
        }

        GC.KeepAlive(_lexicon);
    }

    // A word of the dictionary that is written in numerals alone is a number: 三, 一百.
    static TokenKind KindOf(ReadOnlySpan<char> word, TokenKind kind)
    {
        if (kind != TokenKind.Word || Characters.IsPlainHan(word[0])) return kind;
        if (!NumberShapes.IsNumeral(word[0])) return Characters.KindOf(word) == TokenKind.Latin && !HasHan(word) ? TokenKind.Latin : TokenKind.Word;
        foreach (var character in word)
        {
            if (!NumberShapes.IsNumeral(character)) return TokenKind.Word;
        }

        return word is "万一" ? TokenKind.Word : TokenKind.Number;
    }

    static bool HasHan(ReadOnlySpan<char> word)
    {
        foreach (var character in word)
        {
            if (Characters.ClassOf(character) == CharacterClass.Han) return true;
        }

        return false;
    }
}
