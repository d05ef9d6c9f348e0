namespace PolicyTextMiner.Segmentation;

/// <summary>
/// What a way through the lattice costs, and its last edge, in one number, so that the cheaper of two ways is found without a
/// branch; of two that cost the same it is the one whose edge was found last.
/// </summary>
/// <param name="bits">31 of the cost, 32 of the edge with all bits turned.</param>
readonly struct Way(ulong bits)
{
    readonly ulong _bits = bits;

    /// <param name="cost">At least 0.</param>
    /// <param name="edge">At least 0.</param>
    public Way(int cost, int edge)
        : this(unchecked((ulong)(uint)cost << 32 | (uint)~edge))
    {
    }

    /// <summary>Costs more than any way.</summary>
    public static Way None => new(int.MaxValue, 0);

    public int Cost => unchecked((int)(_bits >> 32));

    public int Edge => unchecked(~(int)_bits);

    /// <summary>This way with <paramref name="cost"/> more.</summary>
    public Way Plus(int cost) => new(unchecked(_bits + ((ulong)(uint)cost << 32)));

    /// <summary>The cheaper of this way and another one. Does not branch.</summary>
    public Way Cheaper(Way other)
    {
        unchecked
        {
            var difference = (long)(_bits - other._bits);
            return new(other._bits + (ulong)(difference & difference >> 63));
        }
    }
}
