using System.Globalization;
using System.Text.RegularExpressions;

namespace PolicyTextMiner.Dictionary;

/// <summary>The data of python's jieba: words, inverse document frequencies and the hidden Markov model.</summary>
sealed partial class JiebaSource(string folder)
{
    /// <summary>The order of the states in every table.</summary>
    public const string States = "BMES";

    const double Impossible = -3.14e100;

    /// <summary>Frequency by word; of a word that is there twice, jieba takes the last.</summary>
    public Dictionary<string, int> Words { get; } = Read(Path.Combine(folder, "dict.txt"), int.Parse);

    /// <summary>The sum of the frequencies; a word that is there twice counts twice.</summary>
    public long Total { get; } = File.ReadLines(Path.Combine(folder, "dict.txt")).Sum(line => long.Parse(line.Trim().Split(' ')[1], CultureInfo.InvariantCulture));

    /// <summary>The words with one of these tags, in the order of the file.</summary>
    public IEnumerable<string> Tagged(params string[] tags) =>
        File.ReadLines(Path.Combine(folder, "dict.txt")).Select(line => line.Trim().Split(' ')).Where(cells => tags.Contains(cells[2])).Select(cells => cells[0]);

    /// <summary>Inverse document frequency by word.</summary>
    public Dictionary<string, double> Idf { get; } = Read(Path.Combine(folder, "analyse", "idf.txt"), double.Parse);

    /// <summary>By character, four log probabilities in the order of <see cref="States"/>.</summary>
    public SortedDictionary<char, double[]> Emissions()
    {
        var rows = new SortedDictionary<char, double[]>();
        foreach (var (state, key, value) in Entries("prob_emit.py"))
        {
            var character = (char)ushort.Parse(key[2..], NumberStyles.HexNumber, CultureInfo.InvariantCulture);
            if (!rows.TryGetValue(character, out var row)) rows[character] = row = [Impossible, Impossible, Impossible, Impossible];
            row[state] = value;
        }

        return rows;
    }

    /// <summary>Four log probabilities of the first state, then four rows of four from one state to the next.</summary>
    public double[] Transitions()
    {
        var table = Enumerable.Repeat(Impossible, 20).ToArray();
        foreach (var (_, key, value) in Entries("prob_start.py")) table[States.IndexOf(key[0], StringComparison.Ordinal)] = value;
        foreach (var (state, key, value) in Entries("prob_trans.py")) table[4 + 4 * state + States.IndexOf(key[0], StringComparison.Ordinal)] = value;
        return table;
    }

    // Lines such as P={'B': {'\u4e00': -3.65, and 'E': -0.51, of a Python dictionary, nested or flat.
    IEnumerable<(int State, string Key, double Value)> Entries(string file)
    {
        var state = 0;
        foreach (Match match in Entry().Matches(File.ReadAllText(Path.Combine(folder, "finalseg", file))))
        {
            if (match.Groups["state"].Success) state = States.IndexOf(match.Groups["state"].Value, StringComparison.Ordinal);
            else yield return (state, match.Groups["key"].Value, double.Parse(match.Groups["value"].Value, CultureInfo.InvariantCulture));
        }
    }

    static Dictionary<string, T> Read<T>(string path, Func<string, IFormatProvider, T> parse)
    {
        var values = new Dictionary<string, T>(StringComparer.Ordinal);
        foreach (var line in File.ReadLines(path))
        {
            var cells = line.Trim().Split(' ');
            values[cells[0]] = parse(cells[1], CultureInfo.InvariantCulture);
        }

        return values;
    }

    [GeneratedRegex(@"'(?<state>[BMES])':\s*\{|'(?<key>[^']+)':\s*(?<value>-?[\d.]+(?:e[+-]?\d+)?)")]
    private static partial Regex Entry();
}
