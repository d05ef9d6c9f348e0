using PolicyTextMiner.Segmentation.Compiled;

namespace PolicyTextMiner.Segmentation;

/// <summary>
/// Turns traditional characters into simplified ones, by OpenCC's tables. Each UTF-16 unit becomes one unit,
/// so offsets into the simplified text are offsets into the original.
/// </summary>
public sealed class Simplifier
{
    readonly char[] _simplified;
    readonly Dictionary<string, string>.AlternateLookup<ReadOnlySpan<char>> _phrases;
    readonly bool[] _beginsPhrase = new bool[0x10000];
    readonly int _longest;

    internal Simplifier(CompiledDictionary dictionary)
    {
        _simplified = new char[0x10000];
        for (var i = 0; i < _simplified.Length; i++) _simplified[i] = (char)i;
        var pairs = dictionary.Read<char>(Section.SimplifiedCharacters);
        for (var i = 0; i < pairs.Length; i += 2) _simplified[pairs[i]] = pairs[i + 1];
        var phrases = new string(dictionary.Read<char>(Section.SimplifiedPhrases))
            .Split('\n', StringSplitOptions.RemoveEmptyEntries)
            .Select(line => line.Split('\t'))
            .ToDictionary(cells => cells[0], cells => cells[1], StringComparer.Ordinal);
        _phrases = phrases.GetAlternateLookup<ReadOnlySpan<char>>();
        foreach (var phrase in phrases.Keys) _beginsPhrase[phrase[0]] = true;
        _longest = phrases.Keys.Max(phrase => phrase.Length);
    }

    /// <summary>The simplified form of one character; the character itself where it has none.</summary>
    public char Simplify(char character) => _simplified[character];

    /// <summary>Whether <paramref name="text"/> has a character that simplifying would change.</summary>
    public bool IsNeeded(ReadOnlySpan<char> text)
    {
        foreach (var character in text)
        {
            if (_simplified[character] != character) return true;
        }

        return false;
    }

    /// <summary>The simplified form of <paramref name="text"/>, of the same length; 乾坤 keeps its 乾.</summary>
    public string Simplify(string text) =>
        IsNeeded(text) ? string.Create(text.Length, text, (into, from) => Simplify(from, into)) : text;

    /// <summary>Writes the simplified form of <paramref name="text"/> to the beginning of <paramref name="into"/>.</summary>
    public void Simplify(ReadOnlySpan<char> text, Span<char> into)
    {
        for (var i = 0; i < text.Length;)
        {
            if (_beginsPhrase[text[i]] && Phrase(text[i..]) is { } phrase)
            {
                phrase.CopyTo(into[i..]);
                i += phrase.Length;
            }
            else
            {
                into[i] = _simplified[text[i]];
                i++;
            }
        }
    }

    string? Phrase(ReadOnlySpan<char> text)
    {
        for (var length = Math.Min(_longest, text.Length); length > 1; length--)
        {
            if (_phrases.TryGetValue(text[..length], out var simplified)) return simplified;
        }

        return null;
    }
}
