using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics.X86;
using PolicyTextMiner.Segmentation.Compiled;

namespace PolicyTextMiner.Segmentation;

/// <summary>A word at some place of a text.</summary>
/// <param name="End">Where it ends.</param>
/// <param name="Word">Its number in the dictionary; for a policy term, its cost with the sign turned.</param>
readonly record struct FoundWord(int End, int Word);

/// <summary>Finds the words of the dictionary and the policy terms that begin at each place of a text. Not safe to share between threads.</summary>
/// <remarks>
/// The dictionary is larger than the processor's caches, so the words of many places are found at one go, and what will be read
/// next, of the trie and by the lattice, is asked for some characters before.
/// </remarks>
sealed unsafe class WordFinder
{
    /// <summary>No word of a dictionary is longer.</summary>
    public const int LongestWord = 64;

    const int Window = 256;
    const int Ahead = 6;

    readonly DoubleArray _trie;
    readonly WordTrie _terms;
    readonly ushort* _codes;
    readonly LatticeWord* _words;
    readonly ushort* _otherCosts;
    readonly int _followed;
    readonly int _latticeWords;

    // Outside the managed heap, because they are read through pointers.
    readonly FoundWord* _found = (FoundWord*)NativeMemory.Alloc(Window * 2 * LongestWord, (nuint)sizeof(FoundWord));
    readonly int* _firstAt = (int*)NativeMemory.Alloc(Window + 1, sizeof(int)); // by place, counted from the start of the window
    int _start;
    int _count;

    public WordFinder(Lexicon lexicon)
    {
        var dictionary = lexicon.Dictionary;
        _trie = dictionary.Trie;
        _terms = lexicon.Terms.Words;
        _codes = dictionary.CharacterCodes;
        _words = dictionary.LatticeWords;
        _otherCosts = dictionary.CostOfWord;
        _followed = dictionary.FollowedWords;
        _latticeWords = _followed + dictionary.CostOfWordCount;
    }

    ~WordFinder()
    {
        NativeMemory.Free(_found);
        NativeMemory.Free(_firstAt);
    }

    /// <summary>Forgets the text before.</summary>
    public void Begin() => _start = _count = 0;

    /// <summary>The words that begin at <paramref name="at"/>: those of the dictionary, then the terms; valid until a place behind all known ones is asked for.</summary>
    public FoundWord* At(ReadOnlySpan<char> text, int at, out int count)
    {
        if (unchecked((uint)(at - _start)) >= (uint)_count) Find(text, at);
        return Known(at, out count);
    }

    /// <summary>The words at <paramref name="at"/> as far as they have been found already, else null.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public FoundWord* Known(int at, out int count)
    {
        unchecked
        {
            var place = (uint)(at - _start);
            count = 0;
            if (place >= (uint)_count) return null;
            var first = _firstAt[place];
            count = _firstAt[place + 1] - first;
            return _found + first;
        }
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    void Find(ReadOnlySpan<char> text, int start)
    {
        unchecked
        {
            (_start, _count) = (start, Math.Min(text.Length - start, Window));
            var length = text.Length;
            var end = start + _count;
            var found = _found;
            var firstAt = _firstAt;
            var codes = _codes;
            var trie = _trie;
            var terms = _terms;
            fixed (char* characters = text)
            {
                for (var at = start; at < end; at++)
                {
                    *firstAt++ = (int)(found - _found);
                    if (at + Ahead + 1 < length) trie.Prefetch(codes[characters[at + Ahead]], codes[characters[at + Ahead + 1]]);
                    var last = Math.Min(length, at + LongestWord);
                    found = FindWords(characters, length, at, last, found);
                    if (at + 1 < last && terms.MayBegin(characters[at], characters[at + 1])) found = FindTerms(text, at, last, found);
                }
            }

            *firstAt = (int)(found - _found);
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    FoundWord* FindWords(char* text, int length, int at, int last, FoundWord* found)
    {
        unchecked
        {
            var trie = _trie;
            var codes = _codes;
            var latticeWords = (uint)_latticeWords;
            var node = trie.Root;
            for (var end = at; end < last && trie.Step(ref node, codes[text[end]]);)
            {
                end++;
                var word = DoubleArray.Value(node) - 1;
                if ((uint)word >= latticeWords || !Characters.IsHan(text[end - 1]) && Characters.SplitsLatin(new(text, length), end)) continue;
                *found++ = new(end, word);
                if (Sse.IsSupported) Sse.Prefetch0(word < _followed ? _words + word : (void*)(_otherCosts + (word - _followed)));
            }

            return found;
        }
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    FoundWord* FindTerms(ReadOnlySpan<char> text, int at, int last, FoundWord* found)
    {
        unchecked
        {
            var node = WordTrie.Root;
            for (var end = at; end < last && _terms.Step(ref node, text[end]);)
            {
                end++;
                if (_terms.Value(node) is > 0 and var cost && !Characters.SplitsLatin(text, end)) *found++ = new(end, -cost);
            }

            return found;
        }
    }
}
