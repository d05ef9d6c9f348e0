using System.Runtime.Intrinsics.X86;

namespace PolicyTextMiner.Segmentation.Compiled;

/// <summary>A trie in one array: a step from a prefix to the next character is one read.</summary>
/// <remarks>
/// A node is 64 bits: 22 of base, 16 of label (the code of its character, zero where the slot is free), 26 of value
/// (zero where no word ends). A child lies at its parent's base plus its code; no two parents share a base, so the
/// label alone tells whose child a slot is.
/// </remarks>
readonly unsafe struct DoubleArray(ulong* nodes, int length)
{
    public const int LabelShift = 22;
    public const int ValueShift = 38;
    public const ulong BaseMask = (1UL << LabelShift) - 1;

    /// <summary>The node of the empty prefix.</summary>
    public ulong Root => length == 0 ? 0 : nodes[0];

    /// <summary>Moves <paramref name="node"/> to its child for <paramref name="code"/>; false where there is none.</summary>
    public bool Step(ref ulong node, uint code)
    {
        unchecked
        {
            var index = (uint)(node & BaseMask) + code;
            if (index >= (uint)length) return false;
            var child = nodes[index];
            if ((ushort)(child >> LabelShift) != code) return false;
            node = child;
            return true;
        }
    }

    /// <summary>Asks the processor to have the node of a prefix of two characters at hand; changes nothing else.</summary>
    public void Prefetch(uint first, uint second)
    {
        unchecked
        {
            var node = Root;
            if (!Sse.IsSupported || !Step(ref node, first)) return;
            var index = (uint)(node & BaseMask) + second;
            if (index < (uint)length) Sse.Prefetch0(nodes + index);
        }
    }

    /// <summary>What was stored for the word that ends at <paramref name="node"/>, from 1; zero where none ends.</summary>
    public static int Value(ulong node) => (int)(node >> ValueShift);
}
