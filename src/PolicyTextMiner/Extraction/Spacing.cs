using System.Text;

namespace PolicyTextMiner.Extraction;

/// <summary>Takes the spaces out of a line that typesetting, not writing, put there: between Chinese characters, and between those and figures or Latin words.</summary>
static class Spacing
{
    const int GapBetweenNames = 3;

    /// <summary>
    /// The line as it is written: 孙　久　文 is 孙久文 and 2023 年 is 2023年, while R&amp;D staff keeps its space. In a line without punctuation a wide gap
    /// between names (国家发展改革委　　　国家能源局) stays as one space.
    /// </summary>
    public static string Close(string line)
    {
        if (!line.Any(char.IsWhiteSpace)) return line;
        var keepsNamesApart = !line.Any(c => "，。；：、！？".Contains(c)) && !IsLetterSpaced(line);
        var closed = new StringBuilder(line.Length);
        for (var i = 0; i < line.Length; i++)
        {
            if (!char.IsWhiteSpace(line[i]))
            {
                closed.Append(line[i]);
                continue;
            }

            var start = i;
            while (i + 1 < line.Length && char.IsWhiteSpace(line[i + 1])) i++;
            if (closed.Length == 0 || i + 1 == line.Length) continue;
            if (IsLatin(line[start - 1]) && IsLatin(line[i + 1])) closed.Append(' ');
            else if (keepsNamesApart && Columns(line, start, i + 1) >= GapBetweenNames && IsBetweenNames(line, start, i)) closed.Append(' ');
        }

        return closed.ToString();
    }

    /// <summary>Whether most characters of the line stand apart from their neighbours, as in 前　言.</summary>
    public static bool IsLetterSpaced(string line)
    {
        var (pairs, apart) = (0, 0);
        for (var i = 1; i < line.Length; i++)
        {
            if (!char.IsWhiteSpace(line[i]) && IsWide(line[i]))
            {
                pairs++;
                if (char.IsWhiteSpace(line[i - 1])) apart++;
            }
        }

        return pairs > 0 && apart * 2 > pairs;
    }

    /// <summary>Width of the line in columns of a terminal: 2 for a Chinese character or U+3000, 1 for all else.</summary>
    public static int Columns(string line) => Columns(line, 0, line.Length);

    static int Columns(string line, int start, int end)
    {
        var columns = 0;
        for (var i = start; i < end; i++) columns += IsWide(line[i]) ? 2 : 1;
        return columns;
    }

    static bool IsBetweenNames(string line, int start, int end) =>
        start >= 3 && end + 3 < line.Length
        && line.AsSpan(start - 3, 3).IndexOfAnyExceptInRange('一', '鿿') < 0
        && line.AsSpan(end + 1, 3).IndexOfAnyExceptInRange('一', '鿿') < 0;

    static bool IsWide(char c) => c is >= '⺀' and <= '鿿' or >= '가' and <= '힯' or >= '豈' and <= '﫿' or >= '！' and <= '｠' or '“' or '”' or '‘' or '’' or '—' or '…' or '∶';

    static bool IsLatin(char c) => c is > ' ' and <= 'ɏ' and not '“' and not '”';
}
