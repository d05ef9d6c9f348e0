namespace PolicyTextMiner.Search.Indexing;

/// <summary>The terms of the field of character pairs.</summary>
static class Gram
{
    // All three are dropped by folding, so no text can hold them.
    const char OverQuote = '\u0001';
    const char AtEnd = '\u0002';

    /// <summary>Stands where a sentence ends, or a cell of a table does: no wildcard passes there.</summary>
    public const string SentenceEnd = "\u0003";

    /// <summary>Two characters that stand side by side.</summary>
    public static string Pair(string first, string second) => first + second;

    /// <summary>Two characters with only quotation marks between them: “十四五”规划 has 五规 so.</summary>
    public static string PairOverQuote(string first, string second) => first + OverQuote + second;

    /// <summary>The last character of a paragraph.</summary>
    public static string Last(string character) => character + AtEnd;

    /// <summary>The characters (code points) of <paramref name="text"/>.</summary>
    public static string[] Characters(string text)
    {
        var characters = new List<string>(text.Length);
        foreach (var rune in text.EnumerateRunes()) characters.Add(rune.ToString());
        return [.. characters];
    }
}
