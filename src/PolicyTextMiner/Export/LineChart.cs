using ScottPlot;
using SkiaSharp;

namespace PolicyTextMiner.Export;

/// <summary>Draws values over time as SVG or PNG.</summary>
public static class LineChart
{
    /// <summary>The endings that <see cref="Write"/> knows.</summary>
    public static IReadOnlyList<string> Endings { get; } = [".svg", ".png"];

    /// <summary>Draws <paramref name="lines"/> into the file <paramref name="path"/>.</summary>
    /// <param name="valueLabel">What the values are, for the axis.</param>
    /// <param name="lines">At least one.</param>
    /// <param name="path">Its ending, .svg or .png, chooses the format.</param>
    /// <returns>Whether Chinese can be read in it: always in an SVG; in a PNG only where the machine has a font for it, else the names show as boxes.</returns>
    /// <exception cref="IOException">The file cannot be written.</exception>
    public static bool Write(string valueLabel, IReadOnlyList<ChartLine> lines, string path)
    {
        if (string.Equals(Path.GetExtension(path), ".png", StringComparison.OrdinalIgnoreCase)) return WritePng(valueLabel, lines, path);
        File.WriteAllText(path, SvgChart.Of(valueLabel, lines).ToString());
        return true;
    }

    static bool WritePng(string valueLabel, IReadOnlyList<ChartLine> lines, string path)
    {
        var font = ChineseFont();
        var plot = new Plot();
        foreach (var (index, line) in lines.Index()) Add(plot, line, Color.FromHex(ChartFrame.Colour(index)));
        plot.Title(valueLabel, 15);
        plot.HideGrid();
        plot.Axes.Right.IsVisible = false;
        plot.Axes.Top.IsVisible = false;
        plot.Layout.Fixed(new PixelPadding(60, 30, 40, 50));   // the library measures Chinese text too low and would cut it
        plot.Axes.SetLimitsY(0, 1.15 * ChartFrame.Top(lines));   // room for the legend
        plot.Axes.Bottom.TickGenerator = new ScottPlot.TickGenerators.NumericManual([.. ChartFrame.Years(lines).Select(year => new Tick(year, $"{year}"))]);
        plot.ShowLegend(Alignment.UpperLeft);
        plot.Legend.Padding = new PixelPadding(14, 14, 10, 24);
        plot.Legend.InterItemPadding = new PixelPadding(8, 8, 8, 8);
        plot.Legend.OutlineWidth = 0;
        plot.Legend.ShadowColor = Colors.Transparent;
        if (font is not null)
        {
            plot.Font.Set(font);
            plot.Legend.FontName = font;
        }

        plot.SavePng(path, ChartFrame.Width, ChartFrame.Height);
        return font is not null;
    }

    static void Add(Plot plot, ChartLine line, Color colour)
    {
        foreach (var point in line.Points.Where(point => point.HasInterval))
            plot.Add.Line(point.Year, point.Low, point.Year, point.High).LineStyle = new() { Color = colour.WithAlpha(0.35), Width = 3 };
        var scatter = plot.Add.Scatter(line.Points.Select(point => point.Year).ToArray(), line.Points.Select(point => point.Value).ToArray(), colour);
        scatter.LegendText = line.Name;
        scatter.LineWidth = 2;
        scatter.MarkerSize = 7;
        foreach (var point in line.Points.Where(point => point.Thin)) plot.Add.Marker(point.Year, point.Value, MarkerShape.FilledCircle, 5, Colors.White);
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
