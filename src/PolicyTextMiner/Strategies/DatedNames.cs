using System.Globalization;
using PolicyTextMiner.Documents;

namespace PolicyTextMiner.Strategies;

/// <summary>Names that stand for one thing in one year and for another in the next: 自贸区 before and after 2013. Read from dated-names.tsv.</summary>
sealed class DatedNames
{
    const string Shipped = "Strategies/dated-names.tsv";

    readonly ILookup<string, (int First, int Last, StrategyEntry Entry)> _periods;

    /// <summary>The lines that stand for a name of <paramref name="catalog"/>.</summary>
    /// <exception cref="InvalidDataException">A line has no year; the message says which.</exception>
    public DatedNames(StrategyCatalog catalog) => _periods = (
        from cells in Lines
        let entry = catalog.Find(cells[3])
        where entry is not null
        select (Name: FoldedText.Fold(cells[0]), First: Year(cells[1]), Last: Year(cells[2]), Entry: entry)).ToLookup(line => line.Name, line => (line.First, line.Last, line.Entry), StringComparer.Ordinal);

    /// <summary>Name, first and last year, what it stands for in them, source.</summary>
    internal static IEnumerable<string[]> Lines => ShippedTable.Rows(Shipped);

    /// <summary>What <paramref name="candidate"/> stands for in a text of <paramref name="year"/>; itself where the year makes no difference.</summary>
    public Candidate In(int year, Candidate candidate, string folded)
    {
        if (candidate.Canonical is null) return candidate;
        var entry = _periods[folded[candidate.Start..candidate.End].Trim('《', '》')].FirstOrDefault(period => period.First <= year && year <= period.Last).Entry;
        return entry is null ? candidate : candidate with { Canonical = entry.Canonical, Type = entry.Type, Parent = entry.Parent };
    }

    static int Year(string cell) => int.TryParse(cell, NumberStyles.None, CultureInfo.InvariantCulture, out var year) ? year : throw new InvalidDataException($"{Shipped}: '{cell}' is no year.");
}
