using ScottPlot;
using SkiaSharp;

namespace PolicyTextMiner.Export;

/// <summary>One line of a chart.</summary>
/// <param name="Name">Shown in the legend.</param>
/// <param name="Points">In order of the year.</param>
public sealed record ChartLine(string Name, IReadOnlyList<(int Year, double Value)> Points);

/// <summary>Draws values by year as SVG or PNG.</summary>
public static class LineChart
{
    const int Width = 1000;
    const int Height = 560;

    /// <summary>The endings that <see cref="Write"/> knows.</summary>
    public static IReadOnlyList<string> Endings { get; } = [".svg", ".png"];

    /// <summary>Draws <paramref name="lines"/> into the file <paramref name="path"/>.</summary>
    /// <param name="valueLabel">What the values are, for the axis.</param>
    /// <param name="lines">At least one.</param>
    /// <param name="path">Its ending, .svg or .png, chooses the format.</param>
    /// <returns>Whether the machine has a font for Chinese; without one the names show as boxes.</returns>
    /// <exception cref="IOException">The file cannot be written.</exception>
    public static bool Write(string valueLabel, IReadOnlyList<ChartLine> lines, string path)
    {
        var font = ChineseFont();
        var plot = new Plot();
        foreach (var line in lines)
        {
            var scatter = plot.Add.Scatter(line.Points.Select(p => (double)p.Year).ToArray(), line.Points.Select(p => p.Value).ToArray());
            scatter.LegendText = line.Name;
            scatter.LineWidth = 2;
            scatter.MarkerSize = 7;
        }

        plot.Title(valueLabel, 15);
        plot.HideGrid();
        plot.Axes.Right.IsVisible = false;
        plot.Axes.Top.IsVisible = false;
        plot.Layout.Fixed(new PixelPadding(60, 30, 40, 50));   // the library measures Chinese text too low and would cut it
        plot.Axes.SetLimitsY(0, 1.25 * Math.Max(lines.SelectMany(line => line.Points).Select(p => p.Value).DefaultIfEmpty().Max(), 1e-9));
        plot.Axes.Bottom.TickGenerator = new ScottPlot.TickGenerators.NumericManual(Years(lines));
        plot.ShowLegend(Alignment.UpperLeft);
        plot.Legend.Padding = new PixelPadding(14, 14, 10, 14);
        plot.Legend.InterItemPadding = new PixelPadding(8, 8, 8, 8);
        plot.Legend.OutlineWidth = 0;
        plot.Legend.ShadowColor = Colors.Transparent;
        if (font is not null)
        {
            plot.Font.Set(font);
            plot.Legend.FontName = font;
        }

        if (string.Equals(Path.GetExtension(path), ".png", StringComparison.OrdinalIgnoreCase)) plot.SavePng(path, Width, Height);
        else plot.SaveSvg(path, Width, Height);
        return font is not null;
    }

    // At most about a dozen labels fit under the axis.
    static Tick[] Years(IReadOnlyList<ChartLine> lines)
    {
        var years = lines.SelectMany(line => line.Points).Select(p => p.Year).Distinct().Order().ToList();
        if (years.Count == 0) return [];
        var step = Math.Max(1, (years[^1] - years[0] + 11) / 12);
        return [.. Enumerable.Range(0, (years[^1] - years[0]) / step + 1).Select(i => years[0] + i * step).Select(year => new Tick(year, $"{year}"))];
    }

    static string? ChineseFont()
    {
        // First those whose line height the drawing library measures rightly; it sets the Noto ones some pixels too high.
        string[] liked = ["Microsoft YaHei", "PingFang SC", "WenQuanYi Zen Hei", "SimHei", "SimSun", "Source Han Sans SC", "Noto Sans CJK SC", "Noto Sans SC"];
        var families = SKFontManager.Default.FontFamilies.ToList();
        return liked.FirstOrDefault(families.Contains) ?? families.FirstOrDefault(HasChinese);
    }

    static bool HasChinese(string family)
    {
        using var face = SKTypeface.FromFamilyName(family);
        return face is not null && face.ContainsGlyphs("战略规划");
    }
}
