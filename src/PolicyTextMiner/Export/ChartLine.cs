namespace PolicyTextMiner.Export;

/// <summary>One line of a chart.</summary>
/// <param name="Name">Shown in the legend.</param>
/// <param name="Points">In order of time.</param>
public sealed record ChartLine(string Name, IReadOnlyList<ChartPoint> Points);

/// <summary>One point of a line.</summary>
/// <param name="Year">A year, or a year and the part of it that has passed: 2024.25 is the first of April 2024.</param>
/// <param name="Value">What is drawn.</param>
/// <param name="Low">Lower end of its interval; the value itself where there is none.</param>
/// <param name="High">Upper end of its interval.</param>
/// <param name="Thin">Whether there is too little behind it to say anything: it is drawn hollow, without its interval.</param>
public sealed record ChartPoint(double Year, double Value, double Low, double High, bool Thin)
{
    /// <summary>A point without an interval.</summary>
    public ChartPoint(double year, double value)
        : this(year, value, value, value, false)
    {
    }

    /// <summary>Whether its interval is drawn; over points at zero it would only hide the others.</summary>
    public bool HasInterval => !Thin && Value > 0 && High > Low;
}

/// <summary>What both kinds of chart share: size, colours, ticks.</summary>
static class ChartFrame
{
    public const int Width = 1000;
    public const int Height = 560;
    const int MostTicks = 12;

    // Okabe and Ito's colours, which colour-blind readers tell apart.
    static readonly string[] s_colours = ["#0072B2", "#D55E00", "#009E73", "#CC79A7", "#E69F00", "#56B4E9", "#000000"];

    public static string Colour(int line) => s_colours[line % s_colours.Length];

    /// <summary>The years that are labelled, at most about a dozen, as many as fit under the axis.</summary>
    public static IReadOnlyList<int> Years(IReadOnlyList<ChartLine> lines)
    {
        var years = lines.SelectMany(line => line.Points).Select(point => (int)Math.Floor(point.Year)).Distinct().Order().ToList();
        if (years.Count == 0) return [];
        var step = Math.Max(1, (years[^1] - years[0] + MostTicks - 1) / MostTicks);
        return [.. Enumerable.Range(0, ((years[^1] - years[0]) / step) + 1).Select(i => years[0] + (i * step))];
    }

    /// <summary>Top of the value axis: room for the highest point and its interval, never 0.</summary>
    public static double Top(IReadOnlyList<ChartLine> lines) =>
        1.1 * Math.Max(lines.SelectMany(line => line.Points).Max(point => (double?)(point.Thin ? point.Value : point.High)) ?? 0, 1e-9);
}
