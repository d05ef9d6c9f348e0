namespace PolicyTextMiner.Search.Matching;

/// <summary>
/// Chooses the pairs of a text that are looked up: every character must lie in one of them, so about half of them do, and the rare ones do
/// it in less time (of 社会主义现代化建设 these are 社会, 会主, 义现, 代化 and 建设; 义现 is rare).
/// </summary>
static class PhraseCover
{
    // A paragraph that is looked at in a second pair costs a few times what the next one in the first costs.
    const long StepsOfALook = 4;

    /// <summary>The numbers of the chosen pairs, ascending: the first, the last, the rarest, those that are <paramref name="needed"/>, and no two neighbours left out.</summary>
    /// <param name="frequencies">How many paragraphs have each pair; one at least.</param>
    /// <param name="needed">Which ones must be among them.</param>
    public static IReadOnlyList<int> Of(long[] frequencies, bool[] needed)
    {
        var rarest = Array.IndexOf(frequencies, frequencies.Min());
        var costs = Array.ConvertAll(frequencies, frequency => frequencies[rarest] + Math.Min(frequency, StepsOfALook * frequencies[rarest]));
        var least = new long[frequencies.Length];       // of choosing a pair and enough of those before it
        var before = new int[frequencies.Length];       // the one chosen before it
        for (var i = 0; i < frequencies.Length; i++)
        {
            before[i] = i - 1;
            if (i >= 2 && !needed[i - 1] && i - 1 != rarest && least[i - 2] <= least[i - 1]) before[i] = i - 2;
            least[i] = costs[i] + (i > 0 ? least[before[i]] : 0);
        }

        var chosen = new List<int>();
        for (var i = frequencies.Length - 1; i >= 0; i = before[i]) chosen.Insert(0, i);
        return chosen;
    }
}
