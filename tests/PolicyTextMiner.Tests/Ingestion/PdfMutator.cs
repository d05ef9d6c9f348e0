using System.Globalization;
using System.IO.Compression;
using System.Text;
using System.Text.RegularExpressions;

namespace PolicyTextMiner.Tests.Ingestion;

/// <summary>Damages PDFs as transfers, disks and ill will do. The same seed gives the same files.</summary>
sealed partial class PdfMutator(IReadOnlyList<byte[]> originals, int seed)
{
    static readonly string[] s_numbers = ["0", "-1", "1", "7", "65536", "2147483647", "-2147483648", "99999999999999"];
    static readonly string[] s_keys = ["/Type", "/Kids", "/Parent", "/Length", "/Filter", "/Contents", "/Resources", "/Font", "/Encoding", "/ToUnicode", "/Count", "/MediaBox", "/W", "/Prev"];

    readonly Random _random = new(seed);

    /// <summary>The next damaged file.</summary>
    public byte[] Next()
    {
        var bytes = originals[_random.Next(originals.Count)];
        for (var times = _random.Next(1, 4); times > 0; times--) bytes = Damage(bytes);
        return bytes;
    }

    byte[] Damage(byte[] pdf) => _random.Next(12) switch
    {
        0 => WithBytes(pdf, _random.Next(1, 60)),
        1 => pdf[.._random.Next(pdf.Length)],
        2 => Without(pdf, _random.Next(pdf.Length), _random.Next(1, 2000)),
        3 => Twice(pdf, _random.Next(pdf.Length), _random.Next(1, 5000)),
        4 => Replaced(pdf, Reference(), _ => $"{_random.Next(1, 40)} 0 R", 0.2),
        5 => Replaced(pdf, Number(), _ => s_numbers[_random.Next(s_numbers.Length)], 0.02),
        6 => Replaced(pdf, Number(), _ => s_numbers[_random.Next(s_numbers.Length)], 0.5),
        7 => Replaced(pdf, Key(), _ => s_keys[_random.Next(s_keys.Length)], 0.1),
        8 => Inserted(pdf, Encoding.ASCII.GetBytes(new string(_random.Next(2) == 0 ? '[' : '(', _random.Next(1, 200_000)))),
        9 => Inserted(pdf, Encoding.ASCII.GetBytes(string.Concat(Enumerable.Repeat("<</A ", _random.Next(1, 40_000))))),
        10 => Made(BombPages()),
        _ => Made(_random.Next(3) switch { 0 => LoopingPages(), 1 => DeepPages(), _ => LoopingForms() }),
    };

    byte[] WithBytes(byte[] pdf, int count)
    {
        var changed = (byte[])pdf.Clone();
        for (var i = 0; i < count && changed.Length > 0; i++) changed[_random.Next(changed.Length)] = (byte)_random.Next(256);
        return changed;
    }

    static byte[] Without(byte[] pdf, int start, int length) => [.. pdf[..start], .. pdf[Math.Min(pdf.Length, start + length)..]];

    static byte[] Twice(byte[] pdf, int start, int length) => [.. pdf[..Math.Min(pdf.Length, start + length)], .. pdf[start..]];

    byte[] Inserted(byte[] pdf, byte[] what)
    {
        var at = _random.Next(pdf.Length + 1);
        return [.. pdf[..at], .. what, .. pdf[at..]];
    }

    byte[] Replaced(byte[] pdf, Regex what, MatchEvaluator with, double share) =>
        Encoding.Latin1.GetBytes(what.Replace(Encoding.Latin1.GetString(pdf), match => _random.NextDouble() < share ? with(match) : match.Value));

    // 1,000 bytes become a gigabyte where two filters stand one upon the other.
    static string[] BombPages() =>
    [
        "<</Type/Catalog/Pages 2 0 R>>", "<</Type/Pages/Kids[3 0 R]/Count 1>>",
        "<</Type/Page/Parent 2 0 R/MediaBox[0 0 600 800]/Contents 4 0 R/Resources<<>>>>",
        Stream("/Filter[/FlateDecode/FlateDecode]", Deflated(Deflated(new byte[64 << 20]))),
    ];

    static string[] LoopingPages() =>
    [
        "<</Type/Catalog/Pages 2 0 R>>", "<</Type/Pages/Kids[2 0 R 3 0 R]/Count 2147483647/Parent 3 0 R>>",
        "<</Type/Pages/Kids[2 0 R]/Count -5/Parent 2 0 R/Resources 3 0 R>>",
    ];

    static string[] DeepPages() =>
    [
        "<</Type/Catalog/Pages 2 0 R>>",
        .. Enumerable.Range(2, 5000).Select(i => string.Create(CultureInfo.InvariantCulture, $"<</Type/Pages/Kids[{i + 1} 0 R]/Count 1/Parent {Math.Max(2, i - 1)} 0 R>>")),
    ];

    static string[] LoopingForms() =>
    [
        "<</Type/Catalog/Pages 2 0 R>>", "<</Type/Pages/Kids[3 0 R]/Count 1>>",
        "<</Type/Page/Parent 2 0 R/MediaBox[0 0 600 800]/Contents 4 0 R/Resources<</XObject<</F 5 0 R>>>>>>",
        Stream("", Encoding.ASCII.GetBytes("/F Do")),
        Stream("/Type/XObject/Subtype/Form/BBox[0 0 9 9]/Resources<</XObject<</F 5 0 R>>>>", Encoding.ASCII.GetBytes("/F Do /F Do")),
    ];

    static string Stream(string entries, byte[] bytes) =>
        string.Create(CultureInfo.InvariantCulture, $"<<{entries}/Length {bytes.Length}>>\nstream\n{Encoding.Latin1.GetString(bytes)}\nendstream");

    static byte[] Deflated(byte[] bytes)
    {
        using var packed = new MemoryStream();
        using (var deflate = new ZLibStream(packed, CompressionLevel.Optimal)) deflate.Write(bytes);
        return packed.ToArray();
    }

    static byte[] Made(string[] objects)
    {
        var pdf = new StringBuilder("%PDF-1.7\n");
        var offsets = new List<int>();
        for (var i = 0; i < objects.Length; i++)
        {
            offsets.Add(pdf.Length);
            pdf.Append(CultureInfo.InvariantCulture, $"{i + 1} 0 obj\n{objects[i]}\nendobj\n");
        }

        var table = pdf.Length;
        pdf.Append(CultureInfo.InvariantCulture, $"xref\n0 {objects.Length + 1}\n0000000000 65535 f \n");
        foreach (var offset in offsets) pdf.Append(CultureInfo.InvariantCulture, $"{offset:D10} 00000 n \n");
        pdf.Append(CultureInfo.InvariantCulture, $"trailer\n<</Size {objects.Length + 1}/Root 1 0 R>>\nstartxref\n{table}\n%%EOF");
        return Encoding.Latin1.GetBytes(pdf.ToString());
    }

    [GeneratedRegex(@"\d+ 0 R")]
    private static partial Regex Reference();

    [GeneratedRegex(@"(?<=[ \[/\n])-?\d+(?=[ \]/\n\r>])")]
    private static partial Regex Number();

    [GeneratedRegex(@"/[A-Z][A-Za-z]+")]
    private static partial Regex Key();
}
