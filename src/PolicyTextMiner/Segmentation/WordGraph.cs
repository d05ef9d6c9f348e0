using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using PolicyTextMiner.Segmentation.Compiled;

namespace PolicyTextMiner.Segmentation;

/// <summary>
/// Finds all words that a stretch of text can be cut into, the words of jieba and SmartCn, policy terms, numbers, dates and
/// names, and cuts it the cheapest way through them. Not safe to share between threads.
/// </summary>
sealed unsafe class WordGraph
{
    // A stretch this long ends where no word crosses.
    const int LongStretch = 1 << 13;
    readonly Lexicon _lexicon;
    readonly Lattice _lattice;
    readonly int _number;
    readonly int _date;
    readonly int _latin;
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
    }

    /// <summary>Forgets the text before.</summary>
    public void Begin() => _window.Clear();

    /// <summary>Appends the words from <paramref name="start"/> to the first place behind it that is no part of a word.</summary>
    /// <returns>That place, behind <paramref name="start"/> where a word, a letter or a digit begins there.</returns>
    [MethodImpl(MethodImplOptions.NoInlining)] // into the loop over a whole text, which is compiled while it runs and so less well
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

        Emit(text, start, at, offset, into);
        return at;
    }

    int Expand(ReadOnlySpan<char> text, int at)
    {
        at = _lattice.LinkWords(text, at);
        var facts = _window.FactsAt(at);
        if ((facts & CharacterFacts.Numeral) != 0) AddNumerals(text, at);
        if ((facts & CharacterFacts.Latin) == 0) return at;
        if (Characters.ClassOf(text[at]) == CharacterClass.Digit) AddDigits(text, at);
        else _lattice.Link(at, LatinShape.End(text, at), _latin, TokenKind.Latin);
        return at;
    }

    void AddNumerals(ReadOnlySpan<char> text, int at)
    {
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

    [MethodImpl(MethodImplOptions.NoInlining)] // where other variables would take its registers
    void Emit(ReadOnlySpan<char> text, int start, int end, int offset, List<Token> into)
    {
        // Written from behind, so first to the end of the room that the longest way could take.
        var (count, most) = (into.Count, end - start);
        CollectionsMarshal.SetCount(into, count + most);
        var tokens = CollectionsMarshal.AsSpan(into)[count..];
        var first = most;
        for (var word = _lattice.Finish(end); word > 0;)
        {
            word = _lattice.Before(word, out var begin, out var kind);
            tokens[--first] = new(new(offset + begin, offset + end), kind ?? KindOf(text[begin..end]));
            end = begin;
        }

        tokens[first..].CopyTo(tokens);
        CollectionsMarshal.SetCount(into, count + most - first);
        GC.KeepAlive(_lexicon);
    }

    // A word of the dictionary that is written in numerals alone is a number: 三, 一百.
    static TokenKind KindOf(ReadOnlySpan<char> word)
    {
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
