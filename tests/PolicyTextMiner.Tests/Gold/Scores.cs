using System.Globalization;
using System.Text.RegularExpressions;
using PolicyTextMiner.Indicators;
using PolicyTextMiner.Mining;
using PolicyTextMiner.Strategies;

namespace PolicyTextMiner.Tests.Gold;

/// <summary>How many were found, wanted, and both; tallies of several documents add up.</summary>
sealed record Tally(int Right, int Found, int Wanted)
{
    public static Tally operator +(Tally a, Tally b) => new(a.Right + b.Right, a.Found + b.Found, a.Wanted + b.Wanted);

    /// <summary>Harmonic mean of precision and recall; 1 where there was nothing to find and nothing was found.</summary>
    public double F1 => Found + Wanted == 0 ? 1 : 2.0 * Right / (Found + Wanted);
}

/// <summary>Compares one mined document with its gold.</summary>
sealed partial class Scores(GoldDocument gold, MinedDocument mined)
{
    readonly List<string> _misses = [];

    /// <summary>What was missed, wrong or made up, one a line.</summary>
    public IReadOnlyList<string> Misses => _misses;

    public IReadOnlyDictionary<string, Tally> All() => new[] { Text(), Indicators(), Strategies(), Metadata() }
        .SelectMany(part => part).ToDictionary();

    Dictionary<string, Tally> Text()
    {
        string[] wanted = [.. gold.Text.Split('\n').Select(Folded.Text).Where(line => line.Length > 0)];
        string[] found = [.. mined.Document!.Text.Split('\n').Select(Folded.Text).Where(line => line.Length > 0)];
        var lines = found.ToHashSet();
        foreach (var line in wanted.Where(line => !lines.Contains(line))) _misses.Add($"PARAGRAPH {line}");
        foreach (var line in found.Where(line => !wanted.Contains(line))) _misses.Add($"UNWANTED  {line}");
        var (a, b) = (string.Concat(wanted), string.Concat(found));
        return new()
        {
            ["characters"] = new(Folded.CommonLength(a, b), b.Length, a.Length),
            ["paragraphs"] = Share(wanted.Count(lines.Contains), wanted.Length),
        };
    }

    Dictionary<string, Tally> Indicators()
    {
        var records = IndicatorRecord.Of(gold.Id, mined).ToList();
        var (pairs, extra) = Pair(gold.Indicators, records, row => row.Optional,
            (row, record) => Folded.Quote(row.Quote) == Folded.Quote(record.Quote) && Folded.SameSentence(row.Sentence, record.Sentence));
        foreach (var row in gold.Indicators.Where(row => !row.Optional && !pairs.ContainsKey(row))) _misses.Add($"NO FIGURE {row.Quote} | {row.Sentence}");
        foreach (var record in extra) _misses.Add($"NO ROW    {record.Quote} | {record.Sentence}");
        var hits = pairs.Where(pair => !pair.Key.Optional).ToList();
        var wanted = gold.Indicators.Count(row => !row.Optional);
        var found = hits.Count + extra.Count;
        return new()
        {
            ["indicators"] = new(hits.Count, found, wanted),
            ["value"] = Share(hits.Count(pair => SameValue(pair.Key, pair.Value.Indicator)), hits.Count),
            ["unit"] = Share(hits.Count(pair => SameUnit(pair.Key, pair.Value.Indicator)), hits.Count),
            ["rows"] = new(hits.Count(pair => SameRow(pair.Key, pair.Value)), found, wanted),
        };
    }

    bool SameRow(GoldIndicator row, IndicatorRecord record)
    {
        var got = record.Indicator;
        (bool Same, string Field)[] checks =
        [
            (SameValue(row, got), $"values={string.Join(',', Values(got.Quantity))}"),
            (SameUnit(row, got), $"unit={got.Unit}"),
            (SameName(row, got.Name), $"indicator={got.Name} not {row.Indicator}"),
            (SameRegion(row.Region, got.Region), $"region={got.Region} not {row.Region}"),
            (SameTime(row.Time, got.Time), $"time={got.Time} not {row.Time}"),
            (row.Change is null || row.Change == Snake(got.Change.ToString()), $"change={got.Change} not {row.Change}"),
        ];
        var wrong = checks.Where(check => !check.Same).Select(check => check.Field).ToList();
        if (wrong.Count > 0) _misses.Add($"WRONG ROW {row.Quote} {string.Join("; ", wrong)} | {row.Sentence}");
        return wrong.Count == 0;
    }

    static bool SameValue(GoldIndicator row, Indicator got) => row.Values.SequenceEqual(Values(got.Quantity));

    static bool SameUnit(GoldIndicator row, Indicator got) => Unit(row.Unit) == Unit(got.Unit);

    static string Unit(string unit) => Folded.Text(unit) switch { "个百分点" => "百分点", "人民币" or "元人民币" => "元", var same => same };

    static bool SameName(GoldIndicator row, string got) =>
        row.IndicatorAlt.Prepend(row.Indicator).Any(name => Folded.Likeness(name, got) >= 0.6);

    // The document's own region may be left out: 全国 in a national one, 广东省 in Guangdong's.
    bool SameRegion(string wanted, string got)
    {
        var (a, b) = (Region(wanted), Region(got));
        return a == b || (a.Length > 0 && b.Length > 0 && Folded.Likeness(a, b) >= 0.6);
    }

