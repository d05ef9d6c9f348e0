namespace PolicyTextMiner.Search.Counting;

/// <summary>How far a count departs from what chance would give.</summary>
static class Association
{
    /// <summary>Dunning's log-likelihood of a word's counts in a part and in the rest of a corpus; negative where it is rarer in the part.</summary>
    /// <param name="inPart">Count in the part.</param>
    /// <param name="part">Size of the part.</param>
    /// <param name="inRest">Count in the rest.</param>
    /// <param name="rest">Size of the rest.</param>
    public static double LogLikelihood(long inPart, long part, long inRest, long rest)
    {
        double all = part + rest;
        double word = inPart + inRest;
        var g = 2 * (Term(inPart, part * word / all) + Term(inRest, rest * word / all)
            + Term(part - inPart, part * (all - word) / all) + Term(rest - inRest, rest * (all - word) / all));
        return inPart * (double)rest >= inRest * (double)part ? g : -g;
    }

    /// <summary>The t-score of a count against the count that is expected; 0 where nothing was observed.</summary>
    public static double TScore(long observed, double expected) => observed == 0 ? 0 : (observed - expected) / Math.Sqrt(observed);

    static double Term(double observed, double expected) => observed <= 0 || expected <= 0 ? 0 : observed * Math.Log(observed / expected);
}
