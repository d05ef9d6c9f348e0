namespace PolicyTextMiner.Search.Indexing;

/// <summary>The names of the index's fields. A change of what one holds raises <see cref="Format"/>.</summary>
static class IndexField
{
    /// <summary>Version of the layout; stands in each commit.</summary>
    public const int Format = 7;

    /// <summary>Pairs of neighbouring characters with positions: any substring is a phrase of them. Besides, where sentences end.</summary>
    public const string Grams = "b";

    /// <summary>The kinds of quotation mark in the text, which the pairs leave out.</summary>
    public const string Quotes = "q";

    /// <summary>Words of the segmenter, for ranking.</summary>
    public const string Words = "w";

    /// <summary>The document's SHA-256, to delete by.</summary>
    public const string Document = "id";

    /// <summary>What is known of the document (<see cref="IndexedDocument"/>).</summary>
    public const string Facts = "facts";

    /// <summary>Canonical names of the strategies that the paragraph names.</summary>
    public const string Strategy = "strategy";

    /// <summary>The numeric indicators of the paragraph (<see cref="Figure"/>).</summary>
    public const string Figure = "figure";

    /// <summary>What the paragraph is in the outline, as a number of <see cref="Documents.ParagraphKind"/>.</summary>
    public const string Kind = "kind";

    /// <summary>UTF-16 units of the paragraph's text.</summary>
    public const string Length = "length";

    /// <summary>Stored: the paragraph's text.</summary>
    public const string Text = "text";

    /// <summary>Stored: where it stands (<see cref="ParagraphPlace"/>).</summary>
    public const string Place = "at";

    /// <summary>Stored: the headings above it, one a line.</summary>
    public const string Headings = "path";
}
