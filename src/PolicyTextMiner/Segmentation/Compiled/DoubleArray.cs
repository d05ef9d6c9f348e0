using System.Runtime.Intrinsics.X86;

namespace PolicyTextMiner.Segmentation.Compiled;

/// <summary>A trie in one array: a step from a prefix to the next character is one read.</summary>
/// <remarks>
/// A node is 64 bits: 21 of base, 16 of label (the code of its character, zero where the slot is free), 19 of value
/// (zero where no word ends), 8 of a filter of its children's codes, so that a step to a child that is not there seldom
/// reads memory. A child lies at its parent's base plus its code; no two parents share a base, so the label alone tells
/// whose child a slot is.
/// </remarks>
readonly unsafe struct DoubleArray(ulong* nodes, int length)
{
    public const int LabelShift = 21;
    public const int ValueShift = 37;
    public const int FilterShift = 56;
    public const ulong BaseMask = (1UL << LabelShift) - 1;
    public const int MaxValue = (1 << FilterShift - ValueShift) - 1;

    /// <summary>The node of the empty prefix.</summary>
    public ulong Root => length == 0 ? 0 : nodes[0];

    /// <summary>Moves <paramref name="node"/> to its child for <paramref name="code"/>; false where there is none.</summary>
    public bool Step(ref ulong node, uint code)
    {
        unchecked
        {
            if (MayHaveChild(node, code) == 0) return false;
            var index = (uint)(node & BaseMask) + code;
            if (index >= (uint)length) return false;
            var child = nodes[index];
            if ((ushort)(child >> LabelShift) != code) return false;
            node = child;
            return true;
        }
    }

    /// <summary>1 where <paramref name="node"/> may have a child for <paramref name="code"/>, else 0.</summary>
    public static int MayHaveChild(ulong node, uint code) => unchecked((int)(node >> FilterShift >> ((int)(code ^ code >> 3) & 7)) & 1);

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
    public static int Value(ulong node) => unchecked((int)(node >> ValueShift) & MaxValue);

    /// <summary>The bit that a node has where a child may have this code.</summary>
    public static ulong FilterBit(uint code) => 1UL << FilterShift + unchecked((int)(code ^ code >> 3) & 7);
}
