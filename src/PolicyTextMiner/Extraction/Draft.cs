using PolicyTextMiner.Documents;
using PolicyTextMiner.Extraction.Tabular;

namespace PolicyTextMiner.Extraction;

/// <summary>What will stand in the text: a paragraph or a table, before its place in the text is known.</summary>
abstract record Draft
{
    Draft()
    {
    }

    /// <summary>A paragraph of lines.</summary>
    public sealed record OfLines(ParagraphKind Kind, int Level, IReadOnlyList<Line> Lines) : Draft;

    /// <summary>An entry of a table of contents.</summary>
    public sealed record OfContents(string Entry, string PrintedPage, Line First, Line Last) : Draft;

    /// <summary>A table, over all of its pages.</summary>
    public sealed record OfTable(TableDraft Table) : Draft;
}

/// <summary>A note before its place in the text is known.</summary>
/// <param name="Mark">As printed: ①, ¹, *.</param>
/// <param name="Lines">The first begins with the mark.</param>
/// <param name="Anchor">The line of the body that refers to it and the offset in its text just before the mark; null where none was found.</param>
sealed record NoteDraft(string Mark, List<Line> Lines, (Line Line, int Offset)? Anchor);
