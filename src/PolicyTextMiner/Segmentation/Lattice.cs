using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using PolicyTextMiner.Segmentation.Compiled;

namespace PolicyTextMiner.Segmentation;

/// <summary>Words that begin and end at positions of a text, and the cheapest way through them by SmartCn's bigrams. Filled from left to right. Not safe to share between threads.</summary>
/// <remarks>
/// Of the words that end at a place only those are kept that some next word could still make the best: a word that costs
/// more than the cheapest one by more than any of its bigrams can win back is dropped.
/// </remarks>
sealed unsafe class Lattice
{
    // More words than can begin at one place.
    const int MostEdges = 256;
    const int Unreached = int.MaxValue;

    // A word of the text. Edge 0 is the beginning.
    struct Edge
    {
        public ulong Row;
        public uint Bit;
        public uint Pairs; // by place among the words that begin behind it: whether the pair may be known
        public int Cost; // of the way to its end
        public int Previous;
        public int NextAtEnd; // another that ends where it does, or -1
        public ushort Start;
        public byte Kind;
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
    readonly ushort* _otherCosts;
    readonly int _followed;
    readonly WordFinder _finder;
    readonly int _begin;
    readonly int _finish;

    // Outside the managed heap, because they are read through pointers.
    Edge* _edges;
    Place* _places;
    int _edgeRoom;
    int _placeRoom;
    int _count;
    int _origin; // the position of the first place
    Place _here; // where words are being added

    public Lattice(CompiledDictionary dictionary, WordFinder finder)
    {
        _dictionary = dictionary;
        _words = dictionary.LatticeWords;
        _otherCosts = dictionary.CostOfWord;
        _followed = dictionary.FollowedWords;
        _finder = finder;
        _begin = dictionary.Special(SpecialWord.Start);
        _finish = dictionary.Special(SpecialWord.End);
        GrowEdges(1024);
        GrowPlaces(1024);
    }

    /// <summary>The last position where a word ends.</summary>
    public int Reach { get; private set; }

    /// <summary>Whether a word ends at <paramref name="position"/>.</summary>
    public bool IsReached(int position) => _places[unchecked(position - _origin)].Cost != Unreached;

    /// <summary>Starts over at <paramref name="position"/>.</summary>
    public void Begin(int position)
    {
        Clear(0, unchecked(Reach - _origin + 1));
        _edges[0] = new() { Row = _words[_begin].Row, Bit = BigramRow.FilterBit(_begin), Pairs = uint.MaxValue, NextAtEnd = -1 };
        _places[0] = default;
        _count = 1;
        Reach = _origin = position;
    }

    /// <summary>Goes on to words that begin at <paramref name="at"/>, where at least one ends.</summary>
    public void Enter(int at) => _here = _places[unchecked(at - _origin)];

    /// <summary>Adds the words that the <see cref="WordFinder"/> gives at <paramref name="start"/>, each behind the predecessor that makes it cheapest.</summary>
    /// <returns>Whether a word of one character is among them.</returns>
    public bool LinkWords(int start, FoundWord* found, int count, TokenKind kind)
    {
        unchecked
        {
            var here = _here;
            var single = false;
            for (var i = 0; i < count; i++)
            {
                var (end, word) = found[i];
                single |= end == start + 1;
                if ((uint)word >= (uint)_followed)
                {
                    Add(start, end, 0, 0, here.Cost + (word < 0 ? -word : _otherCosts[word - _followed]), here.Cheapest, kind);
                    continue;
                }

                var entry = _words + word;
                var (cost, previous, bit) = (here.Cost + entry->Cost, here.Cheapest, PairBit(i));
                for (var e = here.Last; e >= 0; e = _edges[e].NextAtEnd)
                {
                    if ((_edges[e].Pairs & bit) != 0) Improve(e, word, ref cost, ref previous);
                }

                Add(start, end, entry->Row, BigramRow.FilterBit(word), cost, previous, kind);
            }

            return single;
        }
    }

    /// <summary>Adds a word that the bigrams do not know behind the cheapest predecessor.</summary>
    public void LinkUnknown(int start, int end, int cost, TokenKind kind) => Add(start, end, 0, 0, unchecked(_here.Cost + cost), _here.Cheapest, kind);

    /// <summary>Adds a number, a date, a Latin word or a name, which <paramref name="word"/> stands for, at a cost beside its own, behind the predecessor that makes it cheapest.</summary>
    public void Link(int start, int end, int word, int extra, TokenKind kind)
    {
        unchecked
        {
            var row = _words[word].Row;
            // A pair costs nothing at the least.
            if (end <= Reach && _here.Cost + extra - BigramRow.MostGain(row) >= _places[end - _origin].Cost) return;
            var cost = Cheapest(word, out var previous);
            Reserve(end);
            Add(start, end, row, BigramRow.FilterBit(word), cost + extra, previous, kind);
        }
    }

