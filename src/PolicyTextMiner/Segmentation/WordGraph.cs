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
    // A stretch this long ends where no word crosses.
    const int LongStretch = 1 << 13;
    readonly Lexicon _lexicon;
    readonly Lattice _lattice;
    readonly int _number;
    readonly int _date;
    readonly int _latin;
    readonly int _person;
    readonly NameShapes _names;
    readonly WordWindow _window;

    public WordGraph(Lexicon lexicon)
    {
        var dictionary = lexicon.Dictionary;
        _lexicon = lexicon;
        _window = new(lexicon);
        _lattice = new(dictionary, _window);
        _number = dictionary.Special(SpecialWord.Number);
        _date = dictionary.Special(SpecialWord.Date);
        _latin = dictionary.Special(SpecialWord.Latin);
        _person = dictionary.Special(SpecialWord.Person);
        _names = new(dictionary);
    }

    /// <summary>Forgets the text before.</summary>
    public void Begin() => _window.Clear();

    /// <summary>Appends the words from <paramref name="start"/> to the first place behind it that is no part of a word.</summary>
    /// <returns>That place, behind <paramref name="start"/> where a word, a letter or a digit begins there.</returns>
    public int Cut(ReadOnlySpan<char> text, int start, int offset, List<Token> into)
    {
        _lattice.Begin(start);
        var at = start;
        for (; at < text.Length; at++)
        {
            if (!_lattice.IsReached(at)) continue;
            var isWhole = _lattice.Reach == at;
            if (isWhole && at - start > LongStretch || at - start > Lattice.LongestStretch)
            {
                _window.Clear();
                break;
            }

            if (Characters.ClassOf(text[at]) <= CharacterClass.Letter) at = Expand(text, at);
            else if (isWhole) break;
        }

        Emit(text, at, offset, into);
        return at;
    }

    int Expand(ReadOnlySpan<char> text, int at)
    {
        at = _lattice.LinkWords(text, at);
        var kind = Characters.ClassOf(text[at]);
        if (kind == CharacterClass.Han) AddHan(text, at);
        else if (kind == CharacterClass.Digit) AddDigits(text, at);
        else _lattice.Link(at, LatinShape.End(text, at), _latin, TokenKind.Latin);
        return at;
    }

    void AddHan(ReadOnlySpan<char> text, int at)
    {
        if (!_window.HasSingle(at)) _lattice.LinkUnknown(at, at + 1, UnknownCost);
        if (_window.BeginsName(at)) _lattice.LinkNames(at, _names.Find(text, at), _person);
        if (!Characters.BeginsNumber(text[at])) return;
        if (NumberShapes.EndOfNumerals(text, at) is > 0 and var end) _lattice.Link(at, end, _number, TokenKind.Number);
        if (NumberShapes.EndOfNumeralDate(text, at) is > 0 and var date) _lattice.Link(at, date, _date, TokenKind.Date);
    }

    void AddDigits(ReadOnlySpan<char> text, int at)
    {
        var end = NumberShapes.EndOfDigits(text, at);
        _lattice.Link(at, end, _number, TokenKind.Number);
        if (NumberShapes.EndOfScales(text, end) is > 0 and var scaled) _lattice.Link(at, scaled, _number, TokenKind.Number);
        if (NumberShapes.EndOfDate(text, at) is > 0 and var date) _lattice.Link(at, date, _date, TokenKind.Date);
        if (LatinShape.EndAfterDigits(text, at) is > 0 and var latin) _lattice.Link(at, latin, _latin, TokenKind.Latin);
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
