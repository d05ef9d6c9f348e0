using PolicyTextMiner.Documents;
using UglyToad.PdfPig;
using UglyToad.PdfPig.Content;
using UglyToad.PdfPig.Core;

namespace PolicyTextMiner.Extraction;

/// <summary>Reads the pages of a PDF. The only file that knows the PDF library: its types end here.</summary>
static class PdfPageReader
{
    const double BelowBaseline = 0.15;
    const double AboveBaseline = 0.85;
    const double ThickestRuling = 3;
    const double ShortestRuling = 6;

    /// <summary>Whether the bytes claim to be a PDF: the signature may stand behind some rubbish.</summary>
    public static bool IsPdf(ReadOnlySpan<byte> bytes) => bytes[..Math.Min(1024, bytes.Length)].IndexOf("%PDF-"u8) >= 0;

    /// <summary>All pages in order; a page that cannot be read is left out and reported.</summary>
    public static List<Page> Read(SourceDocument source, List<Diagnostic> diagnostics)
    {
        var pages = new List<Page>();
        if (Open(source, diagnostics) is not { } pdf) return pages;
        using (pdf)
        {
            for (var number = 1; number <= pdf.NumberOfPages; number++)
            {
                if (ReadPage(pdf, number, diagnostics) is { } page) pages.Add(page);
            }
        }

        return pages;
    }

#pragma warning disable CA1031 // The library throws anything, NullReferenceException among it, on damaged files.
    static PdfDocument? Open(SourceDocument source, List<Diagnostic> diagnostics)
    {
        try
        {
            return PdfDocument.Open(source.Bytes, new ParsingOptions { SkipMissingFonts = true });
        }
        catch (Exception e)
        {
            diagnostics.Add(Diagnostics.NotAPdf(OneLine(e)));
            return null;
        }
    }

    static Page? ReadPage(PdfDocument pdf, int number, List<Diagnostic> diagnostics)
    {
        try
        {
            return Convert(pdf.GetPage(number));
        }
        catch (Exception e)
        {
            diagnostics.Add(Diagnostics.UnreadablePage(number, OneLine(e)));
            return null;
        }
    }
#pragma warning restore CA1031

    static string OneLine(Exception e) => e.Message.ReplaceLineEndings(" ").TrimEnd('.') + ".";

    static Page Convert(UglyToad.PdfPig.Content.Page page)
    {
        var glyphs = new List<Glyph>(page.Letters.Count);
        foreach (var letter in page.Letters)
        {
            if (!string.IsNullOrWhiteSpace(letter.Value)) glyphs.Add(Convert(letter));
        }

        return new(page.Number, page.Width, page.Height, glyphs, Rulings(page), [], page.NumberOfImages > 0);
    }

    static Glyph Convert(Letter letter)
    {
        var size = letter.PointSize;
        var start = letter.StartBaseLine;
        var end = letter.EndBaseLine;
        var box = new Box(Math.Min(start.X, end.X), start.Y - (size * BelowBaseline), Math.Max(start.X, end.X), start.Y + (size * AboveBaseline));
        return new(letter.Value, box, start.Y, size, FontName(letter.FontName));
    }

    static string FontName(string? name) => name is null ? "" : name.Length > 7 && name[6] == '+' ? name[7..] : name;

    static List<Ruling> Rulings(UglyToad.PdfPig.Content.Page page)
    {
        var rulings = new List<Ruling>();
        foreach (var path in page.Paths)
        {
            if (path.IsClipping || !(path.IsFilled || path.IsStroked)) continue;
            foreach (var part in path) AddRulings(part, path.IsStroked, rulings);
        }

        return rulings;
    }

    static void AddRulings(PdfSubpath path, bool isStroked, List<Ruling> rulings)
    {
        if (path.GetBoundingRectangle() is not { } bounds) return;
        var box = new Box(bounds.Left, bounds.Bottom, bounds.Right, bounds.Top);
        if (Math.Min(box.Width, box.Height) <= ThickestRuling)
        {
            if (Math.Max(box.Width, box.Height) >= ShortestRuling) rulings.Add(new(box));
            return;
        }

        if (!isStroked) return;
        foreach (var command in path.Commands)
        {
            if (command is not PdfSubpath.Line line) continue;
            var side = new Box(
                Math.Min(line.From.X, line.To.X), Math.Min(line.From.Y, line.To.Y), Math.Max(line.From.X, line.To.X), Math.Max(line.From.Y, line.To.Y));
            if (Math.Min(side.Width, side.Height) <= 1 && Math.Max(side.Width, side.Height) >= ShortestRuling) rulings.Add(new(side));
        }
    }
}
