using System.Text;

namespace PolicyTextMiner.Extraction;

/// <summary>Chinese text whose GBK bytes were read as Latin letters (ÖÐ¹ú for 中国), turned back where that is certain.</summary>
static class Mojibake
{
    const double NearlyAll = 0.95;
    const int LeastVariety = 20;

    static readonly Encoding Windows1252 = CodePagesEncodingProvider.Instance.GetEncoding(1252, new EncoderReplacementFallback("\0"), DecoderFallback.ReplacementFallback)!;
    static readonly Encoding Gbk = CodePagesEncodingProvider.Instance.GetEncoding(936)!;

    /// <summary>The byte that was read as this character; 0 where none was.</summary>
    public static byte ByteOf(char read)
    {
        if (read is >= '\u0080' and <= '\u00FF') return (byte)read;
        Span<byte> bytes = stackalloc byte[4];
        return read < 0x80 ? (byte)read : Windows1252.GetBytes([read], bytes) == 1 ? bytes[0] : (byte)0;
    }

    /// <summary>The Chinese character of two bytes, or null where they are none of GB2312, the characters in everyday use.</summary>
    public static string? Character(byte first, byte second) =>
        first is >= 0xA1 and <= 0xA3 or >= 0xB0 and <= 0xF7 && second is >= 0xA1 and <= 0xFE ? Gbk.GetString([first, second]) : null;

    /// <summary>Whether the character can be half of a Chinese one.</summary>
    public static bool IsHalf(char read) => read > '\u007F' && ByteOf(read) >= 0xA1;

    /// <summary>The text in Chinese where its letters beyond ASCII pair up to everyday Chinese characters almost without rest; null where it is something else.</summary>
    public static string? Repair(string text)
    {
        var repaired = new StringBuilder(text.Length);
        var (pairs, rest) = (0, 0);
        var distinct = new HashSet<string>(StringComparer.Ordinal);
        for (var i = 0; i < text.Length; i++)
        {
            if (text[i] < 0x80)
            {
                repaired.Append(text[i]);
                continue;
            }

            if (i + 1 < text.Length && (text[i] != '·' || text[i + 1] != '·') && Character(ByteOf(text[i]), ByteOf(text[i + 1])) is { } character)
            {
                repaired.Append(character);
                distinct.Add(character);
                pairs++;
                i++;
            }
            else
            {
                repaired.Append('\uFFFD');
                rest++;
            }
        }

        // Leaders (······) pair up, too, but always to the same character.
        return distinct.Count >= 2 && distinct.Count * LeastVariety >= pairs && pairs >= NearlyAll * (pairs + rest) ? repaired.ToString() : null;
    }
}
