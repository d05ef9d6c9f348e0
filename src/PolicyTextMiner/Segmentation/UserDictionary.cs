using System.Globalization;
using System.Text;

namespace PolicyTextMiner.Segmentation;

/// <summary>Reads a user dictionary: "word", "word frequency" or "word frequency tag" a line, as jieba writes it.</summary>
static class UserDictionary
{
    const int LongestWord = 100;

    /// <summary>The words of the file, in its order.</summary>
    /// <exception cref="InvalidDataException">A line is wrong; the message names file and line.</exception>
    public static List<string> Read(string path)
    {
        var words = new List<string>();
        var number = 0;
        foreach (var line in Encoding.Latin1.GetString(File.ReadAllBytes(path)).Split('\n'))
        {
            number++;
            if (ReadLine(Decode(path, number, line).Trim(), path, number) is { } word) words.Add(word);
        }

        return words;
    }

    /// <summary>Why <paramref name="word"/> cannot be a word, or null where it can.</summary>
    public static string? Fault(string word)
    {
        if (word.Length == 0) return "it is empty.";
        if (word.Length > LongestWord) return $"it is longer than {LongestWord} characters.";
        if (word.Any(char.IsWhiteSpace)) return "it has white space in it.";
        return word.Any(char.IsControl) ? "it has a control character in it." : null;
    }

    // The lines are split as bytes, so that a line that is not UTF-8 can be named.
    static string Decode(string path, int number, string bytes)
    {
        try
        {
            return new UTF8Encoding(false, throwOnInvalidBytes: true).GetString(Encoding.Latin1.GetBytes(bytes)).TrimStart('\uFEFF');
        }
        catch (DecoderFallbackException)
        {
            throw Wrong(path, number, "it is not UTF-8. Save the file as UTF-8.");
        }
    }

    static string? ReadLine(string line, string path, int number)
    {
        var cells = line.Split([' ', '\t'], StringSplitOptions.RemoveEmptyEntries);
        if (cells.Length == 0) return null;
        if (cells.Length > 3) throw Wrong(path, number, $"it has {cells.Length} columns. Write a word, and behind it at most a frequency and a tag.");
        if (cells.Length > 1 && !IsFrequencyOrTag(cells[1], cells.Length)) throw Wrong(path, number, $"'{cells[1]}' is no frequency. Write a whole number, or the word alone.");
        return Fault(cells[0]) is { } fault ? throw Wrong(path, number, fault) : cells[0];
    }

    static bool IsFrequencyOrTag(string cell, int columns) =>
        ulong.TryParse(cell, NumberStyles.None, CultureInfo.InvariantCulture, out _) || columns == 2 && cell.All(char.IsAsciiLetterLower);

    static InvalidDataException Wrong(string path, int number, string why) =>
        new($"{path}:{number}: the line cannot be read: {why} Nothing of the file was loaded.");
}
