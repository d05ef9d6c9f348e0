using System.Runtime.InteropServices;

namespace PolicyTextMiner.Extraction;

/// <summary>Finds fonts that lie about their widths: figures that are declared a full square wide and set half as wide, as Founder's are.</summary>
static class FontWidths
{
    const double Overlap = 0.7;
    const double Square = 0.9;

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

    static bool IsFigure(string value) => value.Length == 1 && (char.IsAsciiDigit(value[0]) || value[0] is >= '０' and <= '９');
}
