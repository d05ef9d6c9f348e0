using System.Runtime.CompilerServices;
using PolicyTextMiner.Segmentation.Compiled;

namespace PolicyTextMiner.Segmentation;

/// <summary>Words that begin and end at positions of a text, and the cheapest way through them by SmartCn's bigrams. Filled from left to right. Not safe to share between threads.</summary>
/// <remarks>
/// A word goes behind the cheapest word that ends where it begins, or behind one with which it forms a known pair, if that is
/// cheaper. The words of a <see cref="WordWindow"/> do not look for those: each word that is added tells the ones that may follow it
/// what the way over it costs. Of the words that end at a place only those are kept that some next word could still make the
/// best: a word that costs more than the cheapest one by more than any of its bigrams can win back is dropped.
/// </remarks>
sealed unsafe class Lattice
{
    /// <summary>A stretch of more characters ends anywhere.</summary>
    public const int LongestStretch = 1 << 14;

    const int KindShift = 24;

    // A word of the text. Edge 0 is the beginning.
    struct Edge
    {
        public Way Way; // to its end, by the edge before it
        public int Word; // see FoundWord
        public int NextAtEnd; // another that ends where it does, or -1
        public uint Origin; // where it begins, and its kind in the highest byte
    }

    // What ends at a position.
    struct Place
    {
        public Way Best;
        public int Last; // the edge that was last found, or -1
    }

    readonly CompiledDictionary _dictionary;
    readonly LatticeWord* _words;
    readonly WordWindow _window;
    readonly int _begin;
    readonly int _finish;
    readonly NativeArray<Edge> _edges = new(1024);
    readonly NativeArray<Place> _places = new(1024);
    int _count;
    int _origin; // the position of the first place
    int _untold; // words that end up to this position may be from before the window, and have not told those behind them
    Place _here; // where words are being added

    public Lattice(CompiledDictionary dictionary, WordWindow window)
    {
        _dictionary = dictionary;
        _words = dictionary.LatticeWords;
        _window = window;
        _begin = dictionary.Special(SpecialWord.Start);
        _finish = dictionary.Special(SpecialWord.End);
        Clear(0, _places.Length);
    }

    /// <summary>The last position where a word ends.</summary>
    public int Reach { get; private set; }

    /// <summary>Whether a word ends at <paramref name="position"/>.</summary>
    public bool IsReached(int position) => PlaceAt(position)->Last >= 0;

    /// <summary>Starts over at <paramref name="position"/>.</summary>
    public void Begin(int position)
    {
        Clear(0, unchecked(Reach - _origin + 1));
        _edges.Start[0] = new() { Word = _begin, NextAtEnd = -1 };
        _places.Start[0] = new() { Best = new(0, 0) };
        _count = 1;
        Reach = _origin = position;
        _untold = TellOfBeginning(position) ? position - 1 : position;
    }

    // Tells the words of the window at a position of the beginning there, where the window has that, too.
    bool TellOfBeginning(int position)
    {
        unchecked
        {
            if (_window.Finish(position - 1) is var finish && finish == null || !_window.Contains(position)) return false;
            var beginning = (int)(finish - _window.Words) + 1;
            for (var pair = _window.FirstPairs[beginning]; pair < _window.FirstPairs[beginning + 1]; pair++)
            {
                var (next, cost) = _window.Pairs[pair];
                _window.Words[next].Best = new(cost, 0);
            }

            return true;
        }
    }

    /// <summary>
    /// Adds the words of the window at <paramref name="at"/>, where at least one ends, each behind the predecessor that makes it
    /// cheapest; and goes on to the places behind it as long as nothing but words of the window can begin there.
    /// </summary>
    /// <returns>The last place whose words were added.</returns>
    [MethodImpl(MethodImplOptions.NoInlining)] // where other variables would take its registers
    public int LinkWords(ReadOnlySpan<char> text, int at)
    {
        MoveWindow(text, at);
        unchecked
        {
            var (count, start) = (_count, _window.Start);
            var reach = Reach - start;
            var end = Math.Min(_window.End, _origin + LongestStretch + 1);
            var edges = _edges.Start;
            var words = _window.Words;
            var pairs = _window.Pairs;
            var firstPairs = _window.FirstPairs;
            var firstAt = _window.FirstAt - start;
            var facts = _window.Facts - start;
            var places = PlaceAt(0);
            var ends = places + start;
            for (; ; )
            {
                var here = places[at];
                // Of words that begin with a numeral, a digit or a letter it is not certain.
                var origin = Origin(at - _origin, (facts[at] & CharacterFacts.Shape) == 0 ? TokenKind.Word : null);
                var last = words + firstAt[at + 1];
                if (at <= _untold) TellAll(here.Last, at);
                var pairsOf = firstPairs + firstAt[at];
                for (var word = words + firstAt[at]; word < last; word++, pairsOf++)
                {
                    var way = here.Best.Plus(word->Cost).Cheaper(word->Best).Plus(word->Extra);
                    var kept = Keep(way, word->Row, word->Word, origin, edges, count, ends + word->End);
                    reach = Math.Max(reach, word->End);
                    way = new(way.Cost, count);
                    var lastPair = pairs + pairsOf[kept];
                    for (var pair = pairs + pairsOf[0]; pair < lastPair; pair++)
                    {
                        var next = words + pair->Next;
                        next->Best = next->Best.Cheaper(way.Plus(pair->Cost));
                    }

                    count += kept;
                }

                if ((facts[at] & CharacterFacts.Shape) != 0) break;
                var behind = at + 1;
                while (behind < end && places[behind].Last < 0) behind++;
                if (behind >= end || behind == reach + start || (facts[behind] & CharacterFacts.Word) == 0) break;
                at = behind;
            }

            _count = count;
            Reach = reach + start;
            _here = places[at];
            return at;
        }
    }

