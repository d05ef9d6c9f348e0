using PolicyTextMiner.Segmentation;
using PolicyTextMiner.Segmentation.Compiled;

namespace PolicyTextMiner.Dictionary;

/// <summary>All words with what each source says of them, numbered so that frequent words have small numbers.</summary>
sealed class Vocabulary
{
    // Share of the unigram in the interpolation with the bigram.
    const double UnigramShare = 0.2;
    const double JiebaShare = 0.2;
    // A word of jieba's that SmartCn lacks costs more than its frequency says: most are longer than newspapers' words, all the
    // more where SmartCn has a word inside (生活水平).
    const double CompoundDiscount = 0.01;
    const double OtherDiscount = 0.5;

    // What jieba counts least often are phrases as a rule.
    const int LeastCount = 3;

    static readonly HashSet<string> s_directions = ["上来", "上去", "下来", "下去", "出来", "出去", "过来", "过去", "起来", "进来", "进去", "回来", "回去"];

    readonly HashSet<string> _fixed; // idioms, places, institutions
    readonly HashSet<string> _counts;
    readonly Dictionary<string, int> _numbers = new(StringComparer.Ordinal);
    readonly Dictionary<(int, int), int> _bigrams = [];
    readonly SmartCnSource _smart;
    readonly JiebaSource _jieba;
    readonly int[] _followed;
    readonly double _smartTotal;
    readonly double _jiebaTotal;

    public Vocabulary(SmartCnSource smart, JiebaSource jieba, IEnumerable<string> places)
    {
        (_smart, _jieba) = (smart, jieba);
        _fixed = [.. jieba.Tagged("i"), .. jieba.Tagged("l", "ns", "nt").Where(word => jieba.Words[word] > LeastCount)];
        _counts = [.. jieba.Tagged("m", "mq")];
        Words.AddRange(smart.Words.Where(word => !IsPointing(word.Key)).OrderByDescending(word => word.Value).ThenBy(word => word.Key, StringComparer.Ordinal).Select(word => word.Key));
        SmartWords = Words.Count;
        for (var i = 0; i < Words.Count; i++) _numbers[Words[i]] = i;
        _smartTotal = smart.Words.Where(word => word.Key is not ("始##始" or "末##末")).Sum(word => (double)word.Value);
        _jiebaTotal = jieba.Words.Sum(word => (double)word.Value);
        Bigrams = new BigramSearch(Words, smart.BigramsByHash).Run();
        _followed = new int[SmartWords];
        foreach (var (first, second, count) in Bigrams)
        {
            _bigrams[(first, second)] = count;
            _followed[first] += count;
        }

        var others = jieba.Words.Where(word => !smart.Words.ContainsKey(word.Key))
            .OrderByDescending(word => word.Value).ThenBy(word => word.Key, StringComparer.Ordinal).Select(word => word.Key).ToLookup(IsWrittenApart);
        Words.AddRange(others[false]);
        FirstPlace = Words.Count;
        Words.AddRange(places.Where(place => !smart.Words.ContainsKey(place) && !jieba.Words.ContainsKey(place)));
        LatticeWords = Words.Count;
        Words.AddRange(others[true]);
        for (var i = SmartWords; i < Words.Count; i++) _numbers[Words[i]] = i;
    }

    public List<string> Words { get; } = [];

    /// <summary>The words before this number are SmartCn's; only they have bigrams.</summary>
    public int SmartWords { get; }

    /// <summary>The words from this number on are places that neither SmartCn nor jieba has.</summary>
    public int FirstPlace { get; }

    /// <summary>The words from this number on are jieba's alone: the lattice leaves them out.</summary>
    public int LatticeWords { get; }

    public List<(int First, int Second, int Count)> Bigrams { get; }

    public int Number(string word) => _numbers[word];

    /// <summary>The cost in nats of a word of the lattice wherever the pair with its predecessor is unknown.</summary>
    public double Cost(int word)
    {
        if (word < SmartWords) return UnigramCost(word);
        if (word >= FirstPlace) return -Math.Log(UnigramShare * 2e-6);
        var compound = SmartPath(Words[word]).Any(part => Words[part].Length > 1);
        return -Math.Log(UnigramShare * JiebaProbability(word) * (compound ? CompoundDiscount : OtherDiscount));
    }

