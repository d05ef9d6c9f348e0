using PolicyTextMiner.Documents;
using PolicyTextMiner.Extraction.Tabular;

namespace PolicyTextMiner.Extraction;

/// <summary>A paragraph before its place in the text is known.</summary>
/// <param name="Kind">What it is in the outline.</param>
/// <param name="Level">Depth of a heading.</param>
/// <param name="Lines">From first to last; a table has none.</param>
sealed record ParagraphDraft(ParagraphKind Kind, int Level, List<Line> Lines)
{
    /// <summary>The table that stands here, all of its rows; null for a paragraph.</summary>
    public TableDraft? Table { get; init; }
}

/// <summary>Joins lines to paragraphs, over columns and pages.</summary>
static class ParagraphBuilder
{
    const double IndentOfParagraph = 1.2;
    const double FullLine = 1.6;
    const double SameSize = 0.12;
    const double WideGap = 1.7;

    /// <summary>The paragraphs of the flow.</summary>
    public static List<ParagraphDraft> Build(IReadOnlyList<Column> columns)
    {
        var drafts = new List<ParagraphDraft>();
        List<Line>? open = null;
        var previous = default(Column);
        foreach (var column in columns)
        {
            foreach (var item in column.Items)
            {
                if (item is not FlowItem.OfLine { Line: var line })
                {
                    if (item is FlowItem.OfTable { Table: var table, Page: var page }) AddTable(drafts, table, page);
                    open = null;
                    continue;
                }

                if (open is not null && GoesOn(open, previous!, line, column)) open.Add(line);
                else drafts.Add(new(ParagraphKind.Body, 0, open = [line]));
                previous = column;
            }
        }

        return drafts.ConvertAll(Classify);
    }

    static void AddTable(List<ParagraphDraft> drafts, TableRegion table, int page)
    {
        if (drafts.Count > 0 && drafts[^1].Table is { } before && before.GoesOnIn(table, page)) before.Add(table, page);
        else drafts.Add(new(ParagraphKind.TableRow, 0, []) { Table = new(table, page) });
    }

    static bool GoesOn(List<Line> open, Column column, Line next, Column nextColumn)
    {
        var last = open[^1];
        if (Math.Abs(last.Size - next.Size) > SameSize * Math.Max(last.Size, next.Size)) return false;
        if (LineRules.IsContentsEntry(last.Text) || LineRules.IsContentsEntry(next.Text)) return false;
        if (LineRules.StandsAlone(last.Text) || LineRules.StandsAlone(next.Text)) return false;
        var isIndented = next.Box.Left > nextColumn.Left + (IndentOfParagraph * next.Size);
        if (IsCentred(last, column) && IsCentred(next, nextColumn) && last.Page == next.Page) return !LineRules.StartsParagraph(next.Text) && last.Size > 15;
        if (LineRules.AsksForMore(last.Text)) return true;
        if (isIndented) return false;
        if (column == nextColumn && last.Baseline - next.Baseline > WideGap * Pitch(open, last)) return false;
        var isFull = last.Box.Right > column.Right - (FullLine * last.Size);
        return isFull;
    }

    static double Pitch(List<Line> open, Line last) =>
        open.Count > 1 && open[^2].Page == last.Page && open[^2].Baseline > last.Baseline ? open[^2].Baseline - last.Baseline : 2.2 * last.Size;

    static bool IsCentred(Line line, Column column)
    {
        var (left, right) = (line.Box.Left - column.Left, column.Right - line.Box.Right);
        return left > 2.5 * line.Size && Math.Abs(left - right) < 1.5 * line.Size;
    }

    static ParagraphDraft Classify(ParagraphDraft draft)
    {
        if (draft.Table is not null) return draft;
        var text = draft.Lines.Count == 1 ? draft.Lines[0].Text : string.Concat(draft.Lines.Select(line => line.Text));
        if (LineRules.IsContentsEntry(text)) return draft with { Kind = ParagraphKind.Contents };
        if (LineRules.HeadingLevel(text) is > 0 and var level) return draft with { Kind = ParagraphKind.Heading, Level = level };
        return LineRules.IsCaption(text) ? draft with { Kind = ParagraphKind.Caption } : draft;
    }
}
