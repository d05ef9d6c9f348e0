using System.Globalization;
using System.Xml.Linq;

namespace PolicyTextMiner.Export;

/// <summary>A line chart as SVG text: the names stand in it as characters, so the machine that writes it needs no font for them.</summary>
static class SvgChart
{
    const double Left = 70, Right = 30, Bottom = 50, LegendTop = 62, LegendRow = 24, TextSize = 14;

    static readonly XNamespace s_svg = "http://www.w3.org/2000/svg";

    /// <summary>The chart as one element.</summary>
    public static XElement Of(string valueLabel, IReadOnlyList<ChartLine> lines)
    {
        var (legend, plotTop) = Legend(lines);
        var scale = new Scale(lines, plotTop + 12);
        return Element("svg",
            ("viewBox", $"0 0 {ChartFrame.Width} {ChartFrame.Height}"), ("width", ChartFrame.Width), ("height", ChartFrame.Height), ("role", "img"),
            ("font-family", "Noto Sans CJK SC, Noto Sans SC, Source Han Sans SC, Microsoft YaHei, PingFang SC, WenQuanYi Zen Hei, SimSun, sans-serif"), ("font-size", TextSize))
            .With(
                new XElement(s_svg + "title", $"{valueLabel}: {string.Join('、', lines.Select(line => line.Name))}"),
                Element("rect", ("width", "100%"), ("height", "100%"), ("fill", "white")),
                Text(valueLabel, Left, 30).With(new XAttribute("font-size", 17)))
            .With([.. Axes(lines, scale), .. lines.Index().SelectMany(line => Drawn(line.Item, ChartFrame.Colour(line.Index), scale)), .. legend]);
    }

    static IEnumerable<XElement> Axes(IReadOnlyList<ChartLine> lines, Scale scale)
    {
        foreach (var value in scale.Ticks())
        {
            yield return Element("line", ("x1", Left), ("x2", ChartFrame.Width - Right), ("y1", scale.Y(value)), ("y2", scale.Y(value)), ("stroke", value == 0 ? "#444" : "#ddd"));
            yield return Text(value.ToString("0.####", CultureInfo.InvariantCulture), Left - 8, scale.Y(value) + 5).With(new XAttribute("text-anchor", "end"));
        }

        foreach (var year in ChartFrame.Years(lines))
        {
            yield return Element("line", ("x1", scale.X(year)), ("x2", scale.X(year)), ("y1", scale.Y(0)), ("y2", scale.Y(0) + 6), ("stroke", "#444"));
            yield return Text($"{year}", scale.X(year), scale.Y(0) + 24).With(new XAttribute("text-anchor", "middle"));
        }
    }

    static IEnumerable<XElement> Drawn(ChartLine line, string colour, Scale scale)
    {
        foreach (var point in line.Points.Where(point => point.HasInterval))
            yield return Element("line", ("x1", scale.X(point.Year)), ("x2", scale.X(point.Year)), ("y1", scale.Y(point.Low)), ("y2", scale.Y(point.High)), ("stroke", colour), ("stroke-opacity", 0.35), ("stroke-width", 3));
        yield return Element("polyline", ("points", string.Join(' ', line.Points.Select(point => $"{Number(scale.X(point.Year))},{Number(scale.Y(point.Value))}"))), ("fill", "none"), ("stroke", colour), ("stroke-width", 2));
        foreach (var point in line.Points)
            yield return Mark(scale.X(point.Year), scale.Y(point.Value), colour, point.Thin).With(new XElement(s_svg + "title", $"{line.Name} {point.Year:0.##}: {point.Value:0.###}"));
    }

    // Names side by side, as many as fit in a row.
    static (List<XElement> Elements, double End) Legend(IReadOnlyList<ChartLine> lines)
    {
        var elements = new List<XElement>();
        var (x, y) = (Left, LegendTop);
        foreach (var (index, line) in lines.Index())
        {
            var width = 34 + line.Name.Sum(character => character < 0x2E80 ? 0.6 * TextSize : TextSize);
            if (x > Left && x + width > ChartFrame.Width - Right) (x, y) = (Left, y + LegendRow);
            elements.Add(Mark(x + 6, y - 5, ChartFrame.Colour(index), hollow: false));
            elements.Add(Text(line.Name, x + 18, y));
            x += width;
        }

        if (lines.Any(line => line.Points.Any(point => point.Thin)))
        {
            y += LegendRow;
            elements.Add(Mark(Left + 6, y - 5, "#666", hollow: true));
            elements.Add(Text("文本太少，不足为据（too little text）", Left + 18, y));
        }

        return (elements, y);
    }

    static XElement Mark(double x, double y, string colour, bool hollow) =>
        Element("circle", ("cx", x), ("cy", y), ("r", 4.5), ("stroke", colour), ("stroke-width", 2), ("fill", hollow ? "white" : colour));

    static XElement Text(string text, double x, double y)
    {
        var element = Element("text", ("x", x), ("y", y), ("fill", "#222"));
        element.Add(text);
        return element;
    }

    static XElement Element(string name, params (string Name, object Value)[] attributes) =>
        new(s_svg + name, attributes.Select(one => new XAttribute(one.Name, one.Value is double number ? Number(number) : one.Value)));

    static XElement With(this XElement element, params object[] content)
    {
        element.Add(content);
        return element;
    }

    static string Number(double value) => value.ToString("0.##", CultureInfo.InvariantCulture);

    // From years and values to points of the picture.
    sealed class Scale(IReadOnlyList<ChartLine> lines, double top)
    {
        readonly double _first = lines.SelectMany(line => line.Points).Min(point => (double?)point.Year) ?? 0;
        readonly double _last = lines.SelectMany(line => line.Points).Max(point => (double?)point.Year) ?? 1;
        readonly double _highest = ChartFrame.Top(lines);

        public double X(double year) =>
            _last > _first ? Left + 12 + ((year - _first) / (_last - _first) * (ChartFrame.Width - Left - Right - 24)) : (ChartFrame.Width + Left - Right) / 2;

        public double Y(double value) => ChartFrame.Height - Bottom - (value / _highest * (ChartFrame.Height - Bottom - top));

        // About five round values: steps of 1, 2 or 5 times a power of ten.
        public IEnumerable<double> Ticks()
        {
            var rough = _highest / 5;
            var power = Math.Pow(10, Math.Floor(Math.Log10(rough)));
            var step = power * (rough / power < 1.5 ? 1 : rough / power < 3.5 ? 2 : rough / power < 7.5 ? 5 : 10);
            return Enumerable.Range(0, (int)(_highest / step) + 1).Select(i => i * step);
        }
    }
}
