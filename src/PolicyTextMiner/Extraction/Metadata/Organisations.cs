using System.Text.RegularExpressions;

namespace PolicyTextMiner.Extraction.Metadata;

/// <summary>Recognises the names of official bodies.</summary>
static partial class Organisations
{
    const int LongestName = 30;

    static readonly Dictionary<string, string> s_national = Table.Read("Extraction/Metadata/issuers.tsv", columns: 2)
        .SelectMany(row => row[1].Split(',', StringSplitOptions.RemoveEmptyEntries).Prepend(row[0]).Select(name => (name, row[0])))
        .ToDictionary(pair => pair.name, pair => pair.Item2, StringComparer.Ordinal);

    /// <summary>Whether the body is one of the whole country.</summary>
    public static bool IsNational(string name) => s_national.ContainsKey(name) || NationalName().IsMatch(name);

    /// <summary>Whether the text is the name of one body and nothing else.</summary>
    public static bool IsName(string text) =>
        s_national.ContainsKey(text)
        || (text.Length is >= 3 and <= LongestName && Name().IsMatch(text) && !NotAName().IsMatch(text));

    /// <summary>The bodies that a line lists, or none where it says anything else. 国家发展改革委 国家能源局 are two.</summary>
    public static IReadOnlyList<string> List(string line)
    {
        var parts = line.Split([' ', '\u3000', '\t', '、'], StringSplitOptions.RemoveEmptyEntries);
        var names = new List<string>();
        foreach (var part in parts)
        {
            if (Split(part) is { Count: > 1 } several) names.AddRange(several);
            else if (IsName(part)) names.Add(part);
            else return [];
        }

        return names;
    }

    // Names run together without a space: 中共中央国务院, 四川省生态环境厅四川省体育局.
    static List<string> Split(string run)
    {
        var starts = Regions.Default.In(run).Select(hit => hit.Start).ToHashSet();
        return Split(run, 0, starts) ?? [];
    }

    static List<string>? Split(string run, int from, HashSet<int> regionStarts)
    {
        for (var end = run.Length; end > from; end--)
        {
            var name = run[from..end];
            var isKnown = s_national.ContainsKey(name) || (regionStarts.Contains(from) && (end == run.Length || regionStarts.Contains(end)) && IsName(name) && !HidesAnother(name));
            if (!isKnown) continue;
            if (end == run.Length) return [name];
            if (Split(run, end, regionStarts) is { } rest) return [name, .. rest];
        }

        return null;
    }

    // 四川省体育局四川省机关事务管理局 ends like one name, but holds a second region behind the end of a first name.
    static bool HidesAnother(string name) =>
        Regions.Default.In(name).Any(hit => hit.Start > 2 && IsName(name[..hit.Start]));

    [GeneratedRegex(@"^(国家|全国|中央|中共中央|中华人民共和国|中国)\p{IsCJKUnifiedIdeographs}+(部|委|委员会|局|总局|署|办公室|办公厅|大会|银行)$|^国务院\p{IsCJKUnifiedIdeographs}*$")]
    private static partial Regex NationalName();

    [GeneratedRegex(@"^[\p{IsCJKUnifiedIdeographs}（）()、]+(部|委|委员会|局|厅|署|院|办公厅|办公室|政府|省委|市委|区委|县委|州委|党委|银行|总局|分局|中心|协会|联合会|公司|法院|检察院|管委会|总工会|常委会|人大|政协|领导小组|指挥部|总队|支队|分行|监管局|工信局)$")]
    private static partial Regex Name();

    [GeneratedRegex(@"^(各|有关|请|由|与|和|对|经|按|根据|关于|抄送|主送|报送|联系|编制单位|其中|以及|及)|的|[，。：；]|加强|推进|推动|负责|牵头")]
    private static partial Regex NotAName();
}
