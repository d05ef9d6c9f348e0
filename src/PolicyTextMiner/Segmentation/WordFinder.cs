using System.Runtime.CompilerServices;
using PolicyTextMiner.Segmentation.Compiled;

namespace PolicyTextMiner.Segmentation;

/// <summary>Finds the words of the dictionary, the policy terms and the names of people that begin at each of some places of a text. Not safe to share between threads.</summary>
/// <remarks>
/// The trie is larger than the processor's caches. So a first pass over all places takes their words of one character and asks for
/// the nodes of two, which a second pass reads to ask for those of three, from which a third one goes on.
/// Between the two characters of a word that is <see cref="DoubleArray.Flag">flagged</see> no words are sought, unless another one
/// of more than one character begins or ends there: about a fifth of all words are spared in this way.
/// </remarks>
sealed unsafe class WordFinder
{
    /// <summary>How many places are looked at together, at the most.</summary>
    public const int MostPlaces = 256;

    /// <summary>No word is longer.</summary>
    public const int LongestWord = 64;

    readonly DoubleArray _trie;
    readonly WordTrie _terms;
    readonly uint _known;
    readonly uint* _factsOf;
    readonly NameShapes _names;
    readonly int _person;
    readonly int _begin;
    readonly int _finish;
    readonly NativeArray<Findings> _findings = new(1);
    ulong _ends; // by distance from _endsAt, whether a word of more than one character ends there
    int _endsAt;

    public WordFinder(Lexicon lexicon)
    {
        var dictionary = lexicon.Dictionary;
        _trie = dictionary.Trie;
        _terms = lexicon.Terms.Words;
        _known = (uint)(dictionary.FollowedWords + dictionary.CostOfWordCount);
        _factsOf = dictionary.CharacterFacts;
        _names = new(dictionary);
        _person = dictionary.Special(SpecialWord.Person);
        _begin = dictionary.Special(SpecialWord.Start);
        _finish = dictionary.Special(SpecialWord.End);
    }

    /// <summary>What the last <see cref="Find"/> found.</summary>
    public Findings* Found => _findings.Start;

    /// <summary>The words by place. In one block, so that one register finds all of it.</summary>
    public struct Findings
    {
        /// <summary>The <see cref="CharacterFacts"/> by place, and behind the last place for the longest word; zero behind the text.</summary>
        public fixed uint Facts[MostPlaces + LongestWord + 1];

        /// <summary>The number of the first word by place, and behind the last place how many words there are.</summary>
        public fixed int FirstAt[MostPlaces + 1];

        // As many as facts, and so many behind them as are looked at together; zero behind the text.
        public fixed char Characters[MostPlaces + LongestWord + 3];

        // By place, and for the place behind them, the word of one character, the node of two, and where the next node lies,
        // see DoubleArray.ChildSlot.
        public fixed uint Singles[MostPlaces + 1];
        public fixed ulong Nodes[MostPlaces + 1];
        public fixed uint Slots[MostPlaces + 1];
    }

    /// <summary>Forgets the text.</summary>
    public void Clear() => (_ends, _endsAt) = (0, 0);

    /// <summary>
    /// Finds the words that begin at <paramref name="start"/> and at the places behind it, <paramref name="count"/> in all. Their numbers and
    /// ends go to <paramref name="words"/> in the order of their places, those of the dictionary before the terms, short ones first.
    /// </summary>
    /// <returns>How many words there are.</returns>
    public int Find(ReadOnlySpan<char> text, int start, int count, FoundWord* words)
    {
        Read(text[start..Math.Min(text.Length, start + count + LongestWord)]);
        FindFirst(count);
        FindSecond(count);
        fixed (ulong* beginnings = _terms.Beginnings) return FindAll(text, start, count, words, beginnings);
    }

    void Read(ReadOnlySpan<char> text)
    {
        unchecked
        {
            var facts = Found->Facts;
            var factsOf = _factsOf;
            foreach (var unit in text) *facts++ = factsOf[unit];
            new Span<uint>(facts, MostPlaces + LongestWord + 1 - text.Length).Clear();
            text.CopyTo(new(Found->Characters, text.Length));
            new Span<char>(Found->Characters + text.Length, 3).Clear();
        }
    }

    void FindFirst(int count)
    {
        unchecked
        {
            var trie = _trie;
            var found = Found;
            for (var place = 0; place <= count; place++)
            {
                var facts = found->Facts[place];
                var node = trie.First(CharacterFacts.Code(facts), (facts & CharacterFacts.InTrie) != 0);
                found->Singles[place] = (uint)DoubleArray.Value(node) - 1;
                var slot = trie.ChildSlot(node, CharacterFacts.Code(found->Facts[place + 1]));
                trie.Prefetch(slot);
                found->Slots[place] = slot;
            }
        }
    }

