using System.Numerics;
using System.Runtime.InteropServices;
using PolicyTextMiner.Segmentation.Compiled;

namespace PolicyTextMiner.Dictionary;

/// <summary>Lays pairs of words out as <see cref="BigramRow"/> and its slots say.</summary>
sealed class BigramTable(int words)
{
    readonly ulong[] _rows = new ulong[words];
    readonly uint[] _preceding = new uint[words];
    readonly List<uint> _slots = [];

    public ReadOnlySpan<uint> Slots => CollectionsMarshal.AsSpan(_slots);

    /// <summary>All words with the pairs added.</summary>
    public LatticeWord[] Words(ushort[] costs) => [.. Enumerable.Range(0, words).Select(word => new LatticeWord(_rows[word], _preceding[word], costs[word]))];

    /// <summary>Adds the words that follow <paramref name="first"/>, with the cost of each pair.</summary>
    /// <param name="first">The number of the word.</param>
    /// <param name="followers">Word numbers and costs; at least one.</param>
    /// <param name="costs">By word, the cost that it has where the pair is unknown.</param>
    public void Add(int first, IReadOnlyList<(int Word, int Cost)> followers, ushort[] costs)
    {
        // At least half of the slots stay free, so that a search for what is not there ends soon.
        var size = BitOperations.Log2((uint)followers.Count * 2 - 1) + 1;
        var start = _slots.Count;
        if (start > BigramRow.MaxStart || size > BigramRow.MaxSize) throw new InvalidDataException("There are more bigrams than their table has bits for.");
        var homes = 1 << size;
        AddFree(homes);
        var filter = 0u;
        foreach (var (word, cost) in followers)
        {
            if (word >= BigramRow.KeyMask || cost > BigramRow.CostMask) throw new InvalidDataException($"Word {word} or its cost {cost} has more bits than a slot.");
            var hash = BigramRow.Hash(word);
            filter |= 1u << BigramRow.FilterBitNumber(hash);
            _preceding[word] |= 1u << BigramRow.FilterBitNumber(BigramRow.Hash(first));
            var slot = start + (BigramRow.Home(hash) & homes - 1);
            while (_slots[slot] != 0)
            {
                if (++slot == _slots.Count) AddFree(1);
            }

            _slots[slot] = hash << BigramRow.CostBits | (uint)cost;
        }

        if (_slots[^1] != 0) AddFree(1);

        _rows[first] = BigramRow.Pack(start, size, followers.Max(follower => costs[follower.Word] - follower.Cost), filter);
    }

    void AddFree(int count) => _slots.AddRange(Enumerable.Repeat(0u, count));
}
