using PolicyTextMiner.Documents;
using PolicyTextMiner.Extraction.Tabular;

namespace PolicyTextMiner.Extraction;

/// <summary>Finds the tables of a page and their cells.</summary>
static class Tables
{
    const double LeastFilled = 0.6;

    /// <summary>The tables of <paramref name="page"/> from top to bottom; <paramref name="lines"/> are all of its lines, running heads and notes left out.</summary>
    public static IReadOnlyList<TableRegion> Find(Page page, IReadOnlyList<Line> lines)
    {
        if (lines.Count == 0) return [];
        var found = new List<TableRegion>();
        foreach (var grid in RuledGrid.Find(page.Rulings))
            if (RuledTable.Read(grid, lines) is { } table) found.Add(table);
        foreach (var grid in RuledGrid.Find(Outlines(page.Shades)))
            if (!found.Exists(table => Meet(table.Box, grid.Box)) && IsKeptBy(grid, lines) && RuledTable.Read(grid, lines) is { } table && IsFilled(table)) found.Add(table);
        var free = lines.Where(line => !page.Rulings.Any(ruling => !ruling.IsHorizontal && IsBeside(ruling, line)) && !found.Exists(table => IsIn(table, line))).ToList();
        found.AddRange(AlignedTable.Find(free));
        found.Sort((a, b) => b.Box.Top.CompareTo(a.Box.Top));
        return found;
    }

    // Behind running text a shade ends with its line; in a table no line of type runs from one cell into the next.
    static bool IsKeptBy(RuledGrid grid, IReadOnlyList<Line> lines)
    {
        foreach (var line in lines)
        {
            if (line.Baseline > grid.Box.Top || line.Baseline < grid.Box.Bottom) continue;
            foreach (var column in grid.Columns)
            {
                if (line.Box.Left < column - line.Size && column + line.Size < line.Box.Right) return false;
            }
        }

        return true;
    }

    static bool IsFilled(TableRegion table)
    {
        var rows = table.Cells.Select(cell => cell.Row).Distinct().Count();
        var columns = table.Cells.Max(cell => cell.Column + cell.ColumnSpan);
        return table.Cells.Count >= LeastFilled * rows * columns;
    }

    // The outlines of shaded cells; a shade within another is that of its lines of text.
    static List<Ruling> Outlines(IReadOnlyList<Box> shades)
    {
        var rulings = new List<Ruling>();
        foreach (var shade in shades)
        {
            if (shades.Any(other => other != shade && Holds(other, shade))) continue;
            rulings.Add(new(shade with { Top = shade.Bottom }));
            rulings.Add(new(shade with { Bottom = shade.Top }));
            rulings.Add(new(shade with { Right = shade.Left }));
            rulings.Add(new(shade with { Left = shade.Right }));
        }

        return rulings;
    }

    static bool Holds(Box outer, Box inner) =>
        outer.Left <= inner.Left + 1 && inner.Right <= outer.Right + 1 && outer.Bottom <= inner.Bottom + 1 && inner.Top <= outer.Top + 1;

    static bool Meet(Box a, Box b) => a.Left < b.Right && b.Left < a.Right && a.Bottom < b.Top && b.Bottom < a.Top;

    // What a box-out frames is no table without rulings.
    static bool IsBeside(Ruling upright, Line line) => upright.Box.Bottom < line.Baseline && line.Baseline < upright.Box.Top;

    static bool IsIn(TableRegion table, Line line) => table.Box.Bottom < line.Baseline && line.Baseline < table.Box.Top;
}
