using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics.X86;

namespace PolicyTextMiner.Segmentation.Compiled;

/// <summary>A trie in one array: a step from a prefix to the next character is one read.</summary>
/// <remarks>
/// A node is 64 bits: 21 of base, 15 of label (the code of its character, zero where the slot is free), a flag that is the
/// user's, 19 of value (zero where no word ends), 8 of a filter of its children's codes, so that a step to a child that is not
/// there seldom reads memory. A child lies at its parent's base plus its code; no two parents share a base, so the label alone tells
/// whose child a slot is.
/// </remarks>
readonly unsafe struct DoubleArray(ulong* nodes, int length)
{
    public const int LabelShift = 21;
    public const int ValueShift = 37;
    public const int FilterShift = 56;
    public const int FlagShift = 36;
    public const uint MaxCode = (1 << FlagShift - LabelShift) - 1;
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
            if (Label(child) != code) return false;
            node = child;
            return true;
        }
    }

    /// <summary>1 where <paramref name="node"/> may have a child for <paramref name="code"/>, else 0.</summary>
    public static int MayHaveChild(ulong node, uint code) => unchecked((int)(node >> FilterShift >> ((int)(code ^ code >> 3) & 7)) & 1);

    /// <summary>Where the child of <paramref name="node"/> for <paramref name="code"/> lies if there is one; 0 where there is none for sure. Does not branch.</summary>
    public uint ChildSlot(ulong node, uint code)
    {
        unchecked
        {
            var index = (uint)(node & BaseMask) + code;
            var may = MayHaveChild(node, code) & (int)(index - (uint)length >> 31);
            return index & (uint)-may;
        }
    }

    /// <summary>The node at <see cref="ChildSlot"/> if it is the child for <paramref name="code"/>, else zero, which has neither value nor children. Does not branch.</summary>
    public ulong NodeAt(uint slot, uint code)
    {
        unchecked
        {
            var node = nodes[slot];
            return node & (ulong)((long)((ulong)(Label(node) ^ code) - 1) >> 63);
        }
    }

    /// <summary>The child of the root for <paramref name="code"/>, or zero where it is said that there is none. Does not branch.</summary>
    public ulong First(uint code, bool isThere)
    {
        unchecked
        {
            var mask = (ulong)-(long)Unsafe.BitCast<bool, byte>(isThere);
            return nodes[(nodes[0] & BaseMask) + code & mask] & mask;
        }
    }

    /// <summary>Asks the processor to have a slot at hand.</summary>
    public void Prefetch(uint slot)
    {
        if (Sse.IsSupported) Sse.Prefetch0(unchecked(nodes + slot));
    }

    /// <summary>What was stored for the word that ends at <paramref name="node"/>, from 1; zero where none ends.</summary>
    public static int Value(ulong node) => unchecked((int)(node >> ValueShift) & MaxValue);

    /// <summary>What was stored beside the value.</summary>
    public static bool Flag(ulong node) => (node >> FlagShift & 1) != 0;

    static uint Label(ulong node) => unchecked((uint)(node >> LabelShift)) & MaxCode;

    /// <summary>The bit that a node has where a child may have this code.</summary>
    public static ulong FilterBit(uint code) => 1UL << FilterShift + unchecked((int)(code ^ code >> 3) & 7);
}
