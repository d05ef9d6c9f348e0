using PolicyTextMiner.Segmentation.Compiled;

namespace PolicyTextMiner.Segmentation;

/// <summary>Words known beside the compiled dictionary; immutable.</summary>
sealed unsafe class WordTrie
{
    readonly ulong[] _nodes;

    /// <summary>Words with a value from 1 each.</summary>
    public WordTrie(CompiledDictionary dictionary, IEnumerable<KeyValuePair<string, int>> words)
    {
        var builder = new DoubleArrayBuilder();
        foreach (var (word, value) in words)
        {
            var codes = new ushort[word.Length];
            for (var i = 0; i < word.Length; i++) codes[i] = dictionary.CharacterCodes[word[i]];
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

    /// <summary>Whether there is no word at all.</summary>
    public bool IsEmpty => _nodes.Length == 0;
}
