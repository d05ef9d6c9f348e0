using PolicyTextMiner.Segmentation;
using PolicyTextMiner.Segmentation.Compiled;

namespace PolicyTextMiner.Dictionary;

/// <summary>Turns the vocabulary and the models into the sections of the compiled dictionary.</summary>
sealed class Compiler(Vocabulary vocabulary, JiebaSource jieba)
{
    public DictionaryFile File { get; } = new();

    public void AddTrie(NameModel names)
    {
        var codes = CharacterCodes();
        var builder = new DoubleArrayBuilder();
        for (var i = 0; i < vocabulary.Words.Count; i++)
        {
            var word = vocabulary.Words[i];
            builder.Add([.. word.Select(character => codes[character])], i + 1, vocabulary.Frequency(word), i < vocabulary.LatticeWords && vocabulary.IsWhole(i));
        }

        var first = vocabulary.Words.Select(word => word[0]).ToHashSet();
        File.Add<uint>(Section.CharacterFacts, [.. codes.Select((code, unit) => code | Flags((char)unit, first.Contains((char)unit), names))]);
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
            if (part == NamePart.Alone) continue;
            foreach (var (character, cost) in names.Costs(part)) costs[(character - NameCosts.First) * NameCosts.Stride + (int)part] = Quantized(cost);
        }

        for (var character = 0; character < NameCosts.Count; character++)
        {
            costs[character * NameCosts.Stride + (int)NamePart.Alone] = Quantized(vocabulary.CostOf(((char)(NameCosts.First + character)).ToString()) ?? Vocabulary.UnknownCost);
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
        var uses = new SortedDictionary<char, long>();
        foreach (var word in vocabulary.Words)
        {
            foreach (var character in word) uses[character] = uses.GetValueOrDefault(character) + 1 + jieba.Words.GetValueOrDefault(word);
        }

        var codes = new ushort[0x10000];
        Array.Fill(codes, (ushort)DoubleArray.MaxCode);
        var next = 1;
        foreach (var (character, _) in uses.OrderByDescending(use => use.Value)) codes[character] = (ushort)next++;
        return codes;
    }

    static uint Flags(char unit, bool isFirst, NameModel names)
    {
        var kind = Characters.ClassOf(unit);
        if (kind > CharacterClass.Letter) return unit == '·' ? CharacterFacts.ForeignOrPoint : 0;
        var flags = isFirst ? CharacterFacts.Word | CharacterFacts.InTrie : CharacterFacts.Word;
        if (kind != CharacterClass.Han) return flags | CharacterFacts.Latin | CharacterFacts.ShapeEnd;
        if (NumberShapes.CanBeginWith(unit)) flags |= CharacterFacts.Numeral;
        if (NumberShapes.CanEndWith(unit)) flags |= CharacterFacts.ShapeEnd;
        return flags | Flag(NamePart.Surname, CharacterFacts.Surname)
            | Flag(NamePart.GivenFirst, CharacterFacts.Given) | Flag(NamePart.GivenOnly, CharacterFacts.Given)
            | Flag(NamePart.Foreign, CharacterFacts.Foreign | CharacterFacts.ForeignOrPoint)
            | Flag(NamePart.CompoundFirst, CharacterFacts.CompoundFirst) | Flag(NamePart.CompoundSecond, CharacterFacts.CompoundSecond);

        uint Flag(NamePart part, uint flag) => names.Has(part, unit) ? flag : 0;
    }

    static ushort Quantized(double nats) => (ushort)Math.Min(ushort.MaxValue - 1, Math.Round(nats * CompiledDictionary.CostUnit));
}
