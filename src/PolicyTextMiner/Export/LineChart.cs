using ScottPlot;
using SkiaSharp;

namespace PolicyTextMiner.Export;

/// <summary>Draws values over time as SVG or PNG.</summary>
public static class LineChart
{
    const int NameHeight = 26;

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
        if (font is not null) plot.Font.Set(font);
        foreach (var (index, line) in lines.Index()) AddName(plot, line.Name, index, font);
        plot.SavePng(path, ChartFrame.Width, ChartFrame.Height);
        return font is not null;
    }

    static void Add(Plot plot, ChartLine line, Color colour)
    {
        foreach (var point in line.Points.Where(point => point.HasInterval))
            plot.Add.Line(point.Year, point.Low, point.Year, point.High).LineStyle = new() { Color = colour.WithAlpha(0.35), Width = 3 };
        var scatter = plot.Add.Scatter(line.Points.Select(point => point.Year).ToArray(), line.Points.Select(point => point.Value).ToArray(), colour);
        scatter.LineWidth = 2;
        scatter.MarkerSize = 7;
        foreach (var point in line.Points.Where(point => point.Thin)) plot.Add.Marker(point.Year, point.Value, MarkerShape.FilledCircle, 5, Colors.White);
    }

    // The library's legend measures Chinese too low and cuts it; a label in the plot is not cut.
    static void AddName(Plot plot, string name, int index, string? font)
    {
        var label = plot.Add.Annotation(name, Alignment.UpperLeft);
        (label.OffsetX, label.OffsetY) = (14, 10 + (index * NameHeight));
        (label.LabelFontColor, label.LabelFontSize, label.LabelBold) = (Color.FromHex(ChartFrame.Colour(index)), 15, true);
        (label.LabelBackgroundColor, label.LabelBorderColor, label.LabelShadowColor) = (Colors.Transparent, Colors.Transparent, Colors.Transparent);
        if (font is not null) label.LabelFontName = font;
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