    void FindSecond(int count)
    {
        unchecked
        {
            var trie = _trie;
            var found = Found;
            for (var place = 0; place <= count; place++)
            {
                var node = trie.NodeAt(found->Slots[place], CharacterFacts.Code(found->Facts[place + 1]));
                found->Nodes[place] = node;
                var slot = trie.ChildSlot(node, CharacterFacts.Code(found->Facts[place + 2]));
                trie.Prefetch(slot);
                found->Slots[place] = slot;
            }
        }
    }

    int FindAll(ReadOnlySpan<char> text, int start, int count, FoundWord* words, ulong* beginnings)
    {
        unchecked
        {
            var trie = _trie;
            var found = Found;
            var word = words;
            var ends = start - _endsAt < 64 ? _ends >> start - _endsAt : 0; // by length from here
            var isInside = false; // of a word, and no other one begins or ends here
            for (var place = 0; place < count; place++, ends >>= 1)
            {
                found->FirstAt[place] = (int)(word - words);
                if (isInside)
                {
                    isInside = false;
                    continue;
                }

                var facts = found->Facts + place;
                if ((facts[0] & CharacterFacts.Word) == 0)
                {
                    word = Put(Put(word, _finish, place), _begin, place + 1);
                    continue;
                }

                var node = found->Nodes[place];
                isInside = DoubleArray.Flag(node) && found->Nodes[place + 1] == 0 && (ends >> 1 & 1) == 0 && (facts[0] & CharacterFacts.ShapeEnd) == 0
                    && !MayBeginTerm(beginnings, place + 1) && NameShapes.Begins(facts[1], facts[2], facts[3]) == 0;
                var isUnknown = false;
                if (!isInside)
                {
                    var first = word;
                    word = Put(word, found->Singles[place], place + 1, facts[0] & facts[1]);
                    isUnknown = word == first && (facts[0] & CharacterFacts.Latin) == 0;
                }

                var single = word;
                word = Put(word, (uint)DoubleArray.Value(node) - 1, place + 2, facts[1] & facts[2]);
                node = trie.NodeAt(found->Slots[place], CharacterFacts.Code(facts[2]));
                for (var length = 3; node != 0; length++)
                {
                    word = Put(word, (uint)DoubleArray.Value(node) - 1, place + length, facts[length - 1] & facts[length]);
                    if (length + 1 == LongestWord || !trie.Step(ref node, CharacterFacts.Code(facts[length]))) break;
                }

                if (MayBeginTerm(beginnings, place)) word = FindTerms(text, start, place, word);
                for (var longer = single; longer < word; longer++) ends |= 1UL << longer->End - place;
                if (isUnknown) word = Put(word, -CompiledDictionary.UnknownCost, place + 1);
                if (NameShapes.Begins(facts[0], facts[1], facts[2]) != 0) word = FindNames(text, start, place, word, ref ends);
            }

            (_ends, _endsAt) = (ends, start + count);
            return found->FirstAt[count] = (int)(word - words);
        }
    }

    bool MayBeginTerm(ulong* beginnings, int place)
    {
        var characters = Found->Characters + place;
        return WordTrie.MayBegin(beginnings, characters[0], characters[1], characters[2]);
    }

    // Puts a word of the dictionary unless there is none or it ends inside a Latin word. Does not branch.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    FoundWord* Put(FoundWord* word, uint number, int end, uint border)
    {
        unchecked
        {
            var isThere = number < _known & (border & CharacterFacts.Latin) == 0;
            word->Word = (int)number;
            word->Extra = 0;
            word->End = (ushort)end;
            return word + Unsafe.BitCast<bool, byte>(isThere);
        }
    }

    static FoundWord* Put(FoundWord* word, int number, int end, int extra = 0)
    {
        word->Word = number;
        word->Extra = extra;
        word->End = unchecked((ushort)end);
        return word + 1;
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    FoundWord* FindTerms(ReadOnlySpan<char> text, int start, int place, FoundWord* word)
    {
        unchecked
        {
            var node = WordTrie.Root;
            var last = Math.Min(text.Length, start + place + LongestWord - 1);
            for (var end = start + place; end < last && _terms.Step(ref node, text[end]);)
            {
                end++;
                if (_terms.Value(node) is not (> 0 and var cost) || Characters.SplitsLatin(text, end)) continue;
                word = Put(word, -cost, end - start);
            }

            return word;
        }
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    FoundWord* FindNames(ReadOnlySpan<char> text, int start, int place, FoundWord* word, ref ulong ends)
    {
        unchecked
        {
            foreach (var (length, cost) in _names.Find(text[(start + place)..], DoubleArray.Flag(Found->Nodes[place]), DoubleArray.Flag(Found->Nodes[place + 1])))
            {
                word = Put(word, _person, place + length, cost);
                ends |= 1UL << length;
            }

            return word;
        }
    }
}
