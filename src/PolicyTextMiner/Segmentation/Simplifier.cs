using PolicyTextMiner.Segmentation.Compiled;

namespace PolicyTextMiner.Segmentation;

/// <summary>
/// Turns traditional characters into simplified ones, by OpenCC's tables. Each UTF-16 unit becomes one unit,
/// so offsets into the simplified text are offsets into the original.
/// </summary>
public sealed unsafe class Simplifier
{
    readonly char[] _simplified;
    readonly string[] _from; // sorted
    readonly string[] _to;
    readonly ushort[] _firstPhrase = new ushort[0x10000]; // by first character, from 1

    internal Simplifier(CompiledDictionary dictionary)
    {
        _simplified = new char[0x10000];
        for (var i = 0; i < _simplified.Length; i++) _simplified[i] = (char)i;
        var pairs = (char*)dictionary.Find(Section.SimplifiedCharacters, out var size);
        for (var i = 0; i < size / sizeof(char); i += 2) _simplified[pairs[i]] = pairs[i + 1];
        var lines = (char*)dictionary.Find(Section.SimplifiedPhrases, out size);
        (_from, _to) = Phrases(lines, size / sizeof(char));
        for (var i = _from.Length; i > 0; i--) _firstPhrase[_from[i - 1][0]] = (ushort)i;
    }

    static (string[] From, string[] To) Phrases(char* lines, int length)
    {
        var count = 0;
        for (var i = 0; i < length; i++) count += lines[i] == '\n' ? 1 : 0;
        var (from, to) = (new string[count], new string[count]);
        for (int i = 0, line = 0; line < count; line++)
        {
            from[line] = Until('\t', lines, ref i);
            to[line] = Until('\n', lines, ref i);
        }

        return (from, to);
    }

    static string Until(char end, char* text, ref int at)
    {
        var start = at;
        while (text[at] != end) at++;
        return new(text, start, at++ - start);
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
        for (var i = first; i < _from.Length && _from[i][0] == text[0]; i++)
        {
            if (text.Length > 1 && _from[i][1] == text[1] && text.StartsWith(_from[i], StringComparison.Ordinal)) longest = _to[i];
        }

        return longest;
    }
}
