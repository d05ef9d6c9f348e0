namespace PolicyTextMiner.Segmentation;

/// <summary>Words known beside the compiled dictionary, with a value from 1 each. It is quick to make: a trie whose steps are looked up in one hash table.</summary>
sealed class WordTrie(int expectedNodes = 64)
{
    const int ParentShift = 40;
    const int CharacterShift = 24;
    const int BeginningBits = 11;
    const int MaxNodes = (1 << CharacterShift) - 1;

    /// <summary>The node of the empty prefix.</summary>
    public const int Root = 0;

    // A step: 24 bits of its parent, 16 of the character, 24 of the child, which is never the root, so zero is a free slot.
    ulong[] _steps = new ulong[2 * expectedNodes];
    int[] _values = new int[expectedNodes]; // by node
    ulong[] _beginnings = new ulong[1 << BeginningBits]; // a Bloom filter of the first three characters of each word
    int _nodes = 1;

    /// <summary>Whether there is no word at all.</summary>
    public bool IsEmpty => _nodes == 1;

    /// <summary>The same words, to which others can be added.</summary>
    public WordTrie Copy() => new() { _steps = (ulong[])_steps.Clone(), _values = (int[])_values.Clone(), _beginnings = (ulong[])_beginnings.Clone(), _nodes = _nodes };

    /// <summary>Gives <paramref name="word"/> a value; returns the one that it had, zero where it is new.</summary>
    public int Put(ReadOnlySpan<char> word, int value)
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
            var hash = word.Length > 2 ? Hash(Hash(word[0], word[1]), word[2]) : Hash(word[0], word[1]);
            _beginnings[hash >> 32 - BeginningBits] |= Beginning(hash);
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

    /// <summary>For <see cref="MayBegin"/>, which is asked so often that it does without the trie itself.</summary>
    public ReadOnlySpan<ulong> Beginnings => _beginnings;

    /// <summary>False where no word of two characters and more begins with these three; quick.</summary>
    /// <param name="beginnings"><see cref="Beginnings"/>.</param>
    /// <param name="first">The first character.</param>
    /// <param name="second">The next one, anything behind the text.</param>
    /// <param name="third">The one behind it.</param>
    public static unsafe bool MayBegin(ulong* beginnings, char first, char second, char third)
    {
        unchecked
        {
            var two = Hash(first, second);
            var three = Hash(two, third);
            return (~beginnings[three >> 32 - BeginningBits] & Beginning(three)) == 0 | (~beginnings[two >> 32 - BeginningBits] & Beginning(two)) == 0;
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

    // Two bits of a word.
    static ulong Beginning(uint hash) => unchecked(1UL << (int)(hash >> 15) | 1UL << (int)(hash >> 9));
}
