namespace PolicyTextMiner.Search.Queries;

/// <summary>A part of a query that was understood.</summary>
abstract record QueryNode
{
    /// <summary>Characters side by side, quotation marks between them not counted.</summary>
    public sealed record Word(string Text) : QueryNode
    {
        /// <summary>The text as it is compared, folded once for all paragraphs.</summary>
        internal SearchText Folded { get; } = new(Text);
    }

    /// <summary>Exactly these characters.</summary>
    public sealed record Phrase(string Text) : QueryNode
    {
        /// <summary>The text as it is compared, folded once for all paragraphs.</summary>
        internal SearchText Folded { get; } = new(Text);
    }

    /// <summary>Pieces of text with gaps between them: 创新*战略, 国?院.</summary>
    public sealed record Pattern(Wildcards Wildcards) : QueryNode;

    /// <summary>The text with at most one character changed, left out or added.</summary>
    public sealed record Similar(string Text) : QueryNode;

    /// <summary>Both, in any order, with at most <paramref name="Distance"/> characters between them.</summary>
    public sealed record Near(QueryNode Left, QueryNode Right, int Distance) : QueryNode;

    /// <summary>All of them.</summary>
    public sealed record And(IReadOnlyList<QueryNode> Parts) : QueryNode;

    /// <summary>At least one of them.</summary>
    public sealed record Or(IReadOnlyList<QueryNode> Parts) : QueryNode;

    /// <summary>Paragraphs without it.</summary>
    public sealed record Not(QueryNode Part) : QueryNode;

    /// <summary>The document (or, for strategies and indicators, the paragraph) has a value that holds the text.</summary>
    public sealed record Field(string Name, string Text) : QueryNode;

    /// <summary>The document was made in one of these years, both included.</summary>
    public sealed record Years(int From, int To) : QueryNode;

    /// <summary>The paragraph has a figure in this range.</summary>
    public sealed record Value(ValueRange Range) : QueryNode;
}
