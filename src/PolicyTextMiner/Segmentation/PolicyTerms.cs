using System.Globalization;
using System.Reflection;
using System.Text;
using PolicyTextMiner.Segmentation.Compiled;

namespace PolicyTextMiner.Segmentation;

/// <summary>The words of policy texts, of policy-words.tsv and those added: cut whole unless their neighbours speak strongly against it. Immutable.</summary>
sealed class PolicyTerms
{
    const string Resource = "Segmentation/policy-words.tsv";
    const int ExpectedNodes = 1 << 13; // of the table, so that they need not be moved while it is read
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
        var bytes = new byte[stream.Length];
        stream.ReadExactly(bytes);
        var text = Encoding.UTF8.GetString(bytes);
        var words = new WordTrie(ExpectedNodes);
        for (int number = 1, start = 0, end; start < text.Length; number++, start = end + 1)
        {
            end = text.IndexOf('\n', start) is >= 0 and var feed ? feed : text.Length;
            var line = text.AsSpan(start..end).TrimEnd('\r');
            if (number == 1) continue; // names the columns
            if (!TryRead(line, out var word, out var weight)) throw new InvalidDataException($"{Resource}:{number}: expected word, weight, type, source, but found '{line}'.");
            if (words.Put(word, Cost(weight)) != 0) throw new InvalidDataException($"{Resource}:{number}: {word} is there twice.");
        }

        return new(words, StableHash.Of(text));
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

    // Two of the four columns; false where there are not four, or the weight is none.
    static bool TryRead(ReadOnlySpan<char> line, out ReadOnlySpan<char> word, out double weight)
    {
        word = Cell(ref line);
        var isWeight = double.TryParse(Cell(ref line), NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out weight) && weight > 0;
        return isWeight && !word.IsEmpty && line.Count('\t') == 1;
    }

    // The first cell of a line, which is cut off it.
    static ReadOnlySpan<char> Cell(scoped ref ReadOnlySpan<char> line)
    {
        var end = line.IndexOf('\t') is >= 0 and var tab ? tab : line.Length;
        var cell = line[..end];
        line = line[Math.Min(end + 1, line.Length)..];
        return cell;
    }

    // The weight is a frequency in a million words.
    static int Cost(double weight) => Math.Clamp((int)(Math.Log(1e6 / weight) * CompiledDictionary.CostUnit), 1, ushort.MaxValue);
}
