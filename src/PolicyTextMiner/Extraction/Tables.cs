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
        var free = lines.Where(line => !page.Rulings.Any(ruling => !ruling.IsHorizontal && IsBeside(ruling, line)) && !found.Exists(table => IsIn(table, line))).ToList();
        found.AddRange(AlignedTable.Find(free));
        found.Sort((a, b) => b.Box.Top.CompareTo(a.Box.Top));
        return found;
    }

    // What a box-out frames is no table without rulings.
    static bool IsBeside(Ruling upright, Line line) => upright.Box.Bottom < line.Baseline && line.Baseline < upright.Box.Top;

    static bool IsIn(TableRegion table, Line line) => table.Box.Bottom < line.Baseline && line.Baseline < table.Box.Top;
}
