using System.Runtime.InteropServices;
using PolicyTextMiner.Documents;

namespace PolicyTextMiner.Extraction;

/// <summary>A character as it was drawn: from where to where the pen moved on the page as it is seen, and between which uprights there is ink.</summary>
readonly record struct DrawnMark(
    string Value, double StartX, double StartY, double EndX, double EndY, double InkLeft, double InkRight, double Size, string Font, bool IsVisible);

/// <summary>
/// Makes a <see cref="Page"/> of drawn marks: turns it so that its lines run from left to right, and takes out what no reader sees or sees only once:
/// off the page, invisible, struck twice, slanted over the text.
/// </summary>
static class PageComposer
{
    const double BelowBaseline = 0.15;
    const double AboveBaseline = 0.85;
    const double SameSpot = 0.15;
    const double SlantedFrom = 0.1;

    /// <summary>The page as it is read.</summary>
    /// <param name="number">From 1.</param>
    /// <param name="width">Of the visible part, in points.</param>
    /// <param name="height">Of the visible part, in points.</param>
    /// <param name="sheet">The whole sheet; a crop often cuts into the text, which is then read all the same.</param>
    /// <param name="marks">In the order in which they were drawn.</param>
    /// <param name="rulings">As the page is seen.</param>
    /// <param name="hasImages">Whether pictures are drawn.</param>
    public static Page Compose(int number, double width, double height, Box sheet, List<DrawnMark> marks, List<Ruling> rulings, bool hasImages)
    {
        var removed = new List<RemovedText>();
        var showsInvisible = IsTextLayerOfScan(marks, hasImages);
        var isVertical = IsVertical(marks);
        var turn = isVertical ? Turn.Down : MainTurn(marks);
        var seen = new Page(number, turn is Turn.None or Turn.Half ? width : height, turn is Turn.None or Turn.Half ? height : width, [], [], removed, hasImages, turn);
        var glyphs = new List<Glyph>(marks.Count);
        var spots = new Dictionary<long, Glyph>(marks.Count);
        var misfits = turn == Turn.None ? FontWidths.Misfits(marks) : [];
        for (var i = 0; i < marks.Count; i++)
        {
            var mark = marks[i];
            var isMisfit = misfits.Count > 0 && misfits.Contains(mark.Font);
            var box = isVertical ? VerticalBox(mark) : SeenBox(mark);
            if (isMisfit && mark.InkRight > mark.InkLeft && FontWidths.Place(mark) is var place) box = box with { Left = place.Left, Right = place.Right };
            if (Hidden(mark, box, sheet, showsInvisible) is { } reason)
            {
                Remove(removed, mark.Value, number, box, reason);
                continue;
            }

            var read = Read(box, turn, width, height);
            var value = TextNormalizer.Read(mark.Value, FontWidths.SetWidth(marks, i, isMisfit), FontWidths.IsSquareStop(marks, i));
            var glyph = new Glyph(value, read, read.Bottom + (BelowBaseline * mark.Size), mark.Size, mark.Font) { Stored = value == mark.Value ? null : mark.Value };
            if (IsStruckTwice(glyph, spots)) Remove(removed, mark.Value, number, box, RemovalReason.DoubleStrike);
            else glyphs.Add(glyph);
        }

        var turned = turn == Turn.None ? rulings : rulings.ConvertAll(ruling => new Ruling(Read(ruling.Box, turn, width, height)));
        return seen with { Glyphs = glyphs, Rulings = turned };
    }

    // The OCR layer of a scan is drawn invisibly over the picture; next to visible text, invisible text is nothing that a reader sees.
    static bool IsTextLayerOfScan(List<DrawnMark> marks, bool hasImages)
    {
        if (!hasImages) return false;
        var visible = 0;
        foreach (var mark in CollectionsMarshal.AsSpan(marks)) visible += mark.IsVisible ? 1 : 0;
        return visible * 2 < marks.Count;
    }

    // In vertical writing each character stands below the one before, though the pen of most fonts still moves to the right.
    static bool IsVertical(List<DrawnMark> marks)
    {
        var (down, right) = (0, 0);
        var all = CollectionsMarshal.AsSpan(marks);
        for (var i = 1; i < all.Length; i++)
        {
            var (x, y) = (all[i].StartX - all[i - 1].StartX, all[i].StartY - all[i - 1].StartY);
            var size = all[i].Size;
            if (Math.Abs(x) < 0.35 * size && y < -0.5 * size && y > -2.2 * size) down++;
            else if (Math.Abs(y) < 0.35 * size && x > 0.2 * size && x < 2.2 * size) right++;
        }

        return down > right * 2 && down * 2 > all.Length;
    }

