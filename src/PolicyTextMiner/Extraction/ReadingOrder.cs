namespace PolicyTextMiner.Extraction;

/// <summary>Puts the lines and tables of a page in the order in which they are read: down each column, the left one first.</summary>
static class ReadingOrder
{
    const double SameEdge = 4;
    const double WideLine = 0.7;
    const int FewSteps = 4;

    /// <summary>The columns of the page in reading order. A title over two columns is a column of its own, and so is each compartment of a box.</summary>
    /// <param name="page">The page.</param>
    /// <param name="lines">Its lines from top to bottom.</param>
    /// <param name="tables">The tables whose lines are not among <paramref name="lines"/>.</param>
    public static List<Column> Arrange(Page page, IReadOnlyList<Line> lines, IReadOnlyList<TableRegion> tables)
    {
        var items = InOrderOfHeight(lines, tables, page.Number);
        var frames = new Frames(page);
        var framed = new Dictionary<Frame, List<Line>>();
        var frameOf = items.ConvertAll(item => FrameOf(item, frames, framed));
        var columns = new List<Column>();
        var start = 0;
        for (var i = 1; i <= items.Count; i++)
        {
            if (i < items.Count && SharesBand(items[i - 1], items[i], frameOf[i - 1], frameOf[i], frames)) continue;
            var band = items.GetRange(start, i - start);
            if (frameOf[start] is { } frame) columns.Add(Compartment(band, framed[frame]));
            else AddBand(band, columns);
            start = i;
        }

        return columns;
    }

    static Frame? FrameOf(FlowItem item, Frames frames, Dictionary<Frame, List<Line>> framed)
    {
        if (item is not FlowItem.OfLine { Line: var line } || frames.Around(line) is not { } frame) return null;
        if (framed.TryGetValue(frame, out var lines)) lines.Add(line);
        else framed.Add(frame, [line]);
        return frame;
    }

    static bool SharesBand(FlowItem above, FlowItem below, Frame? aboveFrame, Frame? belowFrame, Frames frames)
    {
        if (aboveFrame != belowFrame) return false;
        if (aboveFrame is { } frame) return !frames.Divides(frame, ((FlowItem.OfLine)above).Line, ((FlowItem.OfLine)below).Line);
        return Gutter(above) == Gutter(below);
    }

    // The margins of a box are those of all lines in it, however few stand in one compartment.
    static Column Compartment(List<FlowItem> items, List<Line> all) =>
        new(LeftMargin(all), RightMargin(all), Pitch(all), items) { IsFramed = true };

    static List<FlowItem> InOrderOfHeight(IReadOnlyList<Line> lines, IReadOnlyList<TableRegion> tables, int page)
    {
        var items = new List<FlowItem>(lines.Count + tables.Count);
        var next = 0;
        foreach (var line in lines)
        {
            while (next < tables.Count && tables[next].Box.Top > line.Box.Top) items.Add(new FlowItem.OfTable(tables[next++], page));
            items.Add(new FlowItem.OfLine(line));
        }

        while (next < tables.Count) items.Add(new FlowItem.OfTable(tables[next++], page));
        return items;
    }

    static double? Gutter(FlowItem item) => item is FlowItem.OfLine { Line: var line } ? line.Gutter : null;

    static void AddBand(List<FlowItem> band, List<Column> columns)
    {
        if (band.Count == 0) return;
        if (Gutter(band[0]) is not { } gutter)
        {
            columns.Add(Column(band));
            return;
        }

        foreach (var side in (List<FlowItem>[])[band.FindAll(item => IsLeftOf(item, gutter)), band.FindAll(item => !IsLeftOf(item, gutter))])
        {
            if (side.Count > 0) columns.Add(Column(side) with { IsHalf = true });
        }
    }

    static bool IsLeftOf(FlowItem item, double gutter) => item is FlowItem.OfLine { Line: var line } && line.Box.Left < gutter;

    static Column Column(List<FlowItem> items)
    {
        var lines = new List<Line>(items.Count);
        foreach (var item in items)
        {
            if (item is FlowItem.OfLine { Line: var line }) lines.Add(line);
        }

        return lines.Count == 0 ? new(0, 0, 0, items) : new(LeftMargin(lines), RightMargin(lines), Pitch(lines), items);
    }

    // The leftmost edge that a fair share of the lines has: a title or the head of a web page may hang out.
    static double LeftMargin(List<Line> lines)
    {
        var edges = lines.ConvertAll(line => line.Box.Left);
        edges.Sort();
        var share = Math.Max(2, lines.Count / 8);
        for (var i = 0; i + share <= edges.Count; i++)
        {
            if (edges[i + share - 1] - edges[i] < SameEdge) return edges[i];
        }

        return edges[0];
    }

    // The rightmost edge that at least a tenth of the lines share: punctuation may hang out.
    static double RightMargin(List<Line> lines)
    {
        var edges = lines.ConvertAll(line => line.Box.Right);
        edges.Sort((a, b) => b.CompareTo(a));
        var share = Math.Max(2, lines.Count / 10);
        for (var i = 0; i + share <= edges.Count; i++)
        {
            if (edges[i] - edges[i + share - 1] < SameEdge) return edges[i];
        }

        return edges[0];
    }

    // Between lines that are as wide as running text is: the cells of a table without rulings stand closer.
    static double Pitch(List<Line> lines)
    {
        var widest = 0.0;
        foreach (var line in lines) widest = Math.Max(widest, line.Box.Width);
        var steps = Steps(lines, WideLine * widest);
        if (steps.Count < FewSteps) steps = Steps(lines, 0);
        steps.Sort();
        return steps.Count == 0 ? 0 : steps[steps.Count / 2];
    }

    static List<double> Steps(List<Line> lines, double leastWidth)
    {
        var steps = new List<double>(lines.Count);
        for (var i = 1; i < lines.Count; i++)
        {
            var step = lines[i - 1].Baseline - lines[i].Baseline;
            if (step > lines[i].Size / 2 && lines[i - 1].Box.Width >= leastWidth) steps.Add(step);
        }

        return steps;
    }
}
