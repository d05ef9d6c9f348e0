using PolicyTextMiner.Segmentation.Compiled;

namespace PolicyTextMiner.Dictionary;

/// <summary>Turns the vocabulary and the models into the sections of the compiled dictionary.</summary>
sealed class Compiler(Vocabulary vocabulary, JiebaSource jieba)
{
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
        ushort[] costs = [.. Enumerable.Range(0, vocabulary.LatticeWords).Select(word => Quantized(vocabulary.Cost(word)))];
        var bigrams = new BigramTable(vocabulary.SmartWords);
        foreach (var followers in vocabulary.Bigrams.GroupBy(pair => pair.First))
        {
            bigrams.Add(followers.Key, [.. followers.Select(pair => (pair.Second, (int)Quantized(vocabulary.BigramCost(pair.First, pair.Second, pair.Count))))], costs);
        }

        string[] special = ["未##数", "未##时", "未##串", "未##人", "始##始", "末##末"];
        File.Add<LatticeWord>(Section.LatticeWords, bigrams.Words(costs));
        File.Add<ushort>(Section.CostOfWord, costs.AsSpan(vocabulary.SmartWords));
        File.Add<uint>(Section.Bigrams, bigrams.Slots);
        File.Add<int>(Section.SpecialWords, [.. special.Select(vocabulary.Number)]);
    }

    public void AddNames(NameModel names)
    {
        var costs = new ushort[NameCosts.Stride * NameCosts.Count];
        Array.Fill(costs, NameCosts.Never);
        foreach (var part in Enum.GetValues<NamePart>())
        {
            foreach (var (character, cost) in names.Costs(part)) costs[(character - NameCosts.First) * NameCosts.Stride + (int)part] = Quantized(cost);
        }

        File.Add<ushort>(Section.NameCosts, costs);
        File.Add<char>(Section.CompoundSurnames, [.. names.CompoundSurnames.SelectMany(surname => new[] { surname.Key[0], surname.Key[1], (char)Quantized(surname.Value) })]);
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

    static ushort Quantized(double nats) => (ushort)Math.Min(ushort.MaxValue - 1, Math.Round(nats * CompiledDictionary.CostUnit));
}