    void MoveWindow(ReadOnlySpan<char> text, int at)
    {
        if (!_window.Contains(at))
        {
            _window.MoveTo(text, at);
            _untold = Math.Max(_untold, Reach);
        }

        Reserve(_window.End + WordFinder.LongestWord + 1, _window.WordsFrom(at) + 1);
    }

    // Puts an edge among those that end at a place and returns 1, or 0 where another one makes it useless. Does not branch.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    static int Keep(Way way, ulong row, int word, uint origin, Edge* edges, int number, Place* end)
    {
        unchecked
        {
            var (cost, last) = (way.Cost, end->Last);
            var kept = (int)((ulong)((long)cost - BigramRow.MostGain(row) - end->Best.Cost) >> 63);
            var edge = edges + number;
            edge->Way = way;
            edge->Word = word;
            edge->NextAtEnd = last;
            edge->Origin = origin;
            end->Best = end->Best.Cheaper(new(cost, number));
            end->Last = last + (number - last & -kept);
            return kept;
        }
    }

    static uint Origin(int place, TokenKind? kind) => unchecked((uint)place | (uint)(kind is { } known ? (int)known + 1 : 0) << KindShift);

    // Tells the words of the window at a position of the edges before it that are not of the window.
    void TellAll(int last, int position)
    {
        unchecked
        {
            for (var e = last; e >= 0; e = _edges.Start[e].NextAtEnd)
            {
                if (e == 0 || _origin + PlaceOf(_edges.Start[e].Origin) < _window.Start) Tell(e, position);
            }
        }
    }

    // Tells the words of the window at a position of an edge before it.
    void Tell(int e, int position)
    {
        unchecked
        {
            var firstAt = _window.FirstAt + (position - _window.Start);
            var edge = _edges.Start + e;
            var row = RowOf(edge->Word);
            var bit = BigramRow.FilterBitNumber(BigramRow.Hash(edge->Word));
            for (var i = firstAt[0]; i < firstAt[1]; i++)
            {
                var word = _window.Words + i;
                if (BigramRow.MayPair(BigramRow.Filter(row), bit, _window.Precedings[i], word->Hash) == 0) continue;
                word->Best = word->Best.Cheaper(new(edge->Way.Cost + _dictionary.BigramCost(BigramRow.Slot(row, word->Hash), word->Hash), e));
            }
        }
    }

    ulong RowOf(int word) => unchecked((uint)word < (uint)_dictionary.FollowedWords) ? _words[word].Row : 0;

    /// <summary>Adds a number, a date or a Latin word, which <paramref name="word"/> stands for, behind the predecessor that makes it cheapest.</summary>
    public void Link(int start, int end, int word, TokenKind kind)
    {
        Reserve(end, 1);
        if (Keep(Cheapest(word), _words[word].Row, word, Origin(unchecked(start - _origin), kind), _edges.Start, _count, PlaceAt(end)) == 0) return;
        Reach = Math.Max(Reach, end);
        if (_window.Contains(end)) Tell(_count, end);
        unchecked { _count++; }
    }

    // The way to the end of a word over the predecessor that makes it cheapest.
    Way Cheapest(int word)
    {
        unchecked
        {
            var known = _words + word;
            var hash = BigramRow.Hash(word);
            var way = _here.Best.Plus(known->Cost);
            for (var e = _here.Last; e >= 0; e = _edges.Start[e].NextAtEnd)
            {
                var edge = _edges.Start + e;
                var row = RowOf(edge->Word);
                if ((BigramRow.Filter(row) >> BigramRow.FilterBitNumber(hash) & 1) == 0 || edge->Way.Cost >= way.Cost) continue;
                way = way.Cheaper(new(edge->Way.Cost + _dictionary.BigramCost(BigramRow.Slot(row, hash), hash), e));
            }

            return way;
        }
    }

    Place* PlaceAt(int position) => unchecked(_places.Start + (position - _origin));

    // Makes room for words that end at a position, and for some more of them.
    void Reserve(int position, int words)
    {
        unchecked
        {
            if (_count + words > _edges.Length) _edges.Grow(2 * (_count + words));
            var (place, before) = (position - _origin, _places.Length);
            if (place < before) return;
            _places.Grow(2 * place);
            Clear(before, _places.Length);
        }
    }

    void Clear(int from, int to)
    {
        unchecked
        {
            for (var place = from; place < to; place++) _places.Start[place] = new() { Best = Way.None, Last = -1 };
        }
    }

    /// <summary>Ends the text at <paramref name="at"/>; the last word of the cheapest way, or 0 where there is no word.</summary>
    public int Finish(int at)
    {
        _here = *PlaceAt(at);
        if (_window.Finish(at) is var finish && finish == null) return Cheapest(_finish).Edge;
        if (at <= _untold) TellAll(_here.Last, at);
        return _here.Best.Plus(finish->Cost).Cheaper(finish->Best).Edge;
    }

    /// <summary>The word before <paramref name="word"/>, or 0; and where the word begins and what it is, null where only its characters tell.</summary>
    public int Before(int word, out int start, out TokenKind? kind)
    {
        var edge = _edges.Start + word;
        start = unchecked(_origin + PlaceOf(edge->Origin));
        kind = edge->Origin >> KindShift is > 0 and var known ? (TokenKind)(known - 1) : null;
        return edge->Way.Edge;
    }

    static int PlaceOf(uint origin) => unchecked((int)(origin & (1 << KindShift) - 1));
}
