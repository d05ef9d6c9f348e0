namespace PolicyTextMiner.Search.Indexing;

/// <summary>The names of the index's fields. A change of what one holds raises <see cref="Format"/>.</summary>
static class IndexField
{
    /// <summary>Version of the layout; stands in each commit.</summary>
    public const int Format = 3;

    /// <summary>Pairs of neighbouring characters with positions: any substring is a phrase of them.</summary>
    public const string Grams = "b";

    /// <summary>The kinds of quotation mark in the text, which the pairs leave out.</summary>
    public const string Quotes = "q";

    /// <summary>Words of the segmenter, for ranking.</summary>
    public const string Words = "w";

    /// <summary>The document's SHA-256, to delete by and to count by.</summary>
    public const string Document = "id";

    public const string Title = "title";
    public const string Kind = "kind";
    public const string Region = "region";
    public const string Issuer = "issuer";
    public const string Number = "number";
    public const string Source = "source";
    public const string File = "file";
    public const string Strategy = "strategy";

    /// <summary>The numeric indicators of the paragraph (<see cref="Figure"/>).</summary>
    public const string Figure = "figure";

    /// <summary>The day as yyyymmdd; 0 where it is not known.</summary>
    public const string Date = "date";

    /// <summary>UTF-16 units of the paragraph's text.</summary>
    public const string Length = "length";

    /// <summary>Stored: the paragraph's text.</summary>
    public const string Text = "text";

    /// <summary>Stored: where it stands (<see cref="ParagraphPlace"/>).</summary>
    public const string Place = "at";

    /// <summary>Stored: the headings above it, one a line.</summary>
    public const string Headings = "path";
}
