using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics.X86;
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
    const int MostPredecessors = 64;

    struct Edge
    {
        public ulong Row;
        public int Cost;
        public int Previous;
        public int NextAtEnd;
        public ushort Start;
        public byte Kind;
        public uint Bit;
    }

    struct Predecessor
    {
        public ulong Row;
        public int Cost;
        public int Edge;
        public uint Bit;
    }

    readonly CompiledDictionary _dictionary;
    readonly ushort* _costs;
    readonly ulong* _rows;
    readonly uint* _preceding;
    readonly int _begin;
    readonly int _finish;
    readonly Predecessor[] _predecessors = GC.AllocateUninitializedArray<Predecessor>(MostPredecessors, pinned: true);

    Edge[] _edgeArray = [];
    int[] _lastArray = [];
    int[] _cheapestArray = [];
    Edge* _edges;
    int* _lastAt; // by position: the edge that was last found to end there, plus one
    int* _cheapestAt; // by position: the cheapest edge that ends there
    int _count;
    int _base; // the cheapest edge that ends where words are being added
    int _baseCost;
    int _predecessorCount;

    public Lattice(CompiledDictionary dictionary)
    {
        _dictionary = dictionary;
        _costs = dictionary.CostOfWord;
        _rows = dictionary.BigramRows;
        _preceding = dictionary.PrecedingFilter;
        _begin = dictionary.Special(SpecialWord.Start);
        _finish = dictionary.Special(SpecialWord.End);
        GrowEdges(1024);
        GrowPositions(1024);
    }

    /// <summary>The last position where a word ends.</summary>
    public int Reach { get; private set; }

    /// <summary>Whether a word ends at <paramref name="position"/>.</summary>
    public bool IsReached(int position) => _lastAt[position] != 0;

    /// <summary>Starts over at position 0.</summary>
    public void Begin()
    {
        new Span<int>(_lastAt, Reach + 1).Clear();
        ref var edge = ref _edges[0];
        edge = default;
        edge.Row = _rows[_begin];
        edge.Bit = BigramRow.FilterBit(_begin);
        _count = 1;
        Reach = 0;
        _lastAt[0] = 1;
        _cheapestAt[0] = 0;
    }

    /// <summary>Goes on to words that begin at <paramref name="at"/>, where at least one ends.</summary>
    // Keeps the words before whose bigrams may make a word after cheaper than the cheapest one does.
    public void Enter(int at)
    {
        unchecked
        {
            _base = _cheapestAt[at];
            _baseCost = _edges[_base].Cost;
            var found = 0;
            fixed (Predecessor* predecessors = _predecessors)
            {
                for (var i = _lastAt[at]; i != 0 && found < MostPredecessors;)
                {
                    var edge = _edges + (i - 1);
                    if (edge->Row != 0 && edge->Cost - BigramRow.MostGain(edge->Row) < _baseCost)
                    {
                        predecessors[found++] = new() { Row = edge->Row, Cost = edge->Cost, Edge = i - 1, Bit = edge->Bit };
                    }

                    i = edge->NextAtEnd;
                }
            }

            _predecessorCount = found;
        }
    }

    /// <summary>Asks the processor to have at hand what <see cref="Link"/> reads of a word.</summary>
    public void Prefetch(int word)
    {
        Sse.Prefetch0(_rows + word);
        Sse.Prefetch0(_preceding + word);
    }

    /// <summary>Adds a word that the bigrams do not know behind the cheapest predecessor.</summary>
    public void LinkUnknown(int start, int end, int cost) => Add(start, end, 0, 0, unchecked(_baseCost + cost), _base, TokenKind.Word);

    /// <summary>Adds a word, at a cost beside its own, behind the predecessor that makes it cheapest.</summary>
    public void Link(int start, int end, int word, int extra, TokenKind kind)
    {
        var cost = Cheapest(word, out var previous);
        Add(start, end, _rows[word], BigramRow.FilterBit(word), unchecked(cost + extra), previous, kind);
    }

    int Cheapest(int word, out int previous)
    {
        unchecked
        {
            previous = _base;
            var best = _baseCost + _costs[word];
            var bit = BigramRow.FilterBit(word);
            var preceding = _preceding[word];
            fixed (Predecessor* predecessors = _predecessors)
            {
                for (var i = 0; i < _predecessorCount; i++)
                {
                    var predecessor = predecessors + i;
                    if (predecessor->Cost >= best || (BigramRow.Filter(predecessor->Row) & bit) == 0 || (preceding & predecessor->Bit) == 0) continue;
                    var pair = _dictionary.BigramCost(predecessor->Row, word);
                    if (pair < 0 || predecessor->Cost + pair >= best) continue;
                    best = predecessor->Cost + pair;
                    previous = predecessor->Edge;
                }
            }

            return best;
        }
    }

    void Add(int start, int end, ulong row, uint bit, int cost, int previous, TokenKind kind)
    {
        unchecked
        {
            if (end > Reach)
            {
                Reserve(end);
                Reach = end;
            }

            var last = _lastAt[end];
            if (last == 0)
            {
                _cheapestAt[end] = _count;
            }
            else
            {
                var cheapest = _edges[_cheapestAt[end]].Cost;
                if (cost < cheapest) _cheapestAt[end] = _count;
                else if (cost - BigramRow.MostGain(row) >= cheapest) return;
            }

            var edge = _edges + _count;
            edge->Row = row;
            edge->Bit = bit;
            edge->Cost = cost;
            edge->Previous = previous;
            edge->NextAtEnd = last;
            edge->Start = (ushort)start;
            edge->Kind = (byte)kind;
            _lastAt[end] = ++_count;
        }
    }

    /// <summary>Makes room for words that end at <paramref name="position"/>, and for all that begin at one place.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Reserve(int position)
    {
        if (position >= _lastArray.Length) GrowPositions(2 * position);
        if (_count + MostEdges > _edgeArray.Length) GrowEdges(2 * (_count + MostEdges));
    }

    // Pinned, because they are read through pointers.
    void GrowEdges(int size)
    {
        var grown = GC.AllocateUninitializedArray<Edge>(size, pinned: true);
        _edgeArray.CopyTo(grown, 0);
        _edgeArray = grown;
        _edges = (Edge*)Unsafe.AsPointer(ref MemoryMarshal.GetArrayDataReference(grown));
    }

    void GrowPositions(int size)
    {
        var last = GC.AllocateArray<int>(size, pinned: true);
        _lastArray.CopyTo(last, 0);
        var cheapest = GC.AllocateArray<int>(size, pinned: true);
        _cheapestArray.CopyTo(cheapest, 0);
        (_lastArray, _cheapestArray) = (last, cheapest);
        _lastAt = (int*)Unsafe.AsPointer(ref MemoryMarshal.GetArrayDataReference(last));
        _cheapestAt = (int*)Unsafe.AsPointer(ref MemoryMarshal.GetArrayDataReference(cheapest));
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
        for (var i = last; i > 0; i = _edges[i].Previous) words++;
        return words;
    }

    /// <summary>The word before <paramref name="word"/>, or 0; and where the word begins and what it is.</summary>
    public int Before(int word, out int start, out TokenKind kind)
    {
        var edge = _edges + word;
        (start, kind) = (edge->Start, (TokenKind)edge->Kind);
        return edge->Previous;
    }
}