    /// <summary>The cost in nats of a word of the lattice; null where the lattice has no such word.</summary>
    public double? CostOf(string word) => _numbers.TryGetValue(word, out var number) && number < LatticeWords ? Cost(number) : null;

    /// <summary>How often a word is seen, by all sources.</summary>
    public long Frequency(string word) => _smart.Words.GetValueOrDefault(word) + _jieba.Words.GetValueOrDefault(word);

    /// <summary>Of a character that is no word, in nats.</summary>
    public const double UnknownCost = (double)CompiledDictionary.UnknownCost / CompiledDictionary.CostUnit;

    /// <summary>Whether a word of two characters is so much cheaper than its characters that no neighbours would make two words of it.</summary>
    public bool IsWhole(int word)
    {
        var text = Words[word];
        if (text.Length != 2) return false;
        var (first, second) = (text[..1], text[1..]);
        var behind = CostOf(second) ?? UnknownCost;
        if (_numbers.TryGetValue(first, out var one) && _numbers.TryGetValue(second, out var other) && _bigrams.TryGetValue((one, other), out var count))
        {
            behind = Math.Min(behind, BigramCost(one, other, count));
        }

        var gain = (CostOf(first) ?? UnknownCost) + behind - Cost(word);
        return gain * CompiledDictionary.CostUnit > CompiledDictionary.WholeGain;
    }

    // Whether a newspaper's words are shorter than this one of jieba's: SmartCn's corpus itself has its parts in a row (人民/群众),
    // all of them are words of two characters and more (专制/主义), or it is a phrase by its form.
    bool IsWrittenApart(string word)
    {
        var path = SmartPath(word);
        var isSeveral = path.Count > 1 && (Pairs(path).All(_bigrams.ContainsKey) || path.All(part => Words[part].Length > 1) && !_fixed.Contains(word));
        return isSeveral || IsPointing(word) || IsPhrase(word);
    }

    // 这/项: SmartCn's corpus has it as one word and as two.
    static bool IsPointing(string word) => word is ['这' or '那', '项' or '部' or '家' or '块' or '笔' or '段' or '场' or '幅' or '位'];

    // A verb with its object behind 了 or with a direction (吃/了/饭, 借/出来), a number with what it counts (三十六/条).
    bool IsPhrase(string word) => word.Length == 3 && (word[1] == '了' || s_directions.Contains(word[1..]))
        || _counts.Contains(word) && string.Concat(word.SkipWhile(NumberShapes.CanBeginWith)) is var measure && measure.Length < word.Length && _smart.Words.ContainsKey(measure);

    public double BigramCost(int first, int second, int count)
    {
        var seen = Math.Max(_followed[first], _smart.Words[Words[first]]);
        return -Math.Log((1 - UnigramShare) * count / seen + UnigramShare * Probability(second));
    }

    static IEnumerable<(int, int)> Pairs(List<int> path) => path.Zip(path.Skip(1));

    double UnigramCost(int word) => -Math.Log(UnigramShare * Probability(word));

    double Probability(int word) =>
        (1 - JiebaShare) * (_smart.Words[Words[word]] + 0.5) / _smartTotal + JiebaShare * JiebaProbability(word);

    double JiebaProbability(int word) => _jieba.Words.GetValueOrDefault(Words[word]) / _jiebaTotal;

    // The cheapest way to write a word with SmartCn's words.
    List<int> SmartPath(string word)
    {
        var best = new (double Cost, List<int> Path)?[word.Length + 1];
        best[0] = (0, []);
        for (var start = 0; start < word.Length; start++)
        {
            if (best[start] is not { } before) continue;
            for (var end = start + 1; end <= word.Length; end++)
            {
                if (!_numbers.TryGetValue(word[start..end], out var part) || part >= SmartWords) continue;
                var cost = before.Cost + StepCost(before.Path, part);
                if (best[end] is not { } known || cost < known.Cost) best[end] = (cost, [.. before.Path, part]);
            }
        }

        return best[word.Length]?.Path ?? [];
    }

    double StepCost(List<int> path, int part) =>
        path.Count > 0 && _bigrams.TryGetValue((path[^1], part), out var count) ? BigramCost(path[^1], part, count) : UnigramCost(part);
}
