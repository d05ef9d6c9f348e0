namespace PolicyTextMiner.Segmentation.Compiled;

/// <summary>
/// What is known of the pairs that begin with one word, in 64 bits: 21 of the first slot of its pairs, 4 of the logarithm of the
/// number of slots where a search can begin, 7 of the most that a pair can save, 32 of a Bloom filter of the second words. Zero where there is no pair.
/// </summary>
static class BigramRow
{
    public const int SizeShift = 21;
    public const int GainShift = 25;
    public const int FilterShift = 32;
    public const int MaxStart = (1 << SizeShift) - 1;
    public const int MaxSize = 15;
    const int MaxGain = 0x7F;

    /// <summary>
    /// A slot is 32 bits: 17 of the second word's <see cref="Hash"/>, which no other word shares, and 15 of the pair's cost. Zero where it
    /// is free; a search goes on to such a one.
    /// </summary>
    public const int CostBits = 15;
    public const uint CostMask = (1 << CostBits) - 1;
    public const uint KeyMask = (1 << 32 - CostBits) - 1;

    // A gain is kept in units of 1/4 nat, rounded up.
    const int GainUnit = CompiledDictionary.CostUnit / 4;

    public static int Start(ulong row) => unchecked((int)(row & MaxStart));

    public static int Mask(ulong row) => unchecked((1 << (int)(row >> SizeShift & 0xF)) - 1);

    /// <summary>How much cheaper a word can be behind this one than on its own, at the most.</summary>
    public static int MostGain(ulong row) => unchecked((int)(row >> GainShift & MaxGain) * GainUnit);

    /// <summary>
    /// The hash of a word: the lowest bits tell it from all others and are never zero, the highest are the number of its bit in the
    /// filters of the words that it may stand beside.
    /// </summary>
    public static uint Hash(int word) => unchecked((uint)(word + 1) * 0x9E3779B1u);

    /// <summary>The number of a word's bit in the filters.</summary>
    public static int FilterBitNumber(uint hash) => unchecked((int)(hash >> 27));

    /// <summary>The words that may follow.</summary>
    public static uint Filter(ulong row) => unchecked((uint)(row >> FilterShift));

    /// <summary>1 where the filters of both words let a pair pass, else 0. Does not branch.</summary>
    /// <param name="filter">The <see cref="Filter"/> of the first word.</param>
    /// <param name="bit">The <see cref="FilterBitNumber"/> of the first word.</param>
    /// <param name="preceding">See <see cref="LatticeWord.Preceding"/>, of the second word.</param>
    /// <param name="hash">The <see cref="Hash"/> of the second word.</param>
    public static int MayPair(uint filter, int bit, uint preceding, uint hash) => unchecked((int)(filter >> FilterBitNumber(hash) & preceding >> bit & 1));

    /// <summary>The slot where the search for a second word begins.</summary>
    public static int Slot(ulong row, uint hash) => unchecked(Start(row) + (Home(hash) & Mask(row)));

    public static int Home(uint hash) => unchecked((int)(hash >> 32 - 5 - MaxSize));

    public static ulong Pack(int start, int size, int gain, uint filter) =>
        (uint)start | (ulong)(uint)size << SizeShift | (ulong)(uint)Math.Clamp((gain + GainUnit - 1) / GainUnit, 0, MaxGain) << GainShift | (ulong)filter << FilterShift;
}
