using System.Runtime.InteropServices;

namespace PolicyTextMiner.Segmentation.Compiled;

/// <summary>What the lattice knows of a word that can be in a bigram, in 16 bytes, so that one read from memory brings all of it.</summary>
/// <param name="Row">The words that may follow, see <see cref="BigramRow"/>.</param>
/// <param name="Preceding">A Bloom filter (<see cref="BigramRow.FilterBitNumber"/>) of the words that it follows.</param>
/// <param name="Cost">Its cost where the pair with its predecessor is unknown.</param>
/// <param name="Reserved">Zero.</param>
[StructLayout(LayoutKind.Sequential)]
readonly record struct LatticeWord(ulong Row, uint Preceding, ushort Cost, ushort Reserved = 0);
