using PolicyTextMiner.Extraction;

namespace PolicyTextMiner.Tests.Extraction.Tabular;

/// <summary>A page that a test draws: type of 10 points, rulings, origin at the lower left.</summary>
sealed class DrawnPage(int number = 1)
{
    const double Size = 10;

    readonly List<Line> lines = [];
    readonly List<Ruling> rulings = [];

    public IReadOnlyList<Line> Lines => [.. lines.OrderByDescending(line => line.Baseline).ThenBy(line => line.Box.Left)];

    public Page Page => new(number, 600, 800, [.. lines.SelectMany(line => line.Glyphs)], rulings, [], HasImages: false);

    public DrawnPage Write(string text, double left, double baseline)
    {
        var glyphs = text.Select((c, i) => new Glyph(c.ToString(), new(left + (i * Size), baseline - 2, left + ((i + 1) * Size), baseline + 8), baseline, Size, "Song")).ToList();
        lines.Add(new(glyphs, text, number));
        return this;
    }

    public DrawnPage Level(double y, double from, double to)
    {
        rulings.Add(new(new(from, y, to, y)));
        return this;
    }

    public DrawnPage Upright(double x, double from, double to)
    {
        rulings.Add(new(new(x, from, x, to)));
        return this;
    }

    /// <summary>A grid of full rulings, one text a field, rows 20 points high; an empty text leaves the field empty.</summary>
    public DrawnPage Grid(double top, double[] columns, params string[][] rows)
    {
        for (var row = 0; row <= rows.Length; row++) Level(top - (row * 20), columns[0], columns[^1]);
        foreach (var column in columns) Upright(column, top - (rows.Length * 20), top);
        for (var row = 0; row < rows.Length; row++)
            for (var column = 0; column < rows[row].Length; column++)
                if (rows[row][column].Length > 0) Write(rows[row][column], columns[column] + 3, top - (row * 20) - 14);
        return this;
    }
}