    int Cheapest(int word, out int previous)
    {
        unchecked
        {
            previous = _here.Cheapest;
            var cost = _here.Cost + _words[word].Cost;
            for (var e = _here.Last; e >= 0; e = _edges[e].NextAtEnd)
            {
                if (MayFollow(_edges[e].Row, _edges[e].Bit, word)) Improve(e, word, ref cost, ref previous);
            }

            return cost;
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    bool MayFollow(ulong row, uint bit, int word) => (BigramRow.Filter(row) & BigramRow.FilterBit(word)) != 0 && (_words[word].Preceding & bit) != 0;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    void Improve(int edge, int word, ref int best, ref int previous)
    {
        unchecked
        {
            if (_edges[edge].Cost >= best) return;
            var pair = _dictionary.BigramCost(_edges[edge].Row, word);
            if (pair < 0 || _edges[edge].Cost + pair >= best) return;
            best = _edges[edge].Cost + pair;
            previous = edge;
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    void Add(int start, int end, ulong row, uint bit, int cost, int previous, TokenKind kind)
    {
        unchecked
        {
            var place = _places + (end - _origin);
            if (cost < place->Cost)
            {
                place->Cost = cost;
                place->Cheapest = _count;
            }
            else if (cost - BigramRow.MostGain(row) >= place->Cost)
            {
                return;
            }

            if (end > Reach) Reach = end;
            var edge = _edges + _count;
            edge->Row = row;
            edge->Bit = bit;
            edge->Pairs = row == 0 ? 0 : PairsWithNext(row, bit, end);
            edge->Cost = cost;
            edge->Previous = previous;
            edge->NextAtEnd = place->Last;
            edge->Start = (ushort)(start - _origin);
            edge->Kind = (byte)kind;
            place->Last = _count++;
        }
    }

    // Which of the words that begin behind a word may be known to follow it; their pairs are asked for before they are needed.
    uint PairsWithNext(ulong row, uint bit, int end)
    {
        unchecked
        {
            var next = _finder.Known(end, out var count);
            if (next == null) return uint.MaxValue;
            var pairs = 0u;
            for (var i = 0; i < count; i++)
            {
                var word = next[i].Word;
                if ((uint)word >= (uint)_followed || !MayFollow(row, bit, word)) continue;
                pairs |= PairBit(i);
                _dictionary.PrefetchBigram(row, word);
            }

            return pairs;
        }
    }

    // The last bit is shared by all words behind the 31st.
    static uint PairBit(int index) => 1u << Math.Min(index, 31);

    /// <summary>Makes room for words that end at <paramref name="position"/>, and for all that begin at one place.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Reserve(int position)
    {
        var place = unchecked(position - _origin);
        if (place >= _placeRoom) GrowPlaces(2 * place);
        if (_count + MostEdges > _edgeRoom) GrowEdges(2 * (_count + MostEdges));
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    void GrowEdges(int size)
    {
        _edges = (Edge*)NativeMemory.Realloc(_edges, (nuint)size * (nuint)sizeof(Edge));
        _edgeRoom = size;
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    void GrowPlaces(int size)
    {
        _places = (Place*)NativeMemory.Realloc(_places, (nuint)size * (nuint)sizeof(Place));
        Clear(_placeRoom, size);
        _placeRoom = size;
    }

    void Clear(int from, int to)
    {
        for (var i = from; i < to; i++) _places[i] = new() { Last = -1, Cost = Unreached };
    }

    ~Lattice()
    {
        NativeMemory.Free(_edges);
        NativeMemory.Free(_places);
    }

    /// <summary>Ends the text at <paramref name="at"/>; the last word of the cheapest way, or 0 where there is no word.</summary>
    public int Finish(int at)
    {
        Enter(at);
        Cheapest(_finish, out var last);
        return last;
    }

    /// <summary>How many words the way to <paramref name="last"/> has.</summary>
    public int Words(int last)
    {
        var words = 0;
        for (var i = last; i > 0; i = _edges[i].Previous) unchecked { words++; }
        return words;
    }

    /// <summary>The word before <paramref name="word"/>, or 0; and where the word begins and what it is.</summary>
    public int Before(int word, out int start, out TokenKind kind)
    {
        var edge = _edges + word;
        (start, kind) = (unchecked(_origin + edge->Start), (TokenKind)edge->Kind);
        return edge->Previous;
    }
}
