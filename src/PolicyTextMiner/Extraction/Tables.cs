namespace PolicyTextMiner.Extraction;

/// <summary>Finds the tables of a page and their cells.</summary>
static class Tables
{
    /// <summary>The tables of <paramref name="page"/> from top to bottom; <paramref name="lines"/> are all of its lines, running heads and notes left out.</summary>
    public static IReadOnlyList<TableRegion> Find(Page page, IReadOnlyList<Line> lines) => [];
}
