using Lucene.Net.Util;
using PolicyTextMiner.Documents;

namespace PolicyTextMiner.Search.Indexing;

/// <summary>Where a paragraph stands, in the form in which the index stores it: numbers of one to five bytes.</summary>
/// <param name="Span">In the document's text.</param>
/// <param name="Page">Page of its first character.</param>
/// <param name="Kind">What it is in the outline.</param>
/// <param name="Box">Around its part on that page, kept to a hundredth of a point and to 20 million points, beyond which only damaged files go; null for plain text.</param>
readonly record struct ParagraphPlace(TextSpan Span, int Page, ParagraphKind Kind, Box? Box)
{
    const double Hundredths = 100;
    const int LongestNumber = 5;
    const int MostNumbers = 8;

    public BytesRef Write()
    {
        var written = new BytesRef(LongestNumber * MostNumbers);
        Add(written, (uint)Span.Start);
        Add(written, (uint)Span.Length);
        Add(written, (uint)Page);
        Add(written, (uint)Kind);
        if (Box is not { } box) return written;
        foreach (var edge in (ReadOnlySpan<double>)[box.Left, box.Bottom, box.Right, box.Top]) Add(written, Signed(int.CreateSaturating(Math.Round(edge * Hundredths))));
        return written;
    }

    public static ParagraphPlace Read(BytesRef written)
    {
        var at = written.Offset;
        var start = (int)Next(written, ref at);
        var span = new TextSpan(start, start + (int)Next(written, ref at));
        var page = (int)Next(written, ref at);
        var kind = (ParagraphKind)Next(written, ref at);
        return new(span, page, kind, at < written.Offset + written.Length ? new Box(Edge(written, ref at), Edge(written, ref at), Edge(written, ref at), Edge(written, ref at)) : null);
    }

    static double Edge(BytesRef written, ref int at)
    {
        var number = Next(written, ref at);
        return ((int)(number >> 1) ^ -(int)(number & 1)) / Hundredths;
    }

    // Small numbers of either sign become small ones without: 0, -1, 1, -2 …
    static uint Signed(int number) => unchecked((uint)((number << 1) ^ (number >> 31)));

    static void Add(BytesRef written, uint number)
    {
        for (; number >= 0x80; number >>= 7) written.Bytes[written.Length++] = (byte)((number & 0x7F) | 0x80);
        written.Bytes[written.Length++] = (byte)number;
    }

    static uint Next(BytesRef written, ref int at)
    {
        var number = 0u;
        for (var shift = 0; ; shift += 7)
        {
            var part = written.Bytes[at++];
            number |= (uint)(part & 0x7F) << shift;
            if (part < 0x80) return number;
        }
    }
}
