namespace PolicyTextMiner.Segmentation;

/// <summary>A hash that is the same in every process, unlike <see cref="string.GetHashCode()"/>.</summary>
static class StableHash
{
    const ulong Seed = 0xCBF29CE484222325;
    const ulong Prime = 1099511628211;

    public static ulong Of(ReadOnlySpan<char> text, ulong seed = Seed)
    {
        var hash = seed;
        foreach (var character in text) hash = unchecked((hash ^ character) * Prime);
        return unchecked((hash ^ 0xFFFF) * Prime); // the end counts, so that ab,c differs from a,bc
    }
}
