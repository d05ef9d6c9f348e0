using System.Globalization;
using PolicyTextMiner.Store;
using PolicyTextMiner.Strategies;

namespace PolicyTextMiner.Timeline;

/// <summary>What one point of a timeline covers.</summary>
public enum TimelinePer
{
    /// <summary>A calendar year.</summary>
    Year,

    /// <summary>A quarter of a year.</summary>
    Quarter,

    /// <summary>One document, at its date.</summary>
    Document,
}

/// <summary>One strategy over time: every period that has text, also those that do not name it.</summary>
/// <param name="Name">Canonical name.</param>
/// <param name="Points">In order of time.</param>
/// <param name="First">Date of the first dated document that names it, or null.</param>
/// <param name="Last">Date of the last dated document that names it, or null.</param>
/// <param name="Undated">Documents without a date that name it; they are in no point.</param>
public sealed record StrategyTimeline(
    string Name, IReadOnlyList<TimelinePoint> Points, DateOnly? First, DateOnly? Last, IReadOnlyList<DatedDocument> Undated)
{
    /// <summary>The timeline of <paramref name="name"/>; what the catalogue says belongs to it is counted with it.</summary>
    /// <param name="name">A canonical name or an alias; a name that the catalogue has not is taken as it is.</param>
    /// <param name="documents">All documents that were read, also those without a mention.</param>
    /// <param name="placesOf">All places in them that mention one of some canonical names.</param>
    /// <param name="catalog">Says what belongs to what.</param>
    /// <param name="per">What a point covers.</param>
    public static StrategyTimeline Of(
        string name, IReadOnlyCollection<DatedDocument> documents, Func<IReadOnlyCollection<string>, IEnumerable<MentionPlace>> placesOf, StrategyCatalog catalog, TimelinePer per)
    {
        var canonical = catalog.Find(name)?.Canonical ?? name;
        var counts = placesOf([.. Under(canonical, catalog)])
            .GroupBy(place => place.DocumentId)
            .ToDictionary(document => document.Key, Outermost);
        var naming = documents.Where(document => counts.ContainsKey(document.Id)).ToList();
        return new(
            canonical,
            [.. documents.Where(document => document.Date is not null)
                .GroupBy(document => PeriodOf(document, per))
                .Select(period => Point(canonical, period, counts))
                .OrderBy(point => point.Start).ThenBy(point => point.Period, StringComparer.Ordinal)],
            naming.Min(document => document.Date),
            naming.Max(document => document.Date),
            [.. naming.Where(document => document.Date is null)]);
    }

    static IEnumerable<string> Under(string canonical, StrategyCatalog catalog) => catalog.Entries
        .Select(entry => entry.Canonical)
        .Where(name => catalog.Lineage(name).Any(entry => entry.Canonical == canonical))
        .Append(canonical)
        .Distinct(StringComparer.Ordinal);

    // “三北”工程攻坚战 and the “三北”工程 inside it are one mention of “三北”工程.
    static int Outermost(IEnumerable<MentionPlace> places)
    {
        var (count, end) = (0, 0);
        foreach (var place in places.OrderBy(one => one.Span.Start).ThenByDescending(one => one.Span.Length))
        {
            if (place.Span.End <= end) continue;
            end = place.Span.End;
            count++;
        }

        return count;
    }

    static TimelinePoint Point(string name, IGrouping<(string Period, DateOnly Start), DatedDocument> period, Dictionary<string, int> counts) => new(
        name,
        period.Key.Period,
        period.Key.Start,
        period.Sum(document => counts.GetValueOrDefault(document.Id)),
        period.Count(document => counts.ContainsKey(document.Id)),
        period.Count(),
        period.Sum(document => (long)document.Characters));

    static (string Period, DateOnly Start) PeriodOf(DatedDocument document, TimelinePer per)
    {
        var date = document.Date!.Value;
        var quarter = (date.Month + 2) / 3;
        return per switch
        {
            TimelinePer.Year => (date.Year.ToString(CultureInfo.InvariantCulture), new(date.Year, 1, 1)),
            TimelinePer.Quarter => (string.Create(CultureInfo.InvariantCulture, $"{date.Year}-Q{quarter}"), new(date.Year, (3 * quarter) - 2, 1)),
            _ => (document.Title, date),
        };
    }
}
