using PolicyTextMiner.Segmentation.Compiled;

namespace PolicyTextMiner.Segmentation;

/// <summary>
/// Turns traditional characters into simplified ones, by OpenCC's tables. Each UTF-16 unit becomes one unit,
/// so offsets into the simplified text are offsets into the original.
/// </summary>
public sealed class Simplifier
{
    readonly char[] _simplified;
    readonly (string From, string To)[] _phrases;
    readonly ushort[] _firstPhrase = new ushort[0x10000]; // by first character, from 1

    internal Simplifier(CompiledDictionary dictionary)
    {
        _simplified = new char[0x10000];
        for (var i = 0; i < _simplified.Length; i++) _simplified[i] = (char)i;
        var pairs = dictionary.Read<char>(Section.SimplifiedCharacters);
        for (var i = 0; i < pairs.Length; i += 2) _simplified[pairs[i]] = pairs[i + 1];
        _phrases = Phrases(dictionary.Read<char>(Section.SimplifiedPhrases));
        for (var i = _phrases.Length; i > 0; i--) _firstPhrase[_phrases[i - 1].From[0]] = (ushort)i;
    }

    static (string From, string To)[] Phrases(ReadOnlySpan<char> lines)
    {
        var phrases = new (string, string)[lines.Count('\n')];
        var count = 0;
        foreach (var line in lines.EnumerateLines())
        {
            if (line.IndexOf('\t') is >= 0 and var tab) phrases[count++] = (line[..tab].ToString(), line[(tab + 1)..].ToString());
        }

        return phrases;
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
            if (_firstPhrase[text[i]] is > 0 and var first && Phrase(text[i..], first - 1) is { } phrase)
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

    // The phrases are sorted, so those with one first character lie together, and the last that fits is the longest.
    string? Phrase(ReadOnlySpan<char> text, int first)
    {
        string? longest = null;
        for (var i = first; i < _phrases.Length && _phrases[i].From[0] == text[0]; i++)
        {
            if (text.Length > 1 && _phrases[i].From[1] == text[1] && text.StartsWith(_phrases[i].From, StringComparison.Ordinal)) longest = _phrases[i].To;
        }

        return longest;
    }
}
