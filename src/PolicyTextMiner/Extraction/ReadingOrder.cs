namespace PolicyTextMiner.Extraction;

/// <summary>Puts the lines and tables of a page in the order in which they are read.</summary>
static class ReadingOrder
{
    /// <summary>The columns of the page in reading order.</summary>
    public static List<Column> Arrange(IReadOnlyList<Line> lines, IReadOnlyList<TableRegion> tables, int page)
    {
        if (lines.Count == 0 && tables.Count == 0) return [];
        var items = new List<FlowItem>(lines.Count + tables.Count);
        var next = 0;
        foreach (var line in lines)
        {
            while (next < tables.Count && tables[next].Box.Top > line.Box.Top) items.Add(new FlowItem.OfTable(tables[next++], page));
            items.Add(new FlowItem.OfLine(line));
        }

        while (next < tables.Count) items.Add(new FlowItem.OfTable(tables[next++], page));
        var (left, right) = Margins(lines);
        return [new(left, right, items)];
    }

    static (double Left, double Right) Margins(IReadOnlyList<Line> lines)
    {
        if (lines.Count == 0) return (0, 0);
        var left = double.MaxValue;
        var right = 0.0;
        foreach (var line in lines)
        {
            left = Math.Min(left, line.Box.Left);
            right = Math.Max(right, line.Box.Right);
        }

        return (left, right);
    }
}
