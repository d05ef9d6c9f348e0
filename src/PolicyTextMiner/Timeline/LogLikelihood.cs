namespace PolicyTextMiner.Timeline;

/// <summary>Dunning's G²: how surprising a table of two by two counts is if its rows and columns had nothing to do with each other.</summary>
static class LogLikelihood
{
    /// <summary>G² of the table [[a, b], [c, d]]; above 3.84 is significant at 5 %, above 6.63 at 1 %.</summary>
    public static double Of(double a, double b, double c, double d)
    {
        var all = a + b + c + d;
        if (all == 0) return 0;
        return Math.Max(0, 2 * (Term(a, (a + b) * (a + c) / all) + Term(b, (a + b) * (b + d) / all)
            + Term(c, (c + d) * (a + c) / all) + Term(d, (c + d) * (b + d) / all)));
    }

    static double Term(double seen, double expected) => seen == 0 ? 0 : seen * Math.Log(seen / expected);
}
