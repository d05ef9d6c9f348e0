using System.Buffers;

namespace PolicyTextMiner.Segmentation;

/// <summary>How far a word of Latin letters reaches: R&amp;D, PM2.5, Wi-Fi, C919, 5G.</summary>
static class LatinShape
{
    static readonly SearchValues<char> s_joints = SearchValues.Create("&-.'’_+");

    /// <summary>The end of the word that begins with the letter at <paramref name="start"/>.</summary>
    public static int End(ReadOnlySpan<char> text, int start)
    {
        var end = start;
        for (; ; )
        {
            while (end < text.Length && (Characters.IsLetterOrDigit(text[end]) || Characters.ClassOf(text[end]) == CharacterClass.Mark)) end++;
            if (end + 1 >= text.Length || !s_joints.Contains(text[end]) || !Characters.IsLetterOrDigit(text[end + 1])) return end;
            end++;
        }
    }

    /// <summary>The end of digits and up to two capitals behind them, 5G and 3D, or zero: 100km is a number and its unit.</summary>
    public static int EndAfterDigits(ReadOnlySpan<char> text, int start)
    {
        var end = start;
        while (end < text.Length && Characters.ClassOf(text[end]) == CharacterClass.Digit) end++;
        var letters = end;
        while (end < text.Length && char.IsUpper(text[end])) end++;
        var isShort = end - letters is 1 or 2 && letters - start <= 2;
        return isShort && (end == text.Length || !Characters.IsLetterOrDigit(text[end])) ? end : 0;
    }
}
