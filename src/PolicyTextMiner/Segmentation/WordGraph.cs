using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using PolicyTextMiner.Segmentation.Compiled;

namespace PolicyTextMiner.Segmentation;

/// <summary>
/// The lattice of all words that a stretch of text can be cut into, and the cheapest way through it: the words of jieba and
/// SmartCn, policy terms, numbers, dates and names, weighed by SmartCn's bigrams. Not safe to share between threads.
/// </summary>
/// <remarks>
/// It is read from left to right. Of the words that end at a place only those are kept that some next word could still make
/// the best: a word that costs more than the cheapest one by more than any of its bigrams can win back is dropped.
/// </remarks>
sealed unsafe class WordGraph
{
    const int UnknownCost = 20 * CompiledDictionary.CostUnit;
    // A stretch this long ends where no word crosses; one twice as long ends anywhere.
    const int LongStretch = 1 << 13;
    // No word of a dictionary is longer; numbers and Latin words are.
    const int LongestWord = 64;
    // More edges than can begin at one place.
    const int MostEdges = 4 * LongestWord;
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
    readonly Lexicon _lexicon;
    readonly DoubleArray _trie;
    readonly DoubleArray _termTrie;
    readonly ushort* _codes;
    readonly ushort* _costs;
    readonly ulong* _rows;
    readonly uint* _preceding;
    readonly int _followed;
    readonly int _number;
    readonly int _date;
    readonly int _latin;
    readonly int _person;
    readonly int _begin;
    readonly int _finish;
    readonly NameShapes _names;
    readonly Predecessor[] _predecessors = GC.AllocateUninitializedArray<Predecessor>(MostPredecessors, pinned: true);

    Edge[] _edgeArray = [];
    int[] _lastArray = [];
    int[] _cheapestArray = [];
    Edge* _edges;
    int* _lastAt; // by position: the edge that was last found to end there, plus one
    int* _cheapestAt; // by position: the cheapest edge that ends there
    int _count;
    int _reach;
    int _base; // the cheapest edge that ends where words are being added
    int _baseCost;
    int _predecessorCount;

    public WordGraph(Lexicon lexicon)
    {
        _lexicon = lexicon;
        _dictionary = lexicon.Dictionary;
        _trie = _dictionary.Trie;
        _termTrie = lexicon.Terms.Words.Trie;
        _codes = _dictionary.CharacterCodes;
        _costs = _dictionary.CostOfWord;
        _rows = _dictionary.BigramRows;
        _preceding = _dictionary.PrecedingFilter;
        _followed = _dictionary.FollowedWords;
        _number = _dictionary.Special(SpecialWord.Number);
        _date = _dictionary.Special(SpecialWord.Date);
        _latin = _dictionary.Special(SpecialWord.Latin);
        _person = _dictionary.Special(SpecialWord.Person);
        _begin = _dictionary.Special(SpecialWord.Start);
        _finish = _dictionary.Special(SpecialWord.End);
        _names = new(_dictionary);
        GrowEdges(1024);
        GrowPositions(1024);
    }

    /// <summary>Appends the words from the start of <paramref name="text"/> to the first place that is no part of a word.</summary>
    /// <returns>The length that was cut, at least 1 where the text begins with Han, a letter or a digit.</returns>
    public int Cut(ReadOnlySpan<char> text, int offset, List<Token> into)
    {
        Begin();
        var at = 0;
        for (; at < text.Length; at++)
        {
            Reserve(at + LongestWord + 1);
            if (_lastAt[at] == 0) continue;
            var isWhole = _reach == at;
            if (isWhole && at > LongStretch || at > 2 * LongStretch) break;
            if (!Expand(text, at) && isWhole) break;
        }

        Emit(text, at, offset, into);
        new Span<int>(_lastAt, Math.Max(_reach, at) + 1).Clear();
        return at;
    }

    void Begin()
    {
        ref var edge = ref _edges[0];
        edge = default;
        edge.Row = _rows[_begin];
        edge.Bit = BigramRow.FilterBit(_begin);
        _count = 1;
        _reach = 0;
        _lastAt[0] = 1;
        _cheapestAt[0] = 0;
    }

