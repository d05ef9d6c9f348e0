using PolicyTextMiner.Documents;

namespace PolicyTextMiner.Extraction;

/// <summary>One printed character.</summary>
/// <param name="Value">What it says in Unicode; one character but for ligatures. Never white space.</param>
/// <param name="Box">From the pen's place before to that after it, and from a little below to a little above the baseline; on the page as it is read.</param>
/// <param name="Baseline">Height of the line that it stands on.</param>
/// <param name="Size">Height of the type in points.</param>
/// <param name="Font">Name of the font without the subset's prefix.</param>
sealed record Glyph(string Value, Box Box, double Baseline, double Size, string Font)
{
    /// <summary>Whether it is a superscript or subscript of its line.</summary>
    public bool IsRaised { get; init; }

    /// <summary>What the file says that it is, where <see cref="Value"/> reads otherwise; null where they are the same.</summary>
    public string? Stored { get; init; }
}

/// <summary>A straight line or thin bar drawn on the page, horizontal or vertical.</summary>
/// <param name="Box">Its extent; one side is close to 0.</param>
readonly record struct Ruling(Box Box)
{
    /// <summary>Whether it runs from left to right.</summary>
    public bool IsHorizontal => Box.Width >= Box.Height;
}

/// <summary>Glyphs that stand on one baseline next to each other, left to right; a wide gap (of columns, of table cells) ends a line.</summary>
sealed class Line(IReadOnlyList<Glyph> glyphs, string text, int page, double? gutter = null)
{
    /// <summary>From left to right, at least one.</summary>
    public IReadOnlyList<Glyph> Glyphs { get; } = glyphs;

    /// <summary>As it reads, without spaces that only typesetting made.</summary>
    public string Text { get; } = text;

    /// <summary>From 1.</summary>
    public int Page { get; } = page;

    /// <summary>The middle of the white strip that divides two columns at this height, or null where the text runs over the whole page.</summary>
    public double? Gutter { get; } = gutter;

    /// <summary>Around all glyphs.</summary>
    public Box Box { get; } = BoxAround(glyphs);

    /// <summary>Size of most of its type in points.</summary>
    public double Size { get; } = MainGlyph(glyphs).Size;

    /// <summary>Height of the baseline of most of its type.</summary>
    public double Baseline { get; } = MainGlyph(glyphs).Baseline;

    /// <summary>Font of most of its Chinese characters, or of most of its type where it has none.</summary>
    public string Font { get; } = MainFont(glyphs);

    static Box BoxAround(IReadOnlyList<Glyph> glyphs)
    {
        var box = glyphs[0].Box;
        for (var i = 1; i < glyphs.Count; i++) box = box.Union(glyphs[i].Box);
        return box;
    }

    static string MainFont(IReadOnlyList<Glyph> glyphs)
    {
        var (han, all) = (new Vote(), new Vote());
        for (var i = 0; i < glyphs.Count; i++)
        {
            all.Count(glyphs[i].Font);
            if (glyphs[i].Value[0] is >= '㐀' and <= '鿿') han.Count(glyphs[i].Font);
        }

        return han.Leader ?? all.Leader!;
    }

    // Finds what more than half voted for, without counting the rest (Boyer and Moore).
    struct Vote
    {
        int lead;

        public string? Leader { get; private set; }

        public void Count(string candidate)
        {
            if (lead == 0) Leader = candidate;
            lead += Leader == candidate ? 1 : -1;
        }
    }

    // The middle one by size: a line of text with a few raised marks has the size of its text.
    static Glyph MainGlyph(IReadOnlyList<Glyph> glyphs)
    {
        Span<double> sizes = glyphs.Count <= 256 ? stackalloc double[glyphs.Count] : new double[glyphs.Count];
        for (var i = 0; i < sizes.Length; i++) sizes[i] = glyphs[i].Size;
        sizes.Sort();
        var middle = sizes[sizes.Length / 2];
        foreach (var glyph in glyphs)
        {
            if (glyph.Size == middle && !glyph.IsRaised) return glyph;
        }

        return glyphs[0];
    }
}

/// <summary>What one page shows, before anything is taken out or put in order.</summary>
/// <param name="Number">From 1.</param>
/// <param name="Width">In points, as the page is read.</param>
/// <param name="Height">In points, as the page is read.</param>
/// <param name="Glyphs">Visible, upright, in the order in which they were drawn.</param>
/// <param name="Rulings">Lines and thin bars, among them the frames of tables and the rule over footnotes.</param>
/// <param name="Removed">What was drawn but cannot be read by a reader: off the page, invisible, double.</param>
/// <param name="HasImages">Whether pictures are drawn on it; a page of pictures without text is a scan.</param>
/// <param name="Turn">How the page as it is seen was turned so that its text runs from left to right.</param>
sealed record Page(
    int Number,
    double Width,
    double Height,
    IReadOnlyList<Glyph> Glyphs,
    IReadOnlyList<Ruling> Rulings,
    IReadOnlyList<RemovedText> Removed,
    bool HasImages,
    Turn Turn = Turn.None)
{
    /// <summary>Fields that are filled with a colour; those of a table without rulings may show its cells. Empty on a turned page.</summary>
    public IReadOnlyList<Box> Shades { get; init; } = [];

    /// <summary>Where <paramref name="box"/> lies on the page as it is seen.</summary>
    public Box Seen(Box box) => Turn switch
    {
        Turn.Down => new(box.Bottom, Width - box.Right, box.Top, Width - box.Left),
        Turn.Up => new(Height - box.Top, box.Left, Height - box.Bottom, box.Right),
        Turn.Half => new(Width - box.Right, Height - box.Top, Width - box.Left, Height - box.Bottom),
        _ => box,
    };

    /// <summary>Width as the page is seen.</summary>
    public double SeenWidth => Turn is Turn.Down or Turn.Up ? Height : Width;

    /// <summary>Height as the page is seen.</summary>
    public double SeenHeight => Turn is Turn.Down or Turn.Up ? Width : Height;
}

/// <summary>A table that was found on a page. Its lines are no part of the running text.</summary>
/// <param name="Box">Lines whose middle lies in it belong to the table.</param>
/// <param name="HeaderRows">How many rows at the top are headers.</param>
/// <param name="Cells">In reading order; a merged cell stands once.</param>
sealed record TableRegion(Box Box, int HeaderRows, IReadOnlyList<TableRegionCell> Cells);

/// <summary>A cell of a <see cref="TableRegion"/>; rows and columns count from 0.</summary>
sealed record TableRegionCell(IReadOnlyList<Line> Lines, int Row, int Column, int RowSpan = 1, int ColumnSpan = 1);
