using PolicyTextMiner.Segmentation.Compiled;

namespace PolicyTextMiner.Segmentation;

/// <summary>Words known beside the compiled dictionary; immutable.</summary>
sealed unsafe class WordTrie
{
    readonly ulong[] _nodes;
    readonly uint[] _beginnings = new uint[1 << 11]; // a bit for each first two characters, by their hash

    /// <summary>Words with a value from 1 each.</summary>
    public WordTrie(CompiledDictionary dictionary, IEnumerable<KeyValuePair<string, int>> words)
    {
        var builder = new DoubleArrayBuilder();
        foreach (var (word, value) in words)
        {
            var codes = new ushort[word.Length];
            for (var i = 0; i < word.Length; i++) codes[i] = dictionary.CharacterCodes[word[i]];
            if (codes.Length > 1) Mark(codes[0], codes[1]);
            builder.Add(codes, value);
        }

        var nodes = builder.Build();
        // Pinned for good, because the array is read through a pointer, like the mapped file.
        _nodes = GC.AllocateUninitializedArray<ulong>(nodes.Length, pinned: true);
        nodes.CopyTo(_nodes, 0);
        fixed (ulong* start = _nodes) Trie = new(start, nodes.Length);
    }

    /// <summary>The words; valid as long as this object is reachable.</summary>
    public DoubleArray Trie { get; }

    /// <summary>False where no word of two characters and more begins with these codes; quick.</summary>
    public bool MayBegin(uint first, uint second)
    {
        var bit = Hash(first, second);
        return (_beginnings[bit >> 5] >> (int)(bit & 31) & 1) != 0;
    }

    void Mark(uint first, uint second)
    {
        var bit = Hash(first, second);
        _beginnings[bit >> 5] |= 1u << (int)(bit & 31);
    }

    static uint Hash(uint first, uint second) => unchecked((first * 0x9E3779B1u ^ second * 0x85EBCA6Bu) >> 16);

    /// <summary>Whether there is no word at all.</summary>
    public bool IsEmpty => _nodes.Length == 0;
}
