using PolicyTextMiner.Segmentation.Compiled;

namespace PolicyTextMiner.Segmentation;

/// <summary>The words of the dictionary and the policy terms that begin at some places of a text, and which may follow which. Not safe to share between threads.</summary>
/// <remarks>
/// What lies far away in memory is read for the whole window at one go, and asked for before: where a read misses the processor's
/// caches, the others go on meanwhile. Of the pairs of neighbours only those are looked up that the filters of both words let pass.
/// </remarks>
sealed unsafe class WordWindow
{
    // By place, a word of the dictionary and a term of each length.
    const int MostWords = WordFinder.MostPlaces * 2 * WordFinder.LongestWord;

    readonly CompiledDictionary _dictionary;
    readonly WordFinder _finder;
    readonly NativeArray<FoundWord> _words = new(MostWords + 1);
    readonly NativeArray<FoundPair> _pairs = new(1024);
    readonly NativeArray<uint> _slots = new(1024); // by pair, see BigramRow.Slot
    int _count;

    public WordWindow(Lexicon lexicon)
    {
        _dictionary = lexicon.Dictionary;
        _finder = new(lexicon);
    }

    /// <summary>Its first place, as a position of the text.</summary>
    public int Start { get; private set; }

    /// <summary>The position behind its last place.</summary>
    public int End => unchecked(Start + _count);

    /// <summary>The words in the order of their places, the words of the dictionary before the terms, short ones first.</summary>
    public FoundWord* Words => _words.Start;

    /// <summary>See <see cref="FoundWord.FirstPair"/>.</summary>
    public FoundPair* Pairs => _pairs.Start;

    /// <summary>The number of the first word by place, and behind the last place how many words there are.</summary>
    public int* FirstAt => _finder.Found->FirstAt;

    /// <summary>See <see cref="WordFinder.Findings.Facts"/>.</summary>
    public uint* Facts => _finder.Found->Facts;

    /// <summary>Forgets the text.</summary>
    public void Clear() => (Start, _count) = (0, 0);

    /// <summary>Whether the words at <paramref name="position"/> are in the window.</summary>
    public bool Contains(int position) => unchecked((uint)(position - Start) < (uint)_count);

    /// <summary>Whether a name may begin at <paramref name="position"/>.</summary>
    public bool BeginsName(int position)
    {
        var facts = Facts + unchecked(position - Start);
        return NameShapes.Begins(facts[0], facts[1], facts[2]) != 0;
    }

    /// <summary>Whether a word of one character begins at <paramref name="position"/>.</summary>
    public bool HasSingle(int position)
    {
        unchecked
        {
            var place = position - Start;
            for (var word = FirstAt[place]; word < FirstAt[place + 1]; word++)
            {
                if (Words[word].End == place + 1) return true;
            }

            return false;
        }
    }

    /// <summary>How many words begin at <paramref name="position"/> and behind it.</summary>
    public int WordsFrom(int position) => unchecked(FirstAt[_count] - FirstAt[position - Start]);

    /// <summary>Finds the words that begin at <paramref name="start"/> and the places behind it.</summary>
    public void MoveTo(ReadOnlySpan<char> text, int start)
    {
        (Start, _count) = (start, Math.Min(text.Length - start, WordFinder.MostPlaces));
        Describe(_finder.Find(text, start, _count, Words));
        PriceAll(PairAll());
    }

    void Describe(int count)
    {
        unchecked
        {
            var latticeWords = _dictionary.LatticeWords;
            var otherCosts = _dictionary.CostOfWord;
            var followed = (uint)_dictionary.FollowedWords;
            var end = Words + count;
            for (var word = Words; word < end; word++)
            {
                word->Best = int.MaxValue;
                if ((uint)word->Word < followed)
                {
                    var known = latticeWords + word->Word;
                    word->Row = known->Row;
                    word->Preceding = known->Preceding;
                    word->Cost = known->Cost;
                }
                else
                {
                    word->Row = 0;
                    word->Preceding = 0;
                    word->Cost = word->Word < 0 ? (ushort)-word->Word : otherCosts[word->Word - (int)followed];
                }
            }
        }
    }

    // Pairs each word with those that may follow it, with its own number in the place of the cost, and returns how many pairs there are.
    int PairAll()
    {
        unchecked
        {
            var words = Words;
            var firstAt = FirstAt;
            var pairs = Pairs;
            var slots = _slots.Start;
            var places = _count;
            var all = firstAt[places];
            var count = 0;
            for (var first = 0; first < all; first++)
            {
                words[first].FirstPair = count;
                var (row, end) = (words[first].Row, words[first].End);
                if (row == 0 || end >= places) continue;
                var (next, last) = (firstAt[end], firstAt[end + 1]);
                if (count + last - next > _pairs.Length)
                {
                    _pairs.Grow(2 * _pairs.Length + last - next);
                    _slots.Grow(_pairs.Length);
                    pairs = Pairs;
                    slots = _slots.Start;
                }

                var bit = BigramRow.FilterBitNumber(words[first].Word);
                for (; next < last; next++)
                {
                    // Written in any case, and kept where the filters let it pass: a branch would be foretold wrongly half of the time.
                    var following = words[next].Word;
                    pairs[count] = new(next, first);
                    slots[count] = BigramRow.Slot(row, following);
                    count += (int)(BigramRow.Filter(row) >> BigramRow.FilterBitNumber(following) & words[next].Preceding >> bit & 1);
                }
            }

            words[all].FirstPair = count;
            return count;
        }
    }

    void PriceAll(int count)
    {
        unchecked
        {
            var words = Words;
            var pairs = Pairs;
            var slots = _slots.Start;
            var dictionary = _dictionary;
            for (var i = 0; i < count; i++) dictionary.PrefetchBigram(slots[i]);
            for (var i = 0; i < count; i++)
            {
                var (next, first) = pairs[i];
                var cost = dictionary.BigramCost(slots[i], words[first].Row, words[next].Word);
                pairs[i] = new(next, cost < 0 ? FoundPair.Unknown : cost);
            }
        }
    }
}
