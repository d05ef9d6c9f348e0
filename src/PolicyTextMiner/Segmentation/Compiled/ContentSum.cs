namespace PolicyTextMiner.Segmentation.Compiled;

/// <summary>The sum over the content of a compiled dictionary that its header keeps: a change of a single word of 64 bits always changes it.</summary>
/// <remarks>Four sums in turn, since a multiplication takes the time of several words of memory.</remarks>
unsafe struct ContentSum
{
    /// <summary>What is added has a multiple of so many bytes.</summary>
    public const int Unit = 4 * sizeof(ulong);

    const ulong Prime = 0x9E3779B97F4A7C15;

    ulong _first, _second, _third, _fourth;

    /// <summary>The sum of what was added.</summary>
    public readonly ulong Value => _first ^ ulong.RotateLeft(_second, 17) ^ ulong.RotateLeft(_third, 31) ^ ulong.RotateLeft(_fourth, 47);

    /// <summary>Adds bytes, of which there is a multiple of <see cref="Unit"/>.</summary>
    public void Add(ReadOnlySpan<byte> bytes)
    {
        unchecked
        {
            var (first, second, third, fourth) = (_first, _second, _third, _fourth);
            fixed (byte* start = bytes)
            {
                var end = (ulong*)(start + bytes.Length);
                for (var words = (ulong*)start; words < end; words += 4)
                {
                    first = (first ^ words[0]) * Prime;
                    second = (second ^ words[1]) * Prime;
                    third = (third ^ words[2]) * Prime;
                    fourth = (fourth ^ words[3]) * Prime;
                }
            }

            (_first, _second, _third, _fourth) = (first, second, third, fourth);
        }
    }
}
