using System.Globalization;
using PolicyTextMiner.Segmentation.Compiled;

namespace PolicyTextMiner.Dictionary;

/// <summary>
/// How likely a character is in each part of a name: surnames by their bearers, the rest counted in the names that jieba knows
/// (tags nr and nrt). Costs are in nats.
/// </summary>
sealed class NameModel
{
    const double Smoothing = 0.15;
    const int Characters = 4000; // that a given name may have
    const int CommonSurnames = 150;
    const int CommonForeign = 110;
    const int LeastForeign = 3;
    const double LeastForeignRatio = 0.3;
    const double JapaneseBearers = 1; // of each Japanese surname among 100,000 people that a newspaper may name

    readonly Dictionary<NamePart, Dictionary<char, double>> _costs = [];

    public NameModel(JiebaSource jieba, SmartCnSource smart, string folder)
    {
        var surnames = ReadSurnames(Path.Combine(folder, "surnames.tsv"));
        foreach (var surname in File.ReadLines(Path.Combine(folder, "japanese-surnames.tsv")).Skip(1)) surnames.Add(surname, -Math.Log(JapaneseBearers / 1e5));
        CompoundSurnames = [.. surnames.Where(surname => surname.Key.Length == 2).OrderBy(surname => surname.Key, StringComparer.Ordinal)];
        _costs[NamePart.Surname] = surnames.Where(surname => surname.Key.Length == 1).ToDictionary(surname => surname.Key[0], surname => surname.Value);
        _costs[NamePart.CompoundFirst] = CompoundSurnames.Select(surname => surname.Key[0]).Distinct().ToDictionary(first => first, _ => 0.0);
        _costs[NamePart.CompoundSecond] = CompoundSurnames.Select(surname => surname.Key[1]).Distinct().ToDictionary(second => second, _ => 0.0);
        AddForeign(jieba);
        AddGiven(jieba, smart, surnames);
    }

    public List<KeyValuePair<string, double>> CompoundSurnames { get; }

    public bool Has(NamePart part, char character) => _costs[part].ContainsKey(character);

    public IEnumerable<KeyValuePair<char, double>> Costs(NamePart part) => _costs[part].Where(pair => pair.Key is >= NameCosts.First and < (char)(NameCosts.First + NameCosts.Count));

    // Lines of a surname and its bearers in 100,000 people.
    static Dictionary<string, double> ReadSurnames(string path) => File.ReadLines(path).Skip(1)
        .Select(line => line.Split('\t'))
        .ToDictionary(cells => cells[0], cells => -Math.Log(int.Parse(cells[1], CultureInfo.InvariantCulture) / 1e5), StringComparer.Ordinal);

    // Of the characters of foreign names those that other words do not use more than three times as much.
    void AddForeign(JiebaSource jieba)
    {
        var foreign = Count(jieba.Tagged("nrt").Where(name => name.Length >= 3).SelectMany(name => name), _ => 1);
        var total = foreign.Values.Sum();
        var general = Count(jieba.Words.SelectMany(word => word.Key.Select(character => (character, word.Value))), pair => pair.Value, pair => pair.character);
        var generalTotal = general.Values.Sum();
        _costs[NamePart.Foreign] = foreign
            .Where(pair => pair.Value >= LeastForeign && pair.Value / total >= LeastForeignRatio * general[pair.Key] / generalTotal)
            .ToDictionary(pair => pair.Key, pair => -Math.Log(pair.Value / total));
    }

    void AddGiven(JiebaSource jieba, SmartCnSource smart, Dictionary<string, double> surnames)
    {
        var foreign = _costs[NamePart.Foreign].OrderBy(pair => pair.Value).ThenBy(pair => pair.Key).Take(CommonForeign).Select(pair => pair.Key).ToHashSet();
        var common = _costs[NamePart.Surname].OrderBy(pair => pair.Value).ThenBy(pair => pair.Key).Take(CommonSurnames)
            .Select(pair => pair.Key).Where(surname => !foreign.Contains(surname)).ToHashSet();
        var names = jieba.Tagged("nr", "nrfg").Where(name => common.Contains(name[0])).ToHashSet(StringComparer.Ordinal);
        // 黄蓉惊 is 黄蓉 and a verb, and 王耶律 is no name of ours.
        var longer = names.Where(name => name.Length == 3 && !names.Contains(name[..2]) && !smart.Words.ContainsKey(name[..2]) && !smart.Words.ContainsKey(name[1..])
            && !(foreign.Contains(name[1]) && foreign.Contains(name[2]))).ToList();
        var first = Count(longer, _ => 1, name => name[1]);
        var second = Count(longer, _ => 1, name => name[2]);
        var only = Count(names.Where(name => name.Length == 2 && jieba.Words[name] >= 3), _ => 1, name => name[1]);
        _costs[NamePart.GivenFirst] = Smoothed(first);
        _costs[NamePart.GivenSecond] = Smoothed(second);
        _costs[NamePart.GivenOnly] = Smoothed(Mixed(first, second, only));
    }

    // Given names of one character are few, so the characters of the others count as much.
    static Dictionary<char, double> Mixed(Dictionary<char, double> first, Dictionary<char, double> second, Dictionary<char, double> only)
    {
        const double Size = 10_000;
        var (longer, shorter) = (first.Values.Sum() + second.Values.Sum(), only.Values.Sum());
        return first.Keys.Union(second.Keys).ToDictionary(character => character, character =>
            Size / 2 * ((first.GetValueOrDefault(character) + second.GetValueOrDefault(character)) / longer + only.GetValueOrDefault(character) / shorter));
    }

    // Every Han character can be in a given name; one that was never seen there is unlikely.
    static Dictionary<char, double> Smoothed(Dictionary<char, double> counts)
    {
        var total = counts.Values.Sum() + Smoothing * Characters;
        return Enumerable.Range(NameCosts.First, NameCosts.Count).Select(character => (char)character)
            .ToDictionary(character => character, character => -Math.Log(counts.GetValueOrDefault(character, Smoothing) / total));
    }

    static Dictionary<char, double> Count(IEnumerable<char> items, Func<char, double> weight) => Count(items, weight, character => character);

    static Dictionary<char, double> Count<T>(IEnumerable<T> items, Func<T, double> weight, Func<T, char> character)
    {
        var counts = new Dictionary<char, double>();
        foreach (var item in items) counts[character(item)] = counts.GetValueOrDefault(character(item)) + weight(item);
        return counts;
    }
}
