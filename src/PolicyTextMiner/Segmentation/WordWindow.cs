using PolicyTextMiner.Segmentation.Compiled;

namespace PolicyTextMiner.Segmentation;

/// <summary>The words of the dictionary and the policy terms that begin at some places of a text, and which may follow which. Not safe to share between threads.</summary>
/// <remarks>
/// What lies far away in memory is read for the whole window at one go, and asked for before: where a read misses the processor's
/// caches, the others go on meanwhile. Of the pairs of neighbours only those are looked up that the filters of both words let pass.
/// </remarks>
sealed unsafe class WordWindow
{
    // By place, a word of the dictionary and a term of each length, and names.
    const int MostWords = WordFinder.MostPlaces * (2 * WordFinder.LongestWord + NameShapes.MostNames);

    readonly CompiledDictionary _dictionary;
    readonly WordFinder _finder;
    readonly NativeArray<FoundWord> _words = new(MostWords + 1);
    readonly NativeArray<uint> _precedings = new(MostWords + 1);
    readonly NativeArray<int> _firstPairs = new(MostWords + 1);
    readonly NativeArray<FoundPair> _pairs = new(1024);
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

    /// <summary>By word, a filter of the words that it follows; none where <see cref="FoundWord.Row"/> is zero.</summary>
    public uint* Precedings => _precedings.Start;

    /// <summary>The pairs in the order of their first words.</summary>
    public FoundPair* Pairs => _pairs.Start;

    /// <summary>The number of the first pair that a word begins, by word, and behind the last word how many pairs there are.</summary>
    public int* FirstPairs => _firstPairs.Start;

    /// <summary>The number of the first word by place, and behind the last place how many words there are.</summary>
    public int* FirstAt => _finder.Found->FirstAt;

    /// <summary>See <see cref="WordFinder.Findings.Facts"/>.</summary>
    public uint* Facts => _finder.Found->Facts;

    /// <summary>The <see cref="CharacterFacts"/> of a position that it <see cref="Contains"/>.</summary>
    public uint FactsAt(int position) => unchecked(Facts[position - Start]);

    /// <summary>Forgets the text.</summary>
    public void Clear()
    {
        (Start, _count) = (0, 0);
        _finder.Clear();
    }

    /// <summary>Whether the words at <paramref name="position"/> are in the window.</summary>
    public bool Contains(int position) => unchecked((uint)(position - Start) < (uint)_count);

    /// <summary>The word that stands for the end of a sentence at a <paramref name="position"/> where no word begins; null where the window does not have it.</summary>
    public FoundWord* Finish(int position)
    {
        unchecked
        {
            if (!Contains(position) || (FactsAt(position) & CharacterFacts.Word) != 0) return null;
            return Words + FirstAt[position - Start];
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
            var precedings = Precedings;
            var end = Words + count;
            for (var word = Words; word < end; word++)
            {
                if ((uint)word->Word < followed) _dictionary.PrefetchLatticeWord(word->Word);
            }

            for (var word = Words; word < end; word++, precedings++)
            {
                word->Best = Way.None;
                word->Hash = BigramRow.Hash(word->Word);
                if ((uint)word->Word < followed)
                {
                    var known = latticeWords + word->Word;
                    word->Row = known->Row;
                    word->Cost = known->Cost;
                    *precedings = known->Preceding;
                }
                else
                {
                    word->Row = 0;
                    word->Cost = word->Word < 0 ? (ushort)-word->Word : otherCosts[word->Word - (int)followed];
                    *precedings = 0;
                }
            }
        }
    }

    // Pairs each word with those that may follow it, with the slot of the pair in the place of its cost, and returns how many pairs there are.
    int PairAll()
    {
        unchecked
        {
            var words = Words;
            var precedings = Precedings;
            var firstAt = FirstAt;
            var firstPairs = FirstPairs;
            var pairs = Pairs;
            var places = _count;
            var all = firstAt[places];
            var count = 0;
            for (var first = 0; first < all; first++)
            {
                firstPairs[first] = count;
                var (row, end) = (words[first].Row, words[first].End);
                if (row == 0 || end >= places) continue;
                var (next, last) = (firstAt[end], firstAt[end + 1]);
                if (count + last - next > _pairs.Length)
                {
                    _pairs.Grow(2 * _pairs.Length + last - next);
                    pairs = Pairs;
                }

                var (filter, bit) = (BigramRow.Filter(row), BigramRow.FilterBitNumber(words[first].Hash));
                for (; next < last; next++)
                {
                    // Written in any case, and kept where the filters let it pass: a branch would be foretold wrongly half of the time.
                    var hash = words[next].Hash;
                    var slot = BigramRow.Slot(row, hash);
                    pairs[count] = new(next, slot);
                    count += BigramRow.MayPair(filter, bit, precedings[next], hash);
                }
            }

            firstPairs[all] = count;
            return count;
        }
    }

    void PriceAll(int count)
    {
        // Asked for so many pairs before they are needed: more at one time than the processor can wait for are slower.
        const int Ahead = 32;
        unchecked
        {
            var words = Words;
            var pairs = Pairs;
            var dictionary = _dictionary;
            for (var i = 0; i < Math.Min(count, Ahead); i++) dictionary.PrefetchBigram(pairs[i].Cost);
            for (var i = 0; i < count; i++)
            {
                dictionary.PrefetchBigram(pairs[Math.Min(i + Ahead, count - 1)].Cost);
                var (next, slot) = pairs[i];
                pairs[i] = new(next, dictionary.BigramCost(slot, words[next].Hash));
            }
        }
    }
}
