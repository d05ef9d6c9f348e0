using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics.X86;
using PolicyTextMiner.Segmentation.Compiled;

namespace PolicyTextMiner.Segmentation;

/// <summary>Finds the words of the dictionary and the policy terms that begin at each of some places of a text. Not safe to share between threads.</summary>
/// <remarks>
/// The trie is larger than the processor's caches. So a first pass over all places takes their words of one character and asks for
/// the nodes of two, which the second pass reads to go on from there.
/// </remarks>
sealed unsafe class WordFinder
{
    /// <summary>How many places are looked at together, at the most.</summary>
    public const int MostPlaces = 256;

    /// <summary>No word is longer.</summary>
    public const int LongestWord = 64;

    readonly DoubleArray _trie;
    readonly WordTrie _terms;
    readonly LatticeWord* _latticeWords;
    readonly uint _followed;
    readonly uint _known;
    readonly uint[] _factsOf;
    readonly NativeArray<Findings> _findings = new(1);

    public WordFinder(Lexicon lexicon)
    {
        var dictionary = lexicon.Dictionary;
        _trie = dictionary.Trie;
        _terms = lexicon.Terms.Words;
        _latticeWords = dictionary.LatticeWords;
        _followed = (uint)dictionary.FollowedWords;
        _known = _followed + (uint)dictionary.CostOfWordCount;
        _factsOf = lexicon.CharacterFacts;
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

        // By place, the word of one character and where the node of two lies, see DoubleArray.ChildSlot.
        public fixed uint Singles[MostPlaces];
        public fixed uint Slots[MostPlaces];
    }

    /// <summary>
    /// Finds the words that begin at <paramref name="start"/> and at the places behind it, <paramref name="count"/> in all. Their numbers and
    /// ends go to <paramref name="words"/> in the order of their places, those of the dictionary before the terms, short ones first.
    /// </summary>
    /// <returns>How many words there are.</returns>
    public int Find(ReadOnlySpan<char> text, int start, int count, FoundWord* words)
    {
        Read(text[start..Math.Min(text.Length, start + count + LongestWord)]);
        FindFirst(count);
        return FindAll(text, start, count, words);
    }

    void Read(ReadOnlySpan<char> text)
    {
        unchecked
        {
            var facts = Found->Facts;
            fixed (uint* factsOf = _factsOf)
            {
                foreach (var unit in text) *facts++ = factsOf[unit];
            }

            new Span<uint>(facts, MostPlaces + LongestWord + 1 - text.Length).Clear();
        }
    }

    void FindFirst(int count)
    {
        unchecked
        {
            var trie = _trie;
            var found = Found;
            for (var place = 0; place < count; place++)
            {
                var facts = found->Facts[place];
                var next = found->Facts[place + 1];
                var node = trie.First(CharacterFacts.Code(facts), (facts & CharacterFacts.InTrie) != 0);
                var word = (uint)DoubleArray.Value(node) - 1;
                found->Singles[place] = word;
                found->Facts[place] = facts | Shape(facts, next, found->Facts[place + 2], word >= _known);
                var slot = trie.ChildSlot(node, CharacterFacts.Code(next));
                trie.Prefetch(slot);
                found->Slots[place] = slot;
            }
        }
    }

    int FindAll(ReadOnlySpan<char> text, int start, int count, FoundWord* words)
    {
        unchecked
        {
            var (trie, known, followed) = (_trie, _known, _followed);
            var latticeWords = _latticeWords;
            var found = Found;
            var word = words;
            for (var place = 0; place < count; place++)
            {
                found->FirstAt[place] = (int)(word - words);
                var facts = found->Facts + place;
                var number = found->Singles[place];
                var node = trie.NodeAt(found->Slots[place], CharacterFacts.Code(facts[1]));
                for (var length = 1; ;)
                {
                    if (number < known && (facts[length - 1] & facts[length] & CharacterFacts.Latin) == 0)
                    {
                        word->Word = (int)number;
                        word->End = (ushort)(place + length);
                        word++;
                        if (Sse.IsSupported) Sse.Prefetch0(latticeWords + Math.Min(number, followed));
                    }

                    if (node == 0) break;
                    number = (uint)DoubleArray.Value(node) - 1;
                    if (++length == LongestWord || !trie.Step(ref node, CharacterFacts.Code(facts[length]))) node = 0;
                }

                if (_terms.MayBegin(text, start + place)) word = FindTerms(text, start, place, word);
            }

            return found->FirstAt[count] = (int)(word - words);
        }
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    FoundWord* FindTerms(ReadOnlySpan<char> text, int start, int place, FoundWord* word)
    {
        unchecked
        {
            var node = WordTrie.Root;
            var last = Math.Min(text.Length, start + place + LongestWord);
            for (var end = start + place; end < last && _terms.Step(ref node, text[end]);)
            {
                end++;
                if (_terms.Value(node) is not (> 0 and var cost) || Characters.SplitsLatin(text, end)) continue;
                word->Word = -cost;
                word->End = (ushort)(end - start);
                word++;
            }

            return word;
        }
    }

    // A number, a Latin word or a name may begin, or a word of one character is wanting.
    static uint Shape(uint facts, uint next, uint third, bool hasNoSingle)
    {
        var any = facts & (CharacterFacts.Latin | CharacterFacts.Numeral) | NameShapes.Begins(facts, next, third) | Unsafe.BitCast<bool, byte>(hasNoSingle);
        return Unsafe.BitCast<bool, byte>(any != 0) * CharacterFacts.Shape;
    }
}
