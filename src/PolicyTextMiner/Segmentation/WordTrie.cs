namespace PolicyTextMiner.Segmentation;

/// <summary>Words known beside the compiled dictionary, with a value from 1 each. It is quick to make: a trie whose steps are looked up in one hash table.</summary>
sealed class WordTrie
{
    const int ParentShift = 40;
    const int CharacterShift = 24;
    const int BeginningBits = 17;
    const int MaxNodes = (1 << CharacterShift) - 1;

    /// <summary>The node of the empty prefix.</summary>
    public const int Root = 0;

    // A step: 24 bits of its parent, 16 of the character, 24 of the child, which is never the root, so zero is a free slot.
    ulong[] _steps = new ulong[128];
    int[] _values = new int[64]; // by node
    uint[] _beginnings = new uint[1 << BeginningBits - 5]; // a bit for the first three characters of each word, by their hash
    int _nodes = 1;

    /// <summary>Whether there is no word at all.</summary>
    public bool IsEmpty => _nodes == 1;

    /// <summary>The same words, to which others can be added.</summary>
    public WordTrie Copy() => new() { _steps = (ulong[])_steps.Clone(), _values = (int[])_values.Clone(), _beginnings = (uint[])_beginnings.Clone(), _nodes = _nodes };

    /// <summary>Gives <paramref name="word"/> a value; returns the one that it had, zero where it is new.</summary>
    public int Put(string word, int value)
    {
        var node = Root;
        foreach (var character in word)
        {
            var parent = node;
            if (!Step(ref node, character)) node = AddNode(parent, character);
        }

        var before = _values[node];
        _values[node] = value;
        if (word.Length > 1)
        {
            var bit = BeginningBit(word.Length > 2 ? Hash(Hash(word[0], word[1]), word[2]) : Hash(word[0], word[1]));
            _beginnings[bit >> 5] |= 1u << (int)(bit & 31);
        }

        return before;
    }

    /// <summary>Moves <paramref name="node"/> to its child for <paramref name="character"/>; false where there is none.</summary>
    public bool Step(ref int node, char character)
    {
        unchecked
        {
            var key = (ulong)(uint)node << ParentShift | (ulong)character << CharacterShift;
            for (var slot = Home(key, _steps.Length); _steps[slot] != 0; slot = slot + 1 & _steps.Length - 1)
            {
                if ((_steps[slot] ^ key) > MaxNodes) continue;
                node = (int)(_steps[slot] & MaxNodes);
                return true;
            }

            return false;
        }
    }

    /// <summary>What was stored for the word that ends at <paramref name="node"/>; zero where none ends.</summary>
    public int Value(int node) => _values[node];

    /// <summary>False where no word of two characters and more begins at <paramref name="at"/>; quick.</summary>
    public bool MayBegin(ReadOnlySpan<char> text, int at)
    {
        unchecked
        {
            if (at + 2 >= text.Length) return at + 1 < text.Length;
            var hash = Hash(text[at], text[at + 1]);
            var (two, three) = (BeginningBit(hash), BeginningBit(Hash(hash, text[at + 2])));
            return ((_beginnings[two >> 5] >> (int)(two & 31) | _beginnings[three >> 5] >> (int)(three & 31)) & 1) != 0;
        }
    }

    int AddNode(int parent, char character)
    {
        if (_nodes == MaxNodes) throw new InvalidOperationException("There are more words than the trie has room for.");
        if (_nodes == _values.Length) Grow();
        Insert((ulong)(uint)parent << ParentShift | (ulong)character << CharacterShift | (uint)_nodes);
        return _nodes++;
    }

    void Insert(ulong step)
    {
        var slot = Home(step & ~(ulong)MaxNodes, _steps.Length);
        while (_steps[slot] != 0) slot = slot + 1 & _steps.Length - 1;
        _steps[slot] = step;
    }

    // There are at least twice as many slots as steps.
    void Grow()
    {
        var (steps, values) = (_steps, _values);
        _values = new int[2 * values.Length];
        Array.Copy(values, _values, values.Length);
        _steps = new ulong[2 * _values.Length];
        foreach (var step in steps)
        {
            if (step != 0) Insert(step);
        }
    }

    static int Home(ulong key, int size) => unchecked((int)(key * 0x9E3779B97F4A7C15 >> 32) & size - 1);

    static uint Hash(uint hash, char next) => unchecked((hash ^ next) * 0x9E3779B1u);

    static uint BeginningBit(uint hash) => hash >> 32 - BeginningBits;
}
