namespace PolicyTextMiner.Segmentation.Compiled;

/// <summary>Lays a set of words out as the nodes of a <see cref="DoubleArray"/>. The same words give the same nodes.</summary>
sealed class DoubleArrayBuilder
{
    readonly List<(ushort[] Codes, int Value, long Weight, bool Flag)> _words = [];
    ulong[] _nodes = new ulong[1024];
    bool[] _baseTaken = new bool[1024];
    int _searchFrom = 1;
    int _length = 1;

    /// <summary>Adds one word.</summary>
    /// <param name="codes">Its characters' codes, none of them zero, and smaller than <see cref="DoubleArray.MaxCode"/>.</param>
    /// <param name="value">From 1 to <see cref="DoubleArray.MaxValue"/>.</param>
    /// <param name="weight">How often it is sought: what is sought often lies close together.</param>
    /// <param name="flag">See <see cref="DoubleArray.Flag"/>.</param>
    public void Add(ushort[] codes, int value, long weight = 0, bool flag = false)
    {
        if (value is < 1 or > DoubleArray.MaxValue) throw new ArgumentOutOfRangeException(nameof(value), value, "The value has more bits than a node.");
        if (codes.Any(code => code is 0 or >= (ushort)DoubleArray.MaxCode)) throw new ArgumentOutOfRangeException(nameof(codes), "A code has more bits than a node, or is zero.");
        _words.Add((codes, value, weight, flag));
    }

    /// <summary>The nodes; of two equal words the one added last counts.</summary>
    public ulong[] Build()
    {
        var words = _words.OrderBy(word => word.Codes, Comparer<ushort[]>.Create(Compare)).ToList();
        if (words.Count == 0) return [];
        var waiting = new PriorityQueue<(int Parent, int From, int To, int Depth), (long Weight, int Order)>();
        waiting.Enqueue((0, 0, words.Count, 0), default);
        for (var order = 1; waiting.TryDequeue(out var next, out _);)
        {
            foreach (var child in Place(next.Parent, words, next.From, next.To, next.Depth))
            {
                waiting.Enqueue((child.Slot, child.From, child.To, next.Depth + 1), (-words[child.From..child.To].Sum(word => word.Weight), order++));
            }
        }

        return _nodes[.._length];
    }

    static int Compare(ushort[]? left, ushort[]? right) => left.AsSpan().SequenceCompareTo(right);

    // The children of words[from..to), which share their first `depth` codes, become children of `parent`.
    IEnumerable<(int Slot, int From, int To)> Place(int parent, List<(ushort[] Codes, int Value, long Weight, bool Flag)> words, int from, int to, int depth)
    {
        while (from < to && words[from].Codes.Length == depth)
        {
            _nodes[parent] = _nodes[parent] & ~(((ulong)DoubleArray.MaxValue << DoubleArray.ValueShift) | 1UL << DoubleArray.FlagShift)
                | (ulong)(uint)words[from].Value << DoubleArray.ValueShift | (words[from].Flag ? 1UL << DoubleArray.FlagShift : 0);
            from++;
        }

        if (from == to) return [];
        var children = Children(words, from, to, depth);
        var start = FindBase(children);
        _baseTaken[start] = true;
        _nodes[parent] |= (uint)start;
        foreach (var (code, _, _) in children)
        {
            Take(start + code, code);
            _nodes[parent] |= DoubleArray.FilterBit(code);
        }

        return children.Select(child => (start + child.Code, child.From, child.To));
    }

    static List<(ushort Code, int From, int To)> Children(List<(ushort[] Codes, int Value, long Weight, bool Flag)> words, int from, int to, int depth)
    {
        var children = new List<(ushort, int, int)>();
        for (var i = from; i < to;)
        {
            var code = words[i].Codes[depth];
            var first = i;
            while (i < to && words[i].Codes[depth] == code) i++;
            children.Add((code, first, i));
        }

        return children;
    }

    int FindBase(List<(ushort Code, int From, int To)> children)
    {
        var first = children[0].Code;
        var reach = children[^1].Code - first;
        var begin = Math.Max(_searchFrom, first + 1);
        var taken = 0;
        for (var slot = begin; ; slot++)
        {
            Grow(slot + reach + 1);
            if (_nodes[slot] != 0)
            {
                taken++;
                continue;
            }

            var start = slot - first;
            if (start > (int)DoubleArray.BaseMask) throw new InvalidOperationException("There are more words than a node has bits for.");
            if (_baseTaken[start] || !IsFree(children, start)) continue;
            // A stretch that is nearly full is not searched again.
            if (taken > (slot - begin) * 0.95) _searchFrom = slot;
            return start;
        }
    }

    bool IsFree(List<(ushort Code, int From, int To)> children, int start)
    {
        foreach (var (code, _, _) in children)
        {
            if (_nodes[start + code] != 0) return false;
        }

        return true;
    }

    void Take(int slot, ushort code)
    {
        _nodes[slot] = (ulong)code << DoubleArray.LabelShift;
        _length = Math.Max(_length, slot + 1);
    }

    void Grow(int needed)
    {
        if (needed <= _nodes.Length) return;
        var size = Math.Max(needed, _nodes.Length * 2);
        Array.Resize(ref _nodes, size);
        Array.Resize(ref _baseTaken, size);
    }
}
