namespace PolicyTextMiner.Segmentation.Compiled;

/// <summary>Lays a set of words out as the nodes of a <see cref="DoubleArray"/>. The same words give the same nodes.</summary>
sealed class DoubleArrayBuilder
{
    readonly List<(ushort[] Codes, int Value)> _words = [];
    ulong[] _nodes = new ulong[1024];
    bool[] _baseTaken = new bool[1024];
    int _searchFrom = 1;
    int _length = 1;

    /// <summary>Adds one word.</summary>
    /// <param name="codes">Its characters' codes, none of them zero.</param>
    /// <param name="value">From 1 to <see cref="DoubleArray.MaxValue"/>.</param>
    public void Add(ushort[] codes, int value)
    {
        if (value is < 1 or > DoubleArray.MaxValue) throw new ArgumentOutOfRangeException(nameof(value), value, "The value has more bits than a node.");
        _words.Add((codes, value));
    }

    /// <summary>The nodes; of two equal words the one added last counts.</summary>
    public ulong[] Build()
    {
        var words = _words.OrderBy(word => word.Codes, Comparer<ushort[]>.Create(Compare)).ToList();
        if (words.Count == 0) return [];
        Place(0, words, 0, words.Count, 0);
        return _nodes[.._length];
    }

    static int Compare(ushort[]? left, ushort[]? right) => left.AsSpan().SequenceCompareTo(right);

    // The children of words[from..to), which share their first `depth` codes, become children of `parent`.
    void Place(int parent, List<(ushort[] Codes, int Value)> words, int from, int to, int depth)
    {
        while (from < to && words[from].Codes.Length == depth)
        {
            _nodes[parent] = _nodes[parent] & ~((ulong)DoubleArray.MaxValue << DoubleArray.ValueShift) | (ulong)(uint)words[from++].Value << DoubleArray.ValueShift;
        }

        if (from == to) return;
        var children = Children(words, from, to, depth);
        var start = FindBase(children);
        _baseTaken[start] = true;
        _nodes[parent] |= (uint)start;
        foreach (var (code, _, _) in children)
        {
            Take(start + code, code);
            _nodes[parent] |= DoubleArray.FilterBit(code);
        }


        foreach (var (code, first, last) in children) Place(start + code, words, first, last, depth + 1);
    }

    static List<(ushort Code, int From, int To)> Children(List<(ushort[] Codes, int Value)> words, int from, int to, int depth)
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
