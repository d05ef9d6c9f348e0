using System.Globalization;
using System.Reflection;
using PolicyTextMiner.Segmentation.Compiled;

namespace PolicyTextMiner.Segmentation;

/// <summary>The words of policy texts, of policy-words.tsv and those added: cut whole unless their neighbours speak strongly against it. Immutable.</summary>
sealed class PolicyTerms
{
    const string Resource = "Segmentation/policy-words.tsv";
    const double AddedWeight = 900_000; // as the surest of the table have

    PolicyTerms(WordTrie words, ulong checksum) => (Words, Checksum) = (words, checksum);

    /// <summary>The value of a word is its cost.</summary>
    public WordTrie Words { get; }

    /// <summary>Changes with any word or weight.</summary>
    public ulong Checksum { get; }

    /// <summary>Reads the table inside the assembly.</summary>
    /// <exception cref="InvalidDataException">A line is wrong.</exception>
    public static PolicyTerms Load()
    {
        using var stream = Assembly.GetExecutingAssembly().GetManifestResourceStream(Resource)
            ?? throw new InvalidDataException($"{Resource} is not in the assembly.");
        using var reader = new StreamReader(stream);
        var words = new WordTrie();
        var checksum = 0UL;
        reader.ReadLine();
        for (var number = 2; reader.ReadLine() is { } line; number++)
        {
            var (word, weight) = Read(line) ?? throw new InvalidDataException($"{Resource}:{number}: expected word, weight, type, source, but found '{line}'.");
            if (words.Put(word, Cost(weight)) != 0) throw new InvalidDataException($"{Resource}:{number}: {word} is there twice.");
            checksum = StableHash.Of(line, checksum);
        }

        return new(words, checksum);
    }

    /// <summary>These and <paramref name="added"/>, which are as sure as the surest of these.</summary>
    public PolicyTerms With(IEnumerable<string> added)
    {
        var words = Words.Copy();
        var checksum = Checksum;
        foreach (var word in added)
        {
            if (words.Put(word, Cost(AddedWeight)) != Cost(AddedWeight)) checksum = StableHash.Of(word, checksum);
        }

        return new(words, checksum);
    }

    // Two of the four columns; null where there are not four, or the weight is none.
    static (string Word, double Weight)? Read(string line)
    {
        var first = line.IndexOf('\t', StringComparison.Ordinal);
        var second = line.IndexOf('\t', first + 1);
        var third = line.IndexOf('\t', second + 1);
        if (first < 1 || second < 0 || third < 0 || line.IndexOf('\t', third + 1) >= 0) return null;
        var isWeight = double.TryParse(line.AsSpan(first + 1, second - first - 1), NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var weight) && weight > 0;
        return isWeight ? (line[..first], weight) : null;
    }

    // The weight is a frequency in a million words.
    static int Cost(double weight) => Math.Clamp((int)(Math.Log(1e6 / weight) * CompiledDictionary.CostUnit), 1, ushort.MaxValue);
}
