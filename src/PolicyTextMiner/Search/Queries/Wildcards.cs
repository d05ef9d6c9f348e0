namespace PolicyTextMiner.Search.Queries;

/// <summary>Literal pieces and the gaps between them.</summary>
/// <param name="Pieces">In order; none is empty. Offsets of gaps lie between them: there is one gap fewer than pieces.</param>
/// <param name="Gaps">How many characters may stand between two neighbouring pieces.</param>
sealed record Wildcards(IReadOnlyList<string> Pieces, IReadOnlyList<(int Least, int Most)> Gaps)
{
    /// <summary>How many characters * may stand for; it never passes the end of a sentence.</summary>
    public const int LongestGap = 20;

    /// <summary>Whether <paramref name="character"/> ends what a gap may pass.</summary>
    public static bool EndsGap(char character) => character is '。' or '!' or '?' or ';' or '\t';
}
