using System.Text;

namespace PolicyTextMiner.Extraction;

/// <summary>Finds out how a plain-text file is encoded: UTF-8, UTF-16 (with or without byte order mark) or GB18030.</summary>
static class TextDecoder
{
    const int Sample = 1 << 16;

    static readonly Encoding Utf8 = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);
    static readonly Encoding Gb18030 = CodePagesEncodingProvider.Instance.GetEncoding("gb18030", EncoderFallback.ExceptionFallback, DecoderFallback.ExceptionFallback)!;

    /// <summary>The text without a byte order mark; null where the bytes are text in none of these encodings.</summary>
    public static string? Decode(ReadOnlySpan<byte> bytes)
    {
        if (bytes.StartsWith((ReadOnlySpan<byte>)[0xEF, 0xBB, 0xBF])) return Try(Utf8, bytes[3..]);
        if (bytes.StartsWith((ReadOnlySpan<byte>)[0xFF, 0xFE])) return Try(Utf16(bigEndian: false), bytes[2..]);
        if (bytes.StartsWith((ReadOnlySpan<byte>)[0xFE, 0xFF])) return Try(Utf16(bigEndian: true), bytes[2..]);
        if (bytes.Contains((byte)0)) return Utf16WithoutMark(bytes);
        return Try(Utf8, bytes) ?? (LooksLikeGb18030(bytes) ? Try(Gb18030, bytes) : null);
    }

    // The order of bytes in which the characters are Chinese, Latin or punctuation: 一 (4E 00) alone would mislead a count of zeros.
    static string? Utf16WithoutMark(ReadOnlySpan<byte> bytes)
    {
        if (bytes.Length % 2 != 0) return null;
        var (little, big) = (Try(Utf16(bigEndian: false), bytes), Try(Utf16(bigEndian: true), bytes));
        var best = Share(little ?? "", IsUsual) >= Share(big ?? "", IsUsual) ? little : big;
        return best is not null && Share(best, IsUsual) > 0.95 ? best : null;
    }

    // Two-byte characters of GB2312 (A1–F7, A1–FE) make up nearly all of a Chinese text; Big5 or Shift-JIS falls outside it soon.
    static bool LooksLikeGb18030(ReadOnlySpan<byte> bytes)
    {
        var (high, inside) = (0, 0);
        for (var i = 0; i + 1 < Math.Min(bytes.Length, Sample); i++)
        {
            if (bytes[i] < 0x80) continue;
            high++;
            if (bytes[i] is >= 0xA1 and <= 0xA3 or >= 0xB0 and <= 0xF7 && bytes[i + 1] >= 0xA1) inside++;
            i++;
        }

        return high > 0 && inside * 10 >= high * 9;
    }

    static string? Try(Encoding encoding, ReadOnlySpan<byte> bytes)
    {
        try
        {
            var text = encoding.GetString(bytes);
            return Share(text, c => char.IsControl(c) && !char.IsWhiteSpace(c)) > 0.001 ? null : text;
        }
        catch (DecoderFallbackException)
        {
            return null;
        }
    }

    static double Share(string text, Func<char, bool> isMeant) => text.Length == 0 ? 0 : (double)text.Count(isMeant) / text.Length;

    static bool IsUsual(char c) => c is < '\u0250' or >= '\u2000' and <= '\u9FFF' or >= '\uF900' and <= '\uFFEF';

    static UnicodeEncoding Utf16(bool bigEndian) => new(bigEndian, byteOrderMark: false, throwOnInvalidBytes: true);
}
