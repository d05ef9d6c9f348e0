using PolicyTextMiner.Segmentation.Compiled;

namespace PolicyTextMiner.Dictionary;

/// <summary>Turns the vocabulary and the models into the sections of the compiled dictionary.</summary>
sealed class Compiler(Vocabulary vocabulary, JiebaSource jieba)
{
    const int BigramSlots = 1 << 19;

    public DictionaryFile File { get; } = new();

    public void AddTrie()
    {
        var codes = CharacterCodes();
        var builder = new DoubleArrayBuilder();
        for (var i = 0; i < vocabulary.Words.Count; i++)
        {
            builder.Add([.. vocabulary.Words[i].Select(character => codes[character])], i + 1);
        }

        File.Add<ushort>(Section.CharacterCodes, codes);
        File.Add<ulong>(Section.Nodes, builder.Build());
    }

    public void AddJieba()
    {
        var total = Math.Log(jieba.Total);
        var frequencies = jieba.Words.Values.Where(frequency => frequency > 0).Distinct().Order().ToList();
        var index = frequencies.Select((frequency, i) => (frequency, i)).ToDictionary(pair => pair.frequency, pair => (ushort)(pair.i + 1));
        File.Add<ushort>(Section.JiebaWeightOfWord, [.. vocabulary.Words.Select(word => jieba.Words.GetValueOrDefault(word) is > 0 and var frequency ? index[frequency] : (ushort)0)]);
        File.Add<double>(Section.JiebaWeights, [0 - total, .. frequencies.Select(frequency => Math.Log(frequency) - total)]);
    }

    public void AddLattice()
    {
        var filter = new ulong[vocabulary.SmartWords];
        var slots = new ulong[BigramSlots];
        foreach (var (first, second, count) in vocabulary.Bigrams)
        {
            filter[first] |= 1UL << CompiledDictionary.FilterBit(second);
            var key = CompiledDictionary.PairKey(first, second);
            var slot = CompiledDictionary.Home(key) & BigramSlots - 1;
            while (slots[slot] != 0) slot = slot + 1 & BigramSlots - 1;
            slots[slot] = key << 16 | Quantized(vocabulary.BigramCost(first, second, count));
        }

        string[] special = ["未##数", "未##时", "未##串", "始##始", "末##末"];
        File.Add<ushort>(Section.CostOfWord, [.. Enumerable.Range(0, vocabulary.Words.Count).Select(word => Quantized(vocabulary.Cost(word)))]);
        File.Add<ulong>(Section.FollowerFilter, filter);
        File.Add<ulong>(Section.Bigrams, slots);
        File.Add<int>(Section.SpecialWords, [.. special.Select(vocabulary.Number)]);
    }

    public void AddHiddenMarkovModel()
    {
        var emissions = jieba.Emissions();
        var rows = new ushort[0x10000 - 0x4E00];
        var next = 0;
        foreach (var character in emissions.Keys.Where(character => character >= 0x4E00)) rows[character - 0x4E00] = (ushort)++next;
        File.Add<ushort>(Section.HmmRows, rows);
        File.Add<double>(Section.HmmEmissions, [.. emissions.Where(row => row.Key >= 0x4E00).SelectMany(row => row.Value)]);
        File.Add<double>(Section.HmmTransitions, jieba.Transitions());
    }

    public void AddIdf()
    {
        var sorted = jieba.Idf.Values.Order().ToList();
        var values = sorted.Distinct().ToList();
        var index = values.Select((value, i) => (value, i)).ToDictionary(pair => pair.value, pair => (ushort)(pair.i + 1));
        File.Add<ushort>(Section.IdfOfWord, [.. vocabulary.Words.Select(word => jieba.Idf.TryGetValue(word, out var value) ? index[value] : (ushort)0)]);
        File.Add<double>(Section.IdfValues, [sorted[sorted.Count / 2], .. values]);
    }

    public void AddSimplification(SortedDictionary<char, char> characters, List<(string From, string To)> phrases)
    {
        File.Add<char>(Section.SimplifiedCharacters, [.. characters.SelectMany(pair => new[] { pair.Key, pair.Value })]);
        File.Add<char>(Section.SimplifiedPhrases, string.Concat(phrases.Select(pair => $"{pair.From}\t{pair.To}\n")));
    }

    // A frequent character has a small code, so that the nodes in use lie close together.
    ushort[] CharacterCodes()
    {
        var uses = new long[0x10000];
        foreach (var word in vocabulary.Words)
        {
            foreach (var character in word) uses[character] += 1 + jieba.Words.GetValueOrDefault(word);
        }

        uses[0] = -1;
        var codes = new ushort[0x10000];
        var next = 1;
        foreach (var character in Enumerable.Range(1, 0xFFFF).OrderByDescending(character => uses[character]).ThenBy(character => character))
        {
            codes[character] = (ushort)next++;
        }

        return codes;
    }

    static ushort Quantized(double? cost) =>
        cost is { } nats ? (ushort)Math.Min(CompiledDictionary.NoWord - 1, Math.Round(nats * CompiledDictionary.CostUnit)) : CompiledDictionary.NoWord;
}