    string Region(string name)
    {
        var home = gold.Metadata.Region;
        string[] own = home.Length == 0 || home == "全国" ? ["", "全国", "我国", "中国"] : ["", "全省", "我省", home, Place(home)];
        var place = Place(Folded.Name(name));
        return own.Contains(Folded.Name(name)) || place == Place(home) ? "" : place;
    }

    static string Place(string name) => SeparatorRegex().Replace(PlaceRegex().Replace(name, ""), "");

    static bool SameTime(string? wanted, string got) =>
        wanted is null || wanted == got || (wanted.Length > 0 && wanted.Split('/')[^1] == got.Split('/')[^1]);

    Dictionary<string, Tally> Strategies()
    {
        var records = StrategyRecord.Of(gold.Id, mined).ToList();
        var (pairs, extra) = Pair(gold.Strategies, records, row => row.Optional,
            (row, record) => Overlap(Folded.Name(row.Surface), Folded.Name(record.Surface)) && Folded.SameSentence(row.Sentence, record.Sentence));
        extra = [.. extra.Where(record => !record.Mention.Nested)];
        foreach (var row in gold.Strategies.Where(row => !row.Optional && !pairs.ContainsKey(row))) _misses.Add($"NO NAME   {row.Surface} | {row.Sentence}");
        foreach (var record in extra) _misses.Add($"UNWANTED  {record.Surface} ({record.Mention.Canonical}) | {record.Sentence}");
        var hits = pairs.Where(pair => !pair.Key.Optional).ToList();
        foreach (var (row, record) in hits.Where(pair => !SameStrategy(pair.Key, pair.Value.Mention)))
            _misses.Add($"WRONG NAME {row.Surface}: {record.Mention.Canonical} not {row.Canonical}");
        var (found, wanted) = (hits.Count + extra.Count, gold.Strategies.Count(row => !row.Optional));
        return new()
        {
            ["strategies"] = new(hits.Count, found, wanted),
            ["linked"] = new(hits.Count(pair => SameStrategy(pair.Key, pair.Value.Mention)), found, wanted),
        };
    }

    static bool Overlap(string a, string b) => a.Length > 0 && b.Length > 0
        && (a.Contains(b, StringComparison.Ordinal) || b.Contains(a, StringComparison.Ordinal))
        && 2 * Math.Min(a.Length, b.Length) >= Math.Max(a.Length, b.Length);

    static bool SameStrategy(GoldStrategy row, StrategyMention mention) =>
        row.Alt.Prepend(row.Canonical).Any(name => Folded.Stem(name) == Folded.Stem(mention.Canonical));

    Dictionary<string, Tally> Metadata()
    {
        var (want, got) = (gold.Metadata, mined.Document!.Metadata);
        (string Field, string? Want, string? Got)[] fields =
        [
            ("title", want.Title, got.Title),
            ("issuer", string.Join('；', want.Issuer), string.Join('；', got.Issuer)),
            ("document number", want.DocumentNumber, got.DocumentNumber),
            ("date", Iso(want.Date), Iso(got.Date)),
            ("kind", want.Kind, got.Kind),
            ("region", want.Region, got.Region),
        ];
        var wrong = fields.Where(field => Folded.Name(field.Want ?? "") != Folded.Name(field.Got ?? "")).ToList();
        foreach (var (field, wanted, found) in wrong) _misses.Add($"METADATA  {field}: {found} not {wanted}");
        return new() { ["metadata"] = Share(fields.Length - wrong.Count, fields.Length) };
    }

    static string? Iso(DateOnly? date) => date?.ToString("O", CultureInfo.InvariantCulture);

    /// <summary>One to one in order of the text; rows that are wanted choose before optional ones.</summary>
    static (Dictionary<TGold, TFound> Pairs, List<TFound> Extra) Pair<TGold, TFound>(
        IReadOnlyList<TGold> wanted, IEnumerable<TFound> found, Func<TGold, bool> optional, Func<TGold, TFound, bool> same)
        where TGold : class
    {
        var free = found.ToList();
        var pairs = new Dictionary<TGold, TFound>(ReferenceEqualityComparer.Instance);
        foreach (var row in wanted.OrderBy(optional))
        {
            var at = free.FindIndex(record => same(row, record));
            if (at < 0) continue;
            pairs.Add(row, free[at]);
            free.RemoveAt(at);
        }

        return (pairs, free);
    }

    static IEnumerable<decimal> Values(Quantity quantity) => quantity switch
    {
        Quantity.Exact exact => [exact.Value],
        Quantity.Range range => [range.Low, range.High],
        Quantity.Ratio ratio => ratio.Parts,
        _ => throw new InvalidOperationException($"A new kind of quantity: {quantity}."),
    };

    static string Snake(string name) => name.ToLowerInvariant();

    static Tally Share(int right, int of) => new(right, of, of);

    [GeneratedRegex("(壮族自治区|回族自治区|维吾尔自治区|自治区|特别行政区|省|市)$")]
    private static partial Regex PlaceRegex();

    [GeneratedRegex("地区|[、:]")]
    private static partial Regex SeparatorRegex();
}
