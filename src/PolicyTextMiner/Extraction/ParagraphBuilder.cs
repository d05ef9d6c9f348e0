using PolicyTextMiner.Documents;
using PolicyTextMiner.Extraction.Tabular;

namespace PolicyTextMiner.Extraction;

/// <summary>Joins lines to paragraphs, over columns and pages.</summary>
/// <param name="bodySize">Size of the document's running text in points.</param>
/// <param name="indents">Whether the document's paragraphs begin with an indent.</param>
sealed class ParagraphBuilder(double bodySize, bool indents)
{
    const double LeastIndent = 1.2;
    const double SameSize = 0.12;
    const double MuchOtherSize = 0.3;
    const double WideGap = 1.45;
    const double FarGap = 2;
    const double LargeType = 1.15;
    const double LongestHang = 3;

    readonly List<Draft> drafts = [];
    List<Line>? open;
    Column? openColumn;

    /// <summary>The paragraphs and tables of the columns in reading order.</summary>
    /// <param name="columns">Of all pages: what a page does not show the others tell.</param>
    /// <param name="bodySize">Size of the document's running text in points.</param>
    /// <param name="isKept">Whether a page is asked for.</param>
    public static List<Draft> Build(IReadOnlyList<Column> columns, double bodySize, Func<int, bool> isKept)
    {
        var builder = new ParagraphBuilder(bodySize, Indents(columns, bodySize));
        foreach (var column in columns)
        {
            if (!isKept(column.Items[0].Page)) continue;
            foreach (var item in column.Items) builder.Add(item, column);
        }

        builder.Close();
        return builder.drafts;
    }

    // Official documents indent each paragraph by two characters; printed web pages often do not.
    static bool Indents(IReadOnlyList<Column> columns, double bodySize)
    {
        var (lines, indented) = (0, 0);
        foreach (var column in columns)
        {
            foreach (var item in column.Items)
            {
                if (item is not FlowItem.OfLine { Line: var line } || line.Size < 0.9 * bodySize) continue;
                lines++;
                if ((line.Box.Left - column.Left) / line.Size is > 1.5 and < 2.7) indented++;
            }
        }

        return indented * 14 > lines;
    }

    void Add(FlowItem item, Column column)
    {
        if (item is FlowItem.OfTable table)
        {
            Close();
            AddTable(table.Table, table.Page);
            return;
        }

        var line = ((FlowItem.OfLine)item).Line;
        if (open is null || !GoesOn(openColumn!, line, column))
        {
            Close();
            open = [];
        }

        open.Add(line);
        openColumn = column;
    }

    void AddTable(TableRegion table, int page)
    {
        if (drafts.Count > 0 && drafts[^1] is Draft.OfTable { Table: var before } && before.GoesOnIn(table, page)) before.Add(table, page);
        else drafts.Add(new Draft.OfTable(new TableDraft(table, page)));
    }

    void Close()
    {
        if (open is not null) drafts.Add(Classify(open));
        open = null;
    }

    bool GoesOn(Column column, Line next, Column nextColumn)
    {
        var last = open![^1];
        if (ContentsEntry.IsEntry(last)) return false;
        if (ContentsEntry.IsEntry(next)) return IsWrappedEntry(next);
        if (IsBeside(last, next)) return next.Text.EndsWith("印发", StringComparison.Ordinal) || LineRules.AsksForMore(last.Text) || LineRules.ArePairs(last.Text, next.Text);
        if (open.Count > 1 && IsBeside(open[^2], last) && LineRules.ArePairs(open[^2].Text, last.Text)) return false;
        if (LineRules.StandsAlone(last.Text) || LineRules.StandsAlone(next.Text)) return false;
        var samePage = last.Page == next.Page && ReferenceEquals(column, nextColumn);
        if (last.Page == next.Page && !ReferenceEquals(column, nextColumn) && (column.IsFramed || nextColumn.IsFramed)) return LineRules.AsksForMore(last.Text) && IsUnder(last, next);
        var ends = LineRules.EndsSentence(last.Text);
        if (!ends && ClosesBracket(last, next, column)) return true;
        if (samePage && IsCentred(last, column) && IsCentred(next, nextColumn)) return IsTitleGoingOn(last, next, column);
        var remaining = column.Right - last.Box.Right;
        var wanted = ends ? Math.Min(UnbreakableWidth(next), LongestHang * last.Size) : UnbreakableWidth(next);
        var isFull = remaining < wanted + (0.6 * last.Size);
        var difference = Math.Abs(last.Size - next.Size) / Math.Max(last.Size, next.Size);
        if (difference > (isFull && !ends ? MuchOtherSize : SameSize)) return false;
        var step = last.Baseline - next.Baseline;
        if (LineRules.AsksForMore(last.Text) && !(samePage && step > FarGap * column.Pitch)) return true;
        var starts = LineRules.StartsParagraph(next.Text);
        if (!isFull && (ends || starts || !IsRunningText(last, column))) return false;
        if (samePage && !ends && !starts && isFull && last.Font == next.Font && IsCentred(next, nextColumn)
            && (column.IsFramed || last.Size > LargeType * bodySize)) return true;
        var indent = (next.Box.Left - nextColumn.Left) / next.Size;
        if (indent > LeastIndent && !IsBlock(last, next, isFull) && !IsHanging(last, next)) return false;
        if (indent > LeastIndent && IsHeadingInItsOwnFont(last, next)) return false;
        if (LineRules.IsCaption(next.Text)) return false;
        if (starts && (ends || LineRules.IsBullet(next.Text)) && (!indents || LineRules.IsBullet(next.Text))) return false;
        if (ends && LineRules.HeadingLevel(next.Text) > 0 && next.Box.Right < nextColumn.Right - (LongestHang * next.Size)) return false;
        if (samePage && column.Pitch > 0 && step > WideGap * column.Pitch) return !ends && step < FarGap * column.Pitch;
        return true;
    }

