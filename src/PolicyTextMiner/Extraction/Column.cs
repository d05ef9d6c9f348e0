namespace PolicyTextMiner.Extraction;

/// <summary>A stretch of lines that are read one after the other, and the margins between which they are set.</summary>
/// <param name="Left">Where full lines begin, in points.</param>
/// <param name="Right">Where full lines end, in points.</param>
/// <param name="Pitch">The usual distance between two baselines in points; 0 where there is one line.</param>
/// <param name="Items">Lines and tables in reading order.</param>
sealed record Column(double Left, double Right, double Pitch, IReadOnlyList<FlowItem> Items)
{
    /// <summary>Whether the lines stand in a box of their own.</summary>
    public bool IsFramed { get; init; }

    /// <summary>Whether another column stands beside it.</summary>
    public bool IsHalf { get; init; }

    /// <summary>How many lines of text it has.</summary>
    public int LineCount { get; } = Items.Count(item => item is FlowItem.OfLine);
}

/// <summary>A line or a table in the flow of the text.</summary>
abstract record FlowItem
{
    FlowItem()
    {
    }

    /// <summary>From 1.</summary>
    public abstract int Page { get; }

    /// <summary>A line of running text.</summary>
    public sealed record OfLine(Line Line) : FlowItem
    {
        /// <inheritdoc/>
        public override int Page => Line.Page;
    }

    /// <summary>A table that stands between lines.</summary>
    public sealed record OfTable(TableRegion Table, int TablePage) : FlowItem
    {
        /// <inheritdoc/>
        public override int Page => TablePage;
    }
}
