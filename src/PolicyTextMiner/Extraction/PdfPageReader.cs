using PolicyTextMiner.Documents;
using UglyToad.PdfPig;
using UglyToad.PdfPig.Core;
using UglyToad.PdfPig.Exceptions;

namespace PolicyTextMiner.Extraction;

/// <summary>Reads the pages of a PDF. The only file that knows the PDF library: its types end here.</summary>
static class PdfPageReader
{
    const double ThickestRuling = 3;
    const double ShortestRuling = 6;
    const int MostShades = 2000;

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
        catch (PdfDocumentEncryptedException)
        {
            diagnostics.Add(Diagnostics.Encrypted());
            return null;
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
            var page = pdf.GetPage(number);
            return PageComposer.Compose(number, page.Width, page.Height, Sheet(page), Marks(page), Rulings(page), page.NumberOfImages > 0) with { Shades = Shades(page) };
        }
        catch (Exception e)
        {
            diagnostics.Add(Diagnostics.UnreadablePage(number, OneLine(e)));
            return null;
        }
    }
#pragma warning restore CA1031

    static string OneLine(Exception e) => e.Message.ReplaceLineEndings(" ").TrimEnd('.') + ".";

    static Box Sheet(UglyToad.PdfPig.Content.Page page)
    {
        if (page.Rotation.Value != 0) return new(0, 0, page.Width, page.Height);
        var (visible, sheet) = (page.CropBox.Bounds, page.MediaBox.Bounds);
        return new(sheet.Left - visible.Left, sheet.Bottom - visible.Bottom, sheet.Right - visible.Left, sheet.Top - visible.Bottom);
    }

    static List<DrawnMark> Marks(UglyToad.PdfPig.Content.Page page)
    {
        var marks = new List<DrawnMark>(page.Letters.Count);
        var (fontName, font) = (default(string), "");
        foreach (var letter in page.Letters)
        {
            if (string.IsNullOrWhiteSpace(letter.Value)) continue;
            if (!ReferenceEquals(letter.FontName, fontName)) (fontName, font) = (letter.FontName, WithoutPrefix(letter.FontName));
            var (start, end) = (letter.StartBaseLine, letter.EndBaseLine);
            var isVisible = letter.RenderingMode is not (TextRenderingMode.Neither or TextRenderingMode.NeitherClip);
            var ink = letter.BoundingBox;
            marks.Add(new(letter.Value, start.X, start.Y, end.X, end.Y, ink.Left, ink.Right, letter.PointSize, font, isVisible));
        }

        return marks;
    }

    static string WithoutPrefix(string? name) => name is null ? "" : name.Length > 7 && name[6] == '+' ? name[7..] : name;

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

    // Filled fields of the size of a table's cell; what is as large as the page is its ground.
    static List<Box> Shades(UglyToad.PdfPig.Content.Page page)
    {
        var shades = new List<Box>();
        if (page.Rotation.Value != 0) return shades;
        foreach (var path in page.Paths)
        {
            if (path.IsClipping || !path.IsFilled || shades.Count >= MostShades) continue;
            foreach (var part in path)
            {
                if (part.Commands.Count > 6 || part.GetBoundingRectangle() is not { } bounds || bounds.Height < ShortestRuling || bounds.Width < ShortestRuling) continue;
                if (bounds.Height < page.Height / 2 && bounds.Width < page.Width * 0.9) shades.Add(new(bounds.Left, bounds.Bottom, bounds.Right, bounds.Top));
            }
        }

        return shades;
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
