using System.Runtime.InteropServices;

namespace PolicyTextMiner.Extraction;

/// <summary>Finds fonts that lie about their widths: figures that are declared a full square wide and set half as wide, as Founder's are.</summary>
static class FontWidths
{
    const double Overlap = 0.7;
    const double Square = 0.9;

    // The font of Chinese marks in Founder's typesetting; some of its files declare half a square for them.
    const string FounderMarks = "E-BX";

    /// <summary>The fonts whose figures overlap their neighbours by the widths that the font declares.</summary>
    public static HashSet<string> Misfits(List<DrawnMark> marks)
    {
        var misfits = new HashSet<string>();
        var all = CollectionsMarshal.AsSpan(marks);
        for (var i = 1; i < all.Length; i++)
        {
            ref readonly var mark = ref all[i - 1];
            if (!IsFigure(mark.Value) || !IsFigure(all[i].Value) || mark.Font != all[i].Font || mark.StartY != all[i].StartY) continue;
            var step = (all[i].StartX - mark.StartX) / mark.Size;
            if (step > 0.2 && step < Overlap && (mark.EndX - mark.StartX) / mark.Size > Square) misfits.Add(mark.Font);
        }

        return misfits;
    }

    /// <summary>How wide the mark at <paramref name="i"/> is set, in ems: up to the next mark where that is nearer than the font says.</summary>
    public static double SetWidth(List<DrawnMark> marks, int i, bool isMisfit)
    {
        var mark = marks[i];
        var declared = Math.Max(Math.Abs(mark.EndX - mark.StartX), Math.Abs(mark.EndY - mark.StartY)) / mark.Size;
        if (isMisfit && IsFigure(mark.Value)) return Math.Min(declared, 0.5);
        if (declared < Square || i + 1 == marks.Count) return declared;
        var next = marks[i + 1];
        var step = (next.StartX - mark.StartX) / mark.Size;
        return Math.Abs(next.StartY - mark.StartY) < 0.3 * mark.Size && step > 0 ? Math.Min(declared, step) : declared;
    }

    /// <summary>
    /// Whether the mark at <paramref name="i"/> is a stop or bracket for which its font keeps a full square, and so a Chinese one whatever its code:
    /// 落实.2025年 of a Founder font shows 。. Inside of a number and after 1 it is what it says, but for Founder's font of Chinese marks.
    /// </summary>
    public static bool IsSquareStop(List<DrawnMark> marks, int i)
    {
        var mark = marks[i];
        if (mark.Value.Length != 1 || mark.Value[0] is not (',' or '.' or ':' or ';' or '(' or ')' or '!' or '?' or '«' or '»')) return false;
        if (mark.Font != FounderMarks && Math.Max(Math.Abs(mark.EndX - mark.StartX), Math.Abs(mark.EndY - mark.StartY)) < Square * mark.Size) return false;
        var isAfterNumber = i > 0 && (IsFigure(marks[i - 1].Value) || char.IsAsciiLetter(marks[i - 1].Value[0]));
        if (mark.Value == ".") return !isAfterNumber || mark.Font == FounderMarks;
        return !isAfterNumber || mark.Value[0] is '(' or ')' or '«' or '»' || i + 1 == marks.Count || !IsFigure(marks[i + 1].Value);
    }

    /// <summary>The uprights between which a mark of a misfit font stands: those of its ink, or half a square around that of a figure.</summary>
    public static (double Left, double Right) Place(DrawnMark mark)
    {
        if (!IsFigure(mark.Value)) return (mark.InkLeft, mark.InkRight);
        var (middle, half) = ((mark.InkLeft + mark.InkRight) / 2, mark.Size / 4);
        return (Math.Min(mark.InkLeft, middle - half), Math.Max(mark.InkRight, middle + half));
    }

    static bool IsFigure(string value) => value.Length == 1 && (char.IsAsciiDigit(value[0]) || value[0] is >= '０' and <= '９');
}
