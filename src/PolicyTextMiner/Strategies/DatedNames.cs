using System.Globalization;

namespace PolicyTextMiner.Strategies;

/// <summary>Names that stand for one thing in one year and for another in the next: 自贸区 before and after 2013. Read from dated-names.tsv.</summary>
sealed class DatedNames
{
    const string Shipped = "Strategies/dated-names.tsv";

    readonly ILookup<string, (int First, int Last, StrategyEntry Entry)> _periods;

    /// <exception cref="InvalidDataException">A line has no year or stands for a name that <paramref name="catalog"/> has not; the message says which.</exception>
    public DatedNames(StrategyCatalog catalog) =>
        _periods = ShippedTable.Rows(Shipped, 5).ToLookup(cells => FoldedText.Fold(cells[0]), cells => (Year(cells[1]), Year(cells[2]), EntryOf(catalog, cells)), StringComparer.Ordinal);

    /// <summary>What <paramref name="candidate"/> stands for in a text of <paramref name="year"/>; itself where the year makes no difference.</summary>
    public Candidate In(int year, Candidate candidate, string folded)
    {
        if (candidate.Canonical is null) return candidate;
        var entry = _periods[folded[candidate.Start..candidate.End].Trim('《', '》')].FirstOrDefault(period => period.First <= year && year <= period.Last).Entry;
        return entry is null ? candidate : candidate with { Canonical = entry.Canonical, Type = entry.Type, Parent = entry.Parent };
    }

    static int Year(string cell) => int.TryParse(cell, NumberStyles.None, CultureInfo.InvariantCulture, out var year) ? year : throw new InvalidDataException($"{Shipped}: '{cell}' is no year.");

    static StrategyEntry EntryOf(StrategyCatalog catalog, string[] cells) =>
        catalog.Find(cells[3]) ?? throw new InvalidDataException($"{Shipped}: '{cells[3]}', which '{cells[0]}' stands for, is not in the catalogue.");
}
