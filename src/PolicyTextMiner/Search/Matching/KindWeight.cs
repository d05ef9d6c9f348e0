using PolicyTextMiner.Documents;

namespace PolicyTextMiner.Search.Matching;

/// <summary>How much a paragraph counts by what it is in the outline.</summary>
static class KindWeight
{
    /// <summary>What its score is multiplied by: a title says what a document is about, a table of contents only repeats headings.</summary>
    public static float Of(ParagraphKind kind) => kind switch
    {
        ParagraphKind.Title => 1.6f,
        ParagraphKind.Heading or ParagraphKind.Caption => 1.3f,
        ParagraphKind.TableRow => 0.8f,
        ParagraphKind.Contents => 0.4f,
        _ => 1f,
    };
}
