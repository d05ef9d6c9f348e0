namespace PolicyTextMiner.Strategies;

/// <summary>All names of a catalogue as one automaton in a few arrays: children of a node stand side by side, sorted. Immutable.</summary>
sealed class NameTrie
{
    /// <summary>How many characters an ellipsis in a name may stand for.</summary>
    public const int LongestGap = 8;

    /// <summary>The node that every walk starts from.</summary>
    public const int Root = 0;

    // Bits of hashed pairs of first characters: most places of a text are settled here, without touching the nodes.
    const int PairBits = 20;

    readonly int[] _roots = new int[char.MaxValue + 1];
    readonly uint[] _pairs = new uint[1 << (PairBits - 5)];
    readonly char[] _labels;
    readonly int[] _firstChild;
    readonly int[] _childCount;
    readonly int[] _values;

    /// <summary>Builds the automaton of <paramref name="names"/>; the value of a name is its index.</summary>
    /// <param name="names">Sorted ordinally, without duplicates or empty ones.</param>
    public NameTrie(IReadOnlyList<string> names)
    {
        var nodes = new Nodes(names);
        (_labels, _firstChild, _childCount, _values) = ([.. nodes.Labels], [.. nodes.FirstChild], [.. nodes.ChildCount], [.. nodes.Values]);
        for (var child = _firstChild[Root]; child < _firstChild[Root] + _childCount[Root]; child++) _roots[_labels[child]] = child;
        foreach (var name in names)
        {
            if (name.Length < 2) continue;
            var pair = Pair(name[0], name[1]);
            _pairs[pair >> 5] |= 1u << (pair & 31);
        }
    }

    /// <summary>Whether a name of two or more characters can begin with these two; a yes may be wrong.</summary>
    public bool MayBegin(char first, char second)
    {
        var pair = Pair(first, second);
        return (_pairs[pair >> 5] & (1u << (pair & 31))) != 0;
    }

    /// <summary>The node reached from <paramref name="node"/> by <paramref name="character"/>, or -1.</summary>
    public int Next(int node, char character)
    {
        if (node == Root) return _roots[character] is > 0 and var root ? root : -1;
        var first = _firstChild[node];
        var found = _labels.AsSpan(first, _childCount[node]).BinarySearch(character);
        return found < 0 ? -1 : first + found;
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

    static int Pair(char first, char second) => (int)(unchecked((first * 0x9E3779B1u) ^ (second * 0x85EBCA6Bu)) >> (32 - PairBits));

    // Built breadth first, so that the children of a node lie side by side.
    sealed class Nodes
    {
        public Nodes(IReadOnlyList<string> names)
        {
            var pending = new Queue<(int Node, int From, int To, int Depth)>();
            pending.Enqueue((Root, 0, names.Count, 0));
            while (pending.TryDequeue(out var part)) AddChildren(names, part, pending);
        }

        public List<char> Labels { get; } = ['\0'];

        public List<int> FirstChild { get; } = [0];

        public List<int> ChildCount { get; } = [0];

        public List<int> Values { get; } = [-1];

        void AddChildren(IReadOnlyList<string> names, (int Node, int From, int To, int Depth) part, Queue<(int, int, int, int)> pending)
        {
            var (node, from, to, depth) = part;
            if (from < to && names[from].Length == depth) Values[node] = from++;
            FirstChild[node] = Labels.Count;
            while (from < to)
            {
                var label = names[from][depth];
                var end = from;
                while (end < to && names[end][depth] == label) end++;
                pending.Enqueue((Labels.Count, from, end, depth + 1));
                Labels.Add(label);
                FirstChild.Add(0);
                ChildCount.Add(0);
                Values.Add(-1);
                ChildCount[node]++;
                from = end;
            }
        }
    }
}