    bool Expand(ReadOnlySpan<char> text, int at)
    {
        var kind = Characters.ClassOf(text[at]);
        if (kind > CharacterClass.Letter) return false;
        GatherPredecessors(at);
        var hasSingle = AddWords(text, at);
        if (kind == CharacterClass.Han) AddHan(text, at, hasSingle);
        else if (kind == CharacterClass.Digit) AddDigits(text, at);
        else Link(at, LatinShape.End(text, at), _latin, 0, TokenKind.Latin);
        return true;
    }

    // The words before `at` whose bigrams may make a word after it cheaper than the cheapest one does.
    void GatherPredecessors(int at)
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

    void AddHan(ReadOnlySpan<char> text, int at, bool hasSingle)
    {
        if (!hasSingle) LinkUnknown(at, at + 1, UnknownCost);
        if (_names.BeginsName(text, at)) AddNames(text, at);
        if (!Characters.BeginsNumber(text[at])) return;
        if (NumberShapes.EndOfNumerals(text, at) is > 0 and var end) Link(at, end, _number, 0, TokenKind.Number);
        if (NumberShapes.EndOfNumeralDate(text, at) is > 0 and var date) Link(at, date, _date, 0, TokenKind.Date);
    }

    void AddNames(ReadOnlySpan<char> text, int at)
    {
        foreach (var name in _names.Find(text, at)) Link(at, name.End, _person, name.Cost, TokenKind.Word);
    }

    void AddDigits(ReadOnlySpan<char> text, int at)
    {
        var end = NumberShapes.EndOfDigits(text, at);
        Link(at, end, _number, 0, TokenKind.Number);
        if (NumberShapes.EndOfScales(text, end) is > 0 and var scaled) Link(at, scaled, _number, 0, TokenKind.Number);
        if (NumberShapes.EndOfDate(text, at) is > 0 and var date) Link(at, date, _date, 0, TokenKind.Date);
        if (LatinShape.EndAfterDigits(text, at) is > 0 and var latin) Link(at, latin, _latin, 0, TokenKind.Latin);
    }

    // Whether a word of one character is among them.
    bool AddWords(ReadOnlySpan<char> text, int at)
    {
        unchecked
        {
            var single = false;
            var node = _trie.Root;
            var last = Math.Min(text.Length, at + LongestWord);
            for (var end = at; end < last && _trie.Step(ref node, _codes[text[end]]);)
            {
                end++;
                var word = DoubleArray.Value(node) - 1;
                if (word < 0) continue;
                int cost = _costs[word];
                if (cost == CompiledDictionary.NoWord || Characters.SplitsLatin(text, end)) continue;
                single |= end == at + 1;
                if (word < _followed) Link(at, end, word, 0, TokenKind.Word);
                else LinkUnknown(at, end, cost);
            }

            var term = _termTrie.Root;
            for (var end = at; end < last && _termTrie.Step(ref term, _codes[text[end]]);)
            {
                end++;
                if (DoubleArray.Value(term) is > 0 and var cost && !Characters.SplitsLatin(text, end)) LinkUnknown(at, end, cost);
            }

            return single;
        }
    }

    // Adds a word that the bigrams do not know behind the cheapest predecessor.
    void LinkUnknown(int start, int end, int cost) => Add(start, end, 0, 0, unchecked(_baseCost + cost), _base, TokenKind.Word);

    // Adds a word, at a cost beside its own, behind the predecessor that makes it cheapest.
    void Link(int start, int end, int word, int extra, TokenKind kind)
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
            if (end > _reach)
            {
                Reserve(end);
                _reach = end;
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

    // Makes room for words that end at `position`, and for all that begin at one place.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    void Reserve(int position)
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

    void Emit(ReadOnlySpan<char> text, int end, int offset, List<Token> into)
    {
        GatherPredecessors(end);
        Cheapest(_finish, out var last);
        var words = 0;
        for (var i = last; i > 0; i = _edges[i].Previous) words++;
        var count = into.Count;
        CollectionsMarshal.SetCount(into, count + words);
        var tokens = CollectionsMarshal.AsSpan(into)[count..];
        for (var i = last; i > 0; i = _edges[i].Previous)
        {
            var edge = _edges + i;
            tokens[--words] = new(new(offset + edge->Start, offset + end), KindOf(text[edge->Start..end], (TokenKind)edge->Kind));
            end = edge->Start;
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
