namespace PolicyTextMiner.Extraction;

/// <summary>The margins of a document's full pages, for pages that do not show their own: of few lines, or with tables and short lines that end elsewhere.</summary>
static class UsualMargins
{
    const int FewLines = 12;
    const double SameEdge = 6;

    /// <summary>The columns, those margins put right that the document's other columns contradict.</summary>
    public static List<Column> Widen(List<Column> columns)
    {
        var full = columns.FindAll(column => column.LineCount >= FewLines && column is { IsFramed: false, IsHalf: false });
        if (full.Count == 0) return columns;
        // Not the median: a page of a list may be full of short lines.
        var (left, right) = (Quantile(full.ConvertAll(column => column.Left), 0.25), Quantile(full.ConvertAll(column => column.Right), 0.75));
        var pitch = Quantile(full.ConvertAll(column => column.Pitch), 0.5);
        return columns.ConvertAll(column =>
            column.LineCount == 0 || column.IsFramed || column.IsHalf ? column
            : column.LineCount >= FewLines ? Reaching(column, left, right)
            : column.Left < left - 40 || column.Right > right + 12 ? column
            : column with { Left = Math.Min(column.Left, left), Right = Math.Max(column.Right, right), Pitch = pitch });
    }

    // Where one line begins or ends at the usual margin, the column does, however few of its lines are full.
    static Column Reaching(Column column, double left, double right)
    {
        foreach (var item in column.Items)
        {
            if (item is not FlowItem.OfLine { Line.Box: var box }) continue;
            if (column.Left > left && Math.Abs(box.Left - left) < SameEdge) column = column with { Left = left };
            if (column.Right < right && Math.Abs(box.Right - right) < SameEdge) column = column with { Right = right };
        }

        return column;
    }

    static double Quantile(List<double> values, double share)
    {
        values.Sort();
        return values[(int)(share * (values.Count - 1))];
    }
}