    static Turn MainTurn(List<DrawnMark> marks)
    {
        Span<int> count = stackalloc int[4];
        foreach (var mark in CollectionsMarshal.AsSpan(marks)) count[(int)TurnOf(mark)]++;
        var main = Turn.None;
        for (var turn = Turn.None; turn <= Turn.Half; turn++)
        {
            if (count[(int)turn] > count[(int)main]) main = turn;
        }

        return main;
    }

    static Turn TurnOf(DrawnMark mark)
    {
        var (x, y) = (mark.EndX - mark.StartX, mark.EndY - mark.StartY);
        if (Math.Abs(x) >= Math.Abs(y)) return x >= 0 ? Turn.None : Turn.Half;
        return y > 0 ? Turn.Up : Turn.Down;
    }

    static bool IsSlanted(DrawnMark mark)
    {
        var (x, y) = (Math.Abs(mark.EndX - mark.StartX), Math.Abs(mark.EndY - mark.StartY));
        return Math.Min(x, y) > SlantedFrom * Math.Max(x, y);
    }

    static RemovalReason? Hidden(DrawnMark mark, Box box, Box sheet, bool showsInvisible)
    {
        var (x, y) = ((box.Left + box.Right) / 2, (box.Bottom + box.Top) / 2);
        // What a damaged file sets at no number at all is not on the page either.
        if (!(x >= sheet.Left && x <= sheet.Right && y >= sheet.Bottom && y <= sheet.Top)) return RemovalReason.OffPage;
        if (!mark.IsVisible && !showsInvisible) return RemovalReason.Invisible;
        return IsSlanted(mark) ? RemovalReason.Watermark : null;
    }

    // Marks that follow each other and were removed for one reason are reported as one.
    static void Remove(List<RemovedText> removed, string value, int page, Box box, RemovalReason reason)
    {
        if (removed.Count > 0 && removed[^1] is { } last && last.Reason == reason && last.Text.Length < 200)
            removed[^1] = last with { Text = last.Text + value, Box = last.Box!.Value.Union(box) };
        else removed.Add(new(value, page, box, reason));
    }

    static bool IsStruckTwice(Glyph glyph, Dictionary<long, Glyph> spots)
    {
        var cell = Math.Max(1, glyph.Size / 2);
        var (column, row) = ((int)(glyph.Box.Left / cell), (int)(glyph.Baseline / cell));
        for (var x = column - 1; x <= column + 1; x++)
        {
            for (var y = row - 1; y <= row + 1; y++)
            {
                if (spots.TryGetValue(Spot(glyph, x, y), out var other) && IsSame(glyph, other)) return true;
            }
        }

        spots[Spot(glyph, column, row)] = glyph;
        return false;
    }

    static long Spot(Glyph glyph, int x, int y) => ((long)glyph.Value[^1] << 40) | ((long)(x & 0xFFFFF) << 20) | (long)(y & 0xFFFFF);

    static bool IsSame(Glyph a, Glyph b) =>
        a.Value == b.Value
        && Math.Abs(a.Box.Left - b.Box.Left) < SameSpot * a.Size
        && Math.Abs(a.Baseline - b.Baseline) < SameSpot * a.Size;

    static Box VerticalBox(DrawnMark mark) =>
        new(mark.StartX, mark.StartY - (BelowBaseline * mark.Size), mark.StartX + mark.Size, mark.StartY + (AboveBaseline * mark.Size));

    static Box SeenBox(DrawnMark mark)
    {
        var (below, above) = (BelowBaseline * mark.Size, AboveBaseline * mark.Size);
        return TurnOf(mark) switch
        {
            Turn.Up => new(mark.StartX - above, mark.StartY, mark.StartX + below, mark.EndY),
            Turn.Down => new(mark.StartX - below, mark.EndY, mark.StartX + above, mark.StartY),
            Turn.Half => new(mark.EndX, mark.StartY - above, mark.StartX, mark.StartY + below),
            _ => new(mark.StartX, mark.StartY - below, mark.EndX, mark.StartY + above),
        };
    }

    static Box Read(Box seen, Turn turn, double width, double height) => turn switch
    {
        Turn.Down => new(height - seen.Top, seen.Left, height - seen.Bottom, seen.Right),
        Turn.Up => new(seen.Bottom, width - seen.Right, seen.Top, width - seen.Left),
        Turn.Half => new(width - seen.Right, height - seen.Top, width - seen.Left, height - seen.Bottom),
        _ => seen,
    };
}
