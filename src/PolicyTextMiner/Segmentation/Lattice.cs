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

    const int Unreached = int.MaxValue;

    // A word of the text. Edge 0 is the beginning.
    struct Edge(ulong row, byte bit, int cost, int previous, int start, TokenKind kind)
    {
        public ulong Row = row;
        public int Cost = cost; // of the way to its end
        public int Previous = previous;
        public int NextAtEnd; // another that ends where it does, or -1
        public ushort Start = unchecked((ushort)start);
        public byte Kind = unchecked((byte)kind);
        public byte Bit = bit; // see BigramRow.FilterBitNumber
    }

    // What ends at a position.
    struct Place
    {
        public int Last; // the edge that was last found, or -1
        public int Cheapest;
        public int Cost; // of the cheapest
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
    public bool IsReached(int position) => PlaceAt(position)->Cost != Unreached;

    /// <summary>Starts over at <paramref name="position"/>.</summary>
    public void Begin(int position)
    {
        Clear(0, unchecked(Reach - _origin + 1));
        _edges.Start[0] = new() { Row = _words[_begin].Row, Bit = BigramRow.FilterBitNumber(_begin), NextAtEnd = -1 };
        _places.Start[0] = default;
        _count = 1;
        _untold = Reach = _origin = position;
    }

    /// <summary>
    /// Adds the words of the window at <paramref name="at"/>, where at least one ends, each behind the predecessor that makes it
    /// cheapest; and goes on to the places behind it as long as nothing but words of the window can begin there.
    /// </summary>
    /// <returns>The last place whose words were added.</returns>
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
            var firstAt = _window.FirstAt - start;
            var facts = _window.Facts - start;
            var places = PlaceAt(0);
            for (; ; )
            {
                var here = places[at];
                var last = words + firstAt[at + 1];
                if (at <= _untold) TellAll(here.Last, at);
                for (var word = words + firstAt[at]; word < last; word++)
                {
                    var (cost, previous) = (here.Cost + word->Cost, here.Cheapest);
                    if (word->Best < cost) (cost, previous) = (word->Best, word->Previous);
                    var edge = new Edge(word->Row, BigramRow.FilterBitNumber(word->Word), cost, previous, at - _origin, TokenKind.Word);
                    if (!Keep(edge, edges, count, places + start + word->End)) continue;
                    if (word->End > reach) reach = word->End;
                    var lastPair = pairs + word[1].FirstPair;
                    for (var pair = pairs + word->FirstPair; pair < lastPair; pair++)
                    {
                        var next = words + pair->Next;
                        if (cost + pair->Cost > next->Best) continue;
                        next->Best = cost + pair->Cost;
                        next->Previous = count;
                    }

                    count++;
                }

                if ((facts[at] & CharacterFacts.Shape) != 0) break;
                var behind = at + 1;
                while (behind < end && places[behind].Cost == Unreached) behind++;
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

    // Puts an edge among those that end at a place, unless another one makes it useless.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    static bool Keep(in Edge edge, Edge* edges, int number, Place* end)
    {
        unchecked
        {
            if (edge.Cost < end->Cost)
            {
                end->Cost = edge.Cost;
                end->Cheapest = number;
            }
            else if (edge.Cost - BigramRow.MostGain(edge.Row) >= end->Cost)
            {
                return false;
            }

            edges[number] = edge;
            edges[number].NextAtEnd = end->Last;
            end->Last = number;
            return true;
        }
    }

    // Tells the words of the window at a position of the edges before it that are not of the window.
    void TellAll(int last, int position)
    {
        unchecked
        {
            for (var e = last; e >= 0; e = _edges.Start[e].NextAtEnd)
            {
                if (e == 0 || _origin + _edges.Start[e].Start < _window.Start) Tell(e, position, 0);
            }
        }
    }

    // Tells the words of the window at a position of an edge before it. With a slack of 1 it wins over those that cost the same.
    void Tell(int e, int position, int slack)
    {
        unchecked
        {
            var firstAt = _window.FirstAt + (position - _window.Start);
            var edge = _edges.Start + e;
            for (var word = _window.Words + firstAt[0]; word < _window.Words + firstAt[1]; word++)
            {
                if ((BigramRow.Filter(edge->Row) >> BigramRow.FilterBitNumber(word->Word) & word->Preceding >> edge->Bit & 1) == 0) continue;
                var pair = _dictionary.BigramCost(edge->Row, word->Word);
                if (pair < 0 || edge->Cost + pair - slack >= word->Best) continue;
                word->Best = edge->Cost + pair;
                word->Previous = e;
            }
        }
    }

    /// <summary>Adds a word that the bigrams do not know behind the cheapest predecessor.</summary>
    public void LinkUnknown(int start, int end, int cost) =>
        Add(new(0, 0, unchecked(_here.Cost + cost), _here.Cheapest, unchecked(start - _origin), TokenKind.Word), end);

    /// <summary>Adds a number, a date or a Latin word, which <paramref name="word"/> stands for, behind the predecessor that makes it cheapest.</summary>
    public void Link(int start, int end, int word, TokenKind kind)
    {
        var cost = Cheapest(word, out var previous);
        Add(new(_words[word].Row, BigramRow.FilterBitNumber(word), cost, previous, unchecked(start - _origin), kind), end);
    }

    /// <summary>Adds names, which <paramref name="word"/> stands for, at a cost beside its own, behind the predecessor that makes them cheapest.</summary>
    public void LinkNames(int start, ReadOnlySpan<NameShapes.Name> names, int word)
    {
        unchecked
        {
            var row = _words[word].Row;
            var (cost, previous) = (Unreached, 0);
            foreach (var (end, extra) in names)
            {
                // A pair costs nothing at the least.
                if (_here.Cost + extra - BigramRow.MostGain(row) >= PlaceAt(end)->Cost) continue;
                if (cost == Unreached) cost = Cheapest(word, out previous);
                Add(new(row, BigramRow.FilterBitNumber(word), cost + extra, previous, start - _origin, TokenKind.Word), end);
            }
        }
    }

    // The cost of a word behind the predecessor that makes it cheapest.
    int Cheapest(int word, out int previous)
    {
        unchecked
        {
            previous = _here.Cheapest;
            var known = _words + word;
            var bit = BigramRow.FilterBitNumber(word);
            var cost = _here.Cost + known->Cost;
            for (var e = _here.Last; e >= 0; e = _edges.Start[e].NextAtEnd)
            {
                var edge = _edges.Start + e;
                if ((BigramRow.Filter(edge->Row) >> bit & known->Preceding >> edge->Bit & 1) == 0 || edge->Cost >= cost) continue;
                var pair = _dictionary.BigramCost(edge->Row, word);
                if (pair < 0 || edge->Cost + pair >= cost) continue;
                cost = edge->Cost + pair;
                previous = e;
            }

            return cost;
        }
    }

    void Add(in Edge edge, int end)
    {
        Reserve(end, 1);
        if (!Keep(edge, _edges.Start, _count, PlaceAt(end))) return;
        if (end > Reach) Reach = end;
        if (edge.Row != 0 && _window.Contains(end)) Tell(_count, end, 1);
        unchecked { _count++; }
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
            for (var place = from; place < to; place++) _places.Start[place] = new() { Last = -1, Cost = Unreached };
        }
    }

    /// <summary>Ends the text at <paramref name="at"/>; the last word of the cheapest way, or 0 where there is no word.</summary>
    public int Finish(int at)
    {
        _here = *PlaceAt(at);
        Cheapest(_finish, out var last);
        return last;
    }

    /// <summary>How many words the way to <paramref name="last"/> has.</summary>
    public int Words(int last)
    {
        unchecked
        {
            var words = 0;
            for (var i = last; i > 0; i = _edges.Start[i].Previous) words++;
            return words;
        }
    }

    /// <summary>The word before <paramref name="word"/>, or 0; and where the word begins and what it is.</summary>
    public int Before(int word, out int start, out TokenKind kind)
    {
        var edge = _edges.Start + word;
        (start, kind) = (unchecked(_origin + edge->Start), (TokenKind)edge->Kind);
        return edge->Previous;
    }
}
