namespace PolicyTextMiner.Strategies;

/// <summary>All names of a catalogue as one automaton in a few arrays: children of a node stand side by side, sorted. Immutable.</summary>
sealed class NameTrie
{
    /// <summary>How many characters an ellipsis in a name may stand for.</summary>
    public const int LongestGap = 8;

    /// <summary>The node that every walk starts from.</summary>
    public const int Root = 0;

    readonly int[] _roots = new int[char.MaxValue + 1];
    readonly List<char> _labels = ['\0'];
    readonly List<int> _firstChild = [0];
    readonly List<int> _childCount = [0];
    readonly List<int> _values = [-1];

    /// <summary>Builds the automaton of <paramref name="names"/>; the value of a name is its index.</summary>
    /// <param name="names">Sorted ordinally, without duplicates or empty ones.</param>
    public NameTrie(IReadOnlyList<string> names)
    {
        var pending = new Queue<(int Node, int From, int To, int Depth)>();
        pending.Enqueue((Root, 0, names.Count, 0));
        while (pending.TryDequeue(out var part)) AddChildren(names, part, pending);
        for (var child = _firstChild[Root]; child < _firstChild[Root] + _childCount[Root]; child++) _roots[_labels[child]] = child;
    }

    /// <summary>The node reached from <paramref name="node"/> by <paramref name="character"/>, or -1.</summary>
    public int Next(int node, char character)
    {
        if (node == Root) return _roots[character] is > 0 and var root ? root : -1;
        var low = _firstChild[node];
        var high = low + _childCount[node] - 1;
        while (low <= high)
        {
            var middle = (low + high) / 2;
            var label = _labels[middle];
            if (label == character) return middle;
            if (label < character) low = middle + 1;
            else high = middle - 1;
        }

        return -1;
    }

    /// <summary>Index of the name that ends at <paramref name="node"/>, or -1.</summary>
    public int ValueAt(int node) => _values[node];

    /// <summary>The node reached from <paramref name="node"/> by all of <paramref name="text"/>, or -1.</summary>
    public int Walk(int node, ReadOnlySpan<char> text)
    {
        foreach (var character in text)
        {
            node = Next(node, character);
            if (node < 0) return -1;
        }

        return node;
    }

    void AddChildren(IReadOnlyList<string> names, (int Node, int From, int To, int Depth) part, Queue<(int, int, int, int)> pending)
    {
        var (node, from, to, depth) = part;
        if (from < to && names[from].Length == depth) _values[node] = from++;
        _firstChild[node] = _labels.Count;
        while (from < to)
        {
            var label = names[from][depth];
            var end = from;
            while (end < to && names[end][depth] == label) end++;
            pending.Enqueue((_labels.Count, from, end, depth + 1));
            _labels.Add(label);
            _firstChild.Add(0);
            _childCount.Add(0);
            _values.Add(-1);
            _childCount[node]++;
            from = end;
        }
    }
}
