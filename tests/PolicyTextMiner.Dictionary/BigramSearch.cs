namespace PolicyTextMiner.Dictionary;

/// <summary>Finds which pairs of words the hashes of SmartCn's bigram file stand for, by trying every pair.</summary>
sealed class BigramSearch
{
    const ulong Seed = 0xCBF29CE484222325;
    const ulong Prime = 1099511628211;
    const int FilterBits = 24;

    readonly IReadOnlyList<string> _words;
    readonly Dictionary<ulong, int> _bigrams;
    readonly ulong[] _filter = new ulong[1 << FilterBits - 6];

    // The words as a prefix tree in preorder, so that a pair shares the work of its second word's prefix.
    readonly List<(char Character, int Depth, int Word)> _tree = [];

    public BigramSearch(IReadOnlyList<string> words, Dictionary<ulong, int> bigrams)
    {
        (_words, _bigrams) = (words, bigrams);
        foreach (var hash in bigrams.Keys) _filter[Slot(hash) >> 6] |= 1UL << (Slot(hash) & 63);
        BuildTree();
    }

    /// <summary>Every pair found: numbers of both words in the list given, and the frequency; ordered.</summary>
    public List<(int First, int Second, int Count)> Run()
    {
        var found = new List<(int, int, int)>[_words.Count];
        Parallel.For(0, _words.Count, new() { MaxDegreeOfParallelism = 2 }, i => found[i] = Followers(i));
        return [.. found.SelectMany(pairs => pairs).Order()];
    }

    static int Slot(ulong hash) => (int)(hash >> 64 - FilterBits);

    static ulong Mix(ulong hash, char character) => unchecked(((hash ^ (byte)character) * Prime ^ (ulong)(character >> 8)) * Prime);

    List<(int, int, int)> Followers(int first)
    {
        var found = new List<(int, int, int)>();
        Span<ulong> hashes = stackalloc ulong[64];
        hashes[0] = _words[first].Append('@').Aggregate(Seed, Mix);
        foreach (var (character, depth, word) in _tree)
        {
            var hash = hashes[depth + 1] = Mix(hashes[depth], character);
            if (word < 0 || (_filter[Slot(hash) >> 6] >> (Slot(hash) & 63) & 1) == 0) continue;
            if (_bigrams.TryGetValue(hash, out var count)) found.Add((first, word, count));
        }

        return found;
    }

    void BuildTree()
    {
        var previous = "";
        foreach (var (word, number) in _words.Select((word, number) => (word, number)).OrderBy(pair => pair.word, StringComparer.Ordinal))
        {
            var shared = 0;
            while (shared < previous.Length && shared < word.Length && previous[shared] == word[shared]) shared++;
            for (var depth = shared; depth < word.Length; depth++)
            {
                _tree.Add((word[depth], depth, depth == word.Length - 1 ? number : -1));
            }

            previous = word;
        }
    }
}
