using PolicyTextMiner.Extraction.Tabular;

namespace PolicyTextMiner.Extraction;

/// <summary>Finds the tables of a page and their cells.</summary>
static class Tables
{
    /// <summary>The tables of <paramref name="page"/> from top to bottom; <paramref name="lines"/> are all of its lines, running heads and notes left out.</summary>
    public static IReadOnlyList<TableRegion> Find(Page page, IReadOnlyList<Line> lines)
    {
        if (lines.Count == 0) return [];
        var found = new List<TableRegion>();
        foreach (var grid in RuledGrid.Find(page.Rulings))
            if (RuledTable.Read(grid, lines) is { } table) found.Add(table);
        found.Sort((a, b) => b.Box.Top.CompareTo(a.Box.Top));
        return found;
    }
}
