using PolicyTextMiner.Indicators;
using PolicyTextMiner.Store;

namespace PolicyTextMiner.Timeline;

/// <summary>One figure of one document on its way into a series.</summary>
/// <param name="DocumentId">The document that says it.</param>
/// <param name="DocumentDate">When it says it, or null.</param>
/// <param name="Page">Where, from 1.</param>
/// <param name="Quote">As printed.</param>
/// <param name="Indicator">What it says.</param>
public sealed record SeriesFigure(string DocumentId, DateOnly? DocumentDate, int Page, string Quote, Indicator Indicator)
{
    /// <summary>A figure of the index.</summary>
    public static SeriesFigure Of(StoredIndicator stored) => new(stored.Document.Id, stored.Document.Metadata.Date, stored.Page, stored.Quote, stored.Record);
}

/// <summary>What the documents say of one indicator at one time; figures that agree stand in one reading.</summary>
/// <param name="Time">ISO, as in <see cref="Indicator.Time"/>.</param>
/// <param name="Status">Reached or aimed at; the two are never mixed.</param>
/// <param name="Readings">Each different value with its sources, that of the latest document first.</param>
public sealed record SeriesPoint(string Time, Status Status, IReadOnlyList<SeriesReading> Readings)
{
    /// <summary>Whether documents contradict each other.</summary>
    public bool Conflict => Readings.Count > 1;
}

/// <summary>One value and everybody who gives it.</summary>
/// <param name="Quantity">As the latest source gives it.</param>
/// <param name="Bound">As the latest source gives it.</param>
/// <param name="Sources">Latest document first.</param>
public sealed record SeriesReading(Quantity Quantity, Bound Bound, IReadOnlyList<SeriesFigure> Sources);

/// <summary>One indicator of one place over the years and over documents, conflicts side by side.</summary>
/// <param name="Name">What is measured, by its canonical name.</param>
/// <param name="Region">Where; empty for the whole country and where no figure says it.</param>
/// <param name="Unit">Unscaled base unit; figures of other units are in series of their own.</param>
/// <param name="Kind">Kind of number.</param>
/// <param name="Change">Levels, increases and decreases are series of their own.</param>
/// <param name="Points">In order of time.</param>
/// <param name="Undated">Figures of which no time is known; they are in no point.</param>
public sealed record IndicatorSeries(
    string Name, string Region, string Unit, QuantityKind Kind, Change Change, IReadOnlyList<SeriesPoint> Points, IReadOnlyList<SeriesFigure> Undated)
{
    // 126.06万亿 and 126万亿 are one value, 5% and 5.2% are two.
    const decimal LargestRounding = 0.005m;

    /// <summary>
    /// The figures of the index that can be in a series of <paramref name="wanted"/>: what is called so, what has it in its name, and what
    /// another name of the measure stands for (GDP, 经济总量). By document, then in order of the text.
    /// </summary>
    /// <param name="store">The index.</param>
    /// <param name="wanted">A measure, by any of its names, or part of a name.</param>
    /// <param name="region">Part of the region, or null for all.</param>
    public static IEnumerable<StoredIndicator> Figures(PolicyStore store, string wanted, string? region)
    {
        var names = Measure.NamesOf(wanted);
        return store.Indicators(new() { Names = names, Region = region }).Where(row => Has(row, wanted) || Has(row, Measure.NameOf(wanted)) || names.Contains(row.Record.Name));
    }

    /// <summary>All series in <paramref name="figures"/>: those of <paramref name="wanted"/> itself before those whose name only contains it, then the longest first.</summary>
    /// <param name="figures">Figures of any names; other names of one measure make one series, and so do no region and 全国.</param>
    /// <param name="wanted">The measure that was asked for, by any of its names; empty where none was.</param>
    public static IReadOnlyList<IndicatorSeries> Of(IEnumerable<SeriesFigure> figures, string wanted = "") =>
        [.. figures
            .GroupBy(figure => (Name: Measure.NameOf(figure.Indicator.Name), Region: figure.Indicator.Region == "全国" ? "" : figure.Indicator.Region, figure.Indicator.Unit, figure.Indicator.Kind, figure.Indicator.Change))
            .Select(group => Series(group.Key.Name, group.Key.Region, group.Key.Unit, group.Key.Kind, group.Key.Change, [.. group]))
            .OrderByDescending(series => series.Name == Measure.NameOf(wanted))
            .ThenByDescending(series => series.Points.Count)
            .ThenBy(series => series.Name, StringComparer.Ordinal).ThenBy(series => series.Region, StringComparer.Ordinal).ThenBy(series => series.Unit, StringComparer.Ordinal)];

    static bool Has(StoredIndicator row, string part) => row.Record.Name.Contains(part, StringComparison.Ordinal);

    static IndicatorSeries Series(string name, string region, string unit, QuantityKind kind, Change change, List<SeriesFigure> figures) => new(
        name, region, unit, kind, change,
        [.. figures.Where(figure => figure.Indicator.Time.Length > 0)
            .GroupBy(figure => (figure.Indicator.Time, figure.Indicator.Status))
            .OrderBy(group => group.Key.Time, StringComparer.Ordinal).ThenBy(group => group.Key.Status)
            .Select(group => new SeriesPoint(group.Key.Time, group.Key.Status, Readings(group)))],
        [.. figures.Where(figure => figure.Indicator.Time.Length == 0)]);

    static IReadOnlyList<SeriesReading> Readings(IEnumerable<SeriesFigure> figures)
    {
        var readings = new List<List<SeriesFigure>>();
        foreach (var figure in figures.OrderByDescending(figure => figure.DocumentDate).ThenBy(figure => figure.DocumentId, StringComparer.Ordinal))
        {
            var same = readings.Find(reading => Agree(reading[0].Indicator.Quantity, figure.Indicator.Quantity));
            if (same is null) readings.Add([figure]);
            else same.Add(figure);
        }

        return [.. readings.Select(reading => new SeriesReading(reading[0].Indicator.Quantity, reading[0].Indicator.Bound, reading))];
    }

    static bool Agree(Quantity a, Quantity b) => (a, b) switch
    {
        (Quantity.Exact x, Quantity.Exact y) => Agree(x.Value, y.Value),
        (Quantity.Range x, Quantity.Range y) => Agree(x.Low, y.Low) && Agree(x.High, y.High),
        (Quantity.Ratio x, Quantity.Ratio y) => x.Parts.Count == y.Parts.Count && x.Parts.Zip(y.Parts).All(pair => Agree(pair.First, pair.Second)),
        _ => false,
    };

    // Two roundings of one number differ by at most half of the last place of the coarser one.
    static bool Agree(decimal a, decimal b)
    {
        var difference = Math.Abs(a - b);
        return difference <= Math.Max(LastPlace(a), LastPlace(b)) / 2 && difference <= LargestRounding * Math.Max(Math.Abs(a), Math.Abs(b));
    }

    static decimal LastPlace(decimal value)
    {
        if (value == 0) return 0;
        var place = 1m;
        while (value % place != 0) place /= 10;
        while (place < 1e18m && value % (place * 10) == 0) place *= 10;
        return place;
    }
}
