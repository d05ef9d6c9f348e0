using System.Globalization;
using System.Reflection;
using PolicyTextMiner.Segmentation.Compiled;

namespace PolicyTextMiner.Segmentation;

/// <summary>The words of policy texts, of policy-words.tsv: cut whole unless their neighbours speak strongly against it.</summary>
sealed class PolicyTerms
{
    const string Resource = "Segmentation/policy-words.tsv";

    PolicyTerms(WordTrie words, ulong checksum) => (Words, Checksum) = (words, checksum);

    /// <summary>The value of a word is its cost.</summary>
    public WordTrie Words { get; }

    /// <summary>Changes with any word or weight.</summary>
    public ulong Checksum { get; }

    /// <summary>Reads the table inside the assembly.</summary>
    /// <exception cref="InvalidDataException">A line is wrong.</exception>
    public static PolicyTerms Load(CompiledDictionary dictionary)
    {
        using var stream = Assembly.GetExecutingAssembly().GetManifestResourceStream(Resource)
            ?? throw new InvalidDataException($"{Resource} is not in the assembly.");
        using var reader = new StreamReader(stream);
        var words = new Dictionary<string, int>(StringComparer.Ordinal);
        var checksum = 0UL;
        reader.ReadLine();
        for (var number = 2; reader.ReadLine() is { } line; number++)
        {
            var cells = line.Split('\t');
            if (cells.Length != 4 || !double.TryParse(cells[1], NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var weight) || weight <= 0)
            {
                throw new InvalidDataException($"{Resource}:{number}: expected word, weight, type, source, but found '{line}'.");
            }

            if (!words.TryAdd(cells[0], Cost(weight))) throw new InvalidDataException($"{Resource}:{number}: {cells[0]} is there twice.");
            checksum = StableHash.Of(line, checksum);
        }

        return new(new(dictionary, words), checksum);
    }

    // The weight is a frequency in a million words.
    static int Cost(double weight) => Math.Max(1, (int)(Math.Log(1e6 / weight) * CompiledDictionary.CostUnit));
}