    // A paragraph with stops inside but none at its end has not ended, however short its last line is set.
    bool IsRunningText(Line last, Column column) =>
        open!.Exists(line => line.Text.Contains('。')) || (last.Text.Contains('，') && last.Box.Width > 0.6 * (column.Right - column.Left));

    // Lines that are all indented alike, as in a quotation or under a bullet: the indent of one says nothing.
    bool IsBlock(Line last, Line next, bool isFull)
    {
        if (Math.Abs(last.Box.Left - next.Box.Left) > 0.4 * next.Size) return false;
        return !LineRules.StartsParagraph(next.Text) && (open!.Count > 1 || (isFull && !LineRules.EndsSentence(last.Text)));
    }

    static bool IsUnder(Line above, Line below) =>
        above.Baseline - below.Baseline is var step && step > 0 && step < FarGap * below.Size && Math.Abs(above.Size - below.Size) < SameSize * above.Size;

    static bool IsBeside(Line left, Line right) => left.Page == right.Page && Math.Abs(left.Baseline - right.Baseline) < 0.5 * left.Size;

    // （二）加强组织领导，落实工作责任 in bold over a paragraph in plain type.
    bool IsHeadingInItsOwnFont(Line last, Line next) =>
        open!.Count == 1 && last.Font != next.Font && LineRules.HeadingLevel(last.Text) > 0;

    // （试 / 行）: a bracket that opens in a paragraph of few lines closes in it.
    bool ClosesBracket(Line last, Line next, Column column)
    {
        if (open!.Count > 3 || (last.Page == next.Page && last.Baseline - next.Baseline > FarGap * Math.Max(column.Pitch, last.Size))) return false;
        return Math.Abs(last.Size - next.Size) < SameSize * last.Size && LineRules.OpenBracket(string.Concat(open!.Select(line => line.Text))) is { } bracket
            && next.Text.IndexOfAny([bracket, LineRules.Closing(bracket)]) is >= 0 and var at && next.Text[at] != bracket;
    }

    // ① or 1. hangs out to the left of all lines of its item.
    bool IsHanging(Line last, Line next) =>
        open!.Count == 1 && LineRules.StartsParagraph(last.Text) && !LineRules.StartsParagraph(next.Text)
        && next.Box.Left - last.Box.Left is var hang && hang > 0.5 * next.Size && hang < 4 * next.Size;

    static bool IsCentred(Line line, Column column)
    {
        var (left, right) = (line.Box.Left - column.Left, column.Right - line.Box.Right);
        return left > 1.5 * line.Size && right > 1.5 * line.Size && Math.Abs(left - right) < 1.5 * line.Size;
    }

    bool IsTitleGoingOn(Line last, Line next, Column column)
    {
        if (last.Font != next.Font || LineRules.StartsParagraph(next.Text) || LineRules.EndsSentence(last.Text) || next.Text.EndsWith('。') || LineRules.IsNoteSign(last.Text[^1])) return false;
        var step = last.Baseline - next.Baseline;
        if (last.Size > LargeType * bodySize) return step < 2.4 * last.Size;
        return step < WideGap * column.Pitch && last.Box.Width > 0.6 * (column.Right - column.Left);
    }

    bool IsWrappedEntry(Line next) => drafts.Count > 0 && drafts[^1] is Draft.OfContents && open!.Count == 1 && !LineRules.StartsParagraph(next.Text);

    // What the line above would have had to take from the next one: a character with its brackets and stops, or a whole word.
    static double UnbreakableWidth(Line next)
    {
        var glyphs = next.Glyphs;
        var end = 0;
        while (end + 1 < glyphs.Count && end < 40 && IsInseparable(glyphs[end].Value[^1], glyphs[end + 1].Value[0])) end++;
        return glyphs[end].Box.Right - glyphs[0].Box.Left;
    }

    static bool IsInseparable(char left, char right) =>
        "“‘（(《【〔「『".Contains(left)
        || "，。；：、！？”’）)》】〕」』%％‰".Contains(right)
        || (left is > ' ' and < '\u0250' && right is > ' ' and < '\u0250')
        || (left == '—' && right == '—');

    Draft Classify(List<Line> lines)
    {
        var text = lines.Count == 1 ? lines[0].Text : string.Concat(lines.Select(line => line.Text));
        if (ContentsEntry.IsEntry(lines[^1])) return ContentsEntry.Draft(lines, text);
        if (lines.Count > 1 && LineRules.ArePairs(lines[0].Text, lines[1].Text)) return new Draft.OfLines(ParagraphKind.TableRow, 0, lines);
        if (LineRules.HeadingLevel(text) is > 0 and var level) return new Draft.OfLines(ParagraphKind.Heading, level, lines);
        if (LineRules.IsCaption(text)) return new Draft.OfLines(ParagraphKind.Caption, 0, lines);
        var isTitle = lines[0].Size > LargeType * bodySize && IsCentred(lines[0], openColumn!) && text.Length < 80;
        return new Draft.OfLines(isTitle ? ParagraphKind.Title : ParagraphKind.Body, 0, lines);
    }
}
