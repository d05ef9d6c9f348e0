namespace PolicyTextMiner.Search.Duplicates;

/// <summary>A short signature of a text from which the share of common character sequences of two texts can be told (Broder's MinHash).</summary>
sealed class MinHash
{
    /// <summary>Values of a signature; the estimate's standard error is at most 0.5 / √128 = 0.044.</summary>
    public const int Size = 128;

    const int Shingle = 5;

    readonly uint[] _least;

    MinHash(uint[] least) => _least = least;

    /// <summary>The signature of <paramref name="paragraphs"/>, letters and digits only; sequences do not pass from one to the next.</summary>
    public static MinHash Of(IEnumerable<string> paragraphs)
    {
        var least = new uint[Size];
        Array.Fill(least, uint.MaxValue);
        foreach (var paragraph in paragraphs)
        {
            var text = string.Concat(new SearchText(paragraph).Plain.Digits.Where(c => char.IsLetterOrDigit(c) || char.IsSurrogate(c)));
            for (var i = 0; i == 0 || i + Shingle <= text.Length; i++) Lower(least, Hash(text.AsSpan(i, Math.Min(Shingle, text.Length - i))));
        }

        return new(least);
    }

    /// <summary>About the share of sequences that the two texts have in common, from 0 to 1 (Jaccard).</summary>
    public double Similarity(MinHash other)
    {
        var same = 0;
        for (var i = 0; i < Size; i++)
        {
            if (_least[i] == other._least[i]) same++;
        }

        return same / (double)Size;
    }

    /// <summary>One key for each group of <paramref name="rows"/> values; texts that share a key are worth comparing.</summary>
    public IEnumerable<ulong> Bands(int rows)
    {
        for (var band = 0; band + rows <= Size; band += rows)
        {
            var key = Mix((ulong)band + 1);
            for (var i = band; i < band + rows; i++) key = Mix(key ^ _least[i]);
            yield return key;
        }
    }

    static void Lower(uint[] least, ulong hash)
    {
        unchecked
        {
            for (var i = 0; i < least.Length; i++)
            {
                hash += 0x9E3779B97F4A7C15;
                var value = (uint)(Mix(hash) >> 32);
                if (value < least[i]) least[i] = value;
            }
        }
    }

    static ulong Hash(ReadOnlySpan<char> text)
    {
        unchecked
        {
            var hash = 14695981039346656037;
            foreach (var character in text) hash = (hash ^ character) * 1099511628211;
            return Mix(hash);
        }
    }

    // The finalizer of SplitMix64.
    static ulong Mix(ulong value)
    {
        unchecked
        {
            value = (value ^ (value >> 30)) * 0xBF58476D1CE4E5B9;
            value = (value ^ (value >> 27)) * 0x94D049BB133111EB;
            return value ^ (value >> 31);
        }
    }
}
