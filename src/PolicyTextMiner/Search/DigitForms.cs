namespace PolicyTextMiner.Search;

/// <summary>Years and other digit strings in Chinese numerals, and the same in Arabic ones.</summary>
static class DigitForms
{
    const string Chinese = "〇一二三四五六七八九";

    /// <summary>
    /// <paramref name="folded"/> with digit strings such as 二〇二〇 or 一九七八 in Arabic digits; the same object where there are none.
    /// A string of digits has three of them at least, or a zero: 一一对应 and 三三制 stay as they are.
    /// </summary>
    public static string ToArabic(string folded)
    {
        var result = default(char[]);
        for (var i = 0; i < folded.Length; i++)
        {
            var end = i;
            while (end < folded.Length && Digit(folded[end]) >= 0) end++;
            if (IsDigitString(folded.AsSpan(i, end - i)))
            {
                result ??= folded.ToCharArray();
                for (var k = i; k < end; k++) result[k] = (char)('0' + Digit(folded[k]));
            }

            if (end > i) i = end - 1;
        }

        return result is null ? folded : new(result);
    }

    /// <summary>Whether <paramref name="character"/> is a digit in Chinese numerals.</summary>
    public static bool IsChinese(char character) => Digit(character) >= 0;

    static bool IsDigitString(ReadOnlySpan<char> run) => run.Length >= 3 || (run.Length == 2 && run.ContainsAny('〇', '零'));

    static int Digit(char character) => character == '零' ? 0 : Chinese.IndexOf(character, StringComparison.Ordinal);
}
