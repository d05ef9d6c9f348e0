using System.Text.RegularExpressions;

namespace PolicyTextMiner.Extraction.Metadata;

/// <summary>Finds the region that a document is made for: the whole country, a province, or province and city.</summary>
static partial class RegionReader
{
    const int LeastMentions = 2;
    const int Opening = 400;

    /// <summary>The region in the title, of the issuers, in the document number, or that the text calls its own (我省); null where it cannot be told.</summary>
    public static string? Find(string? title, IReadOnlyList<string> issuers, string? number, IReadOnlyList<string> imprints, string text)
    {
        var named = Best(title is null ? [] : Regions.Default.In(title).Where(hit => hit.Region.Level != "county" && !IsCityByShortName(hit, title)).Select(hit => hit.Region));
        var issuing = Best(issuers.Concat(imprints).SelectMany(body => Regions.Default.In(body).Where(hit => hit.Start == 0).Select(hit => hit.Region)));
        if (named is not null && issuing is not null) return (issuing.Full.StartsWith(named.Full, StringComparison.Ordinal) ? issuing : named).Full;
        if ((named ?? issuing) is { } region) return region.Full;
        if (issuers.Any(Organisations.IsNational)) return Regions.Nation;
        if (number is not null && Regions.Default.OfNumber(number) is { } province) return province.Full;
        if (number?.StartsWith('国') == true || (title is not null && National().IsMatch(title))) return Regions.Nation;
        if (Congress().IsMatch(text[..Math.Min(Opening, text.Length)])) return Regions.Nation;
        return SpeaksOfItsOwn(text) ? Own(text) : Regions.Nation;
    }

    // 朝阳 or 大同 in the middle of a title is more often a word than the city; at its beginning it is the city.
    static bool IsCityByShortName((Region Region, int Start, int Length) hit, string title) =>
        hit.Region.Level == "city" && hit.Length < hit.Region.Name.Length && hit.Start > 0 && title[hit.Start - 1] != '《';

    static Region? Best(IEnumerable<Region> regions)
    {
        Region? best = null;
        foreach (var region in regions)
            if (best is null || (region.Full.Length > best.Full.Length && region.Full.StartsWith(best.Full, StringComparison.Ordinal))) best = region;
        return best;
    }

    static bool SpeaksOfItsOwn(string text) => OwnRegion().Count(text) >= LeastMentions;

    // The region of 我省 or 我市 is the one of that level that the text names most often.
    static string? Own(string text)
    {
        var level = OwnCity().Count(text) > OwnProvince().Count(text) ? "city" : "province";
        var counts = Regions.Default.In(text).Where(hit => hit.Region.Level == level && (level == "province" || hit.Length == hit.Region.Name.Length))
            .GroupBy(hit => hit.Region.Full, StringComparer.Ordinal).Select(group => (Full: group.Key, Count: group.Count())).OrderByDescending(pair => pair.Count).Take(2).ToList();
        return counts.Count > 0 && counts[0].Count >= LeastMentions && (counts.Count == 1 || counts[0].Count > counts[1].Count) ? counts[0].Full : null;
    }

    [GeneratedRegex("^(国家|全国|中国|中华人民共和国|中共中央)|^“.{1,4}”(国家|全国)")]
    private static partial Regex National();

    [GeneratedRegex("届全国人民代表大会|代表国务院")]
    private static partial Regex Congress();

    [GeneratedRegex("[我本全](省|市|区|县)|省委|市委|省人?民?政府|市人?民?政府|自治区党委|省直|市直")]
    private static partial Regex OwnRegion();

    [GeneratedRegex("[我本全]市|市委|市人?民?政府")]
    private static partial Regex OwnCity();

    [GeneratedRegex("[我本全]省|[我本全]区|省委|省人?民?政府|自治区")]
    private static partial Regex OwnProvince();
}
