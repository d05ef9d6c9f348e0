using System.Text;
using System.Text.RegularExpressions;

namespace PolicyTextMiner.Tests.Gold;

/// <summary>Compares texts as a reader would: width, white space, quotation marks and the form of dashes do not count.</summary>
static partial class Folded
{
    /// <summary>Half width, no white space, one colon, one dash.</summary>
    public static string Text(string text)
    {
        var folded = new StringBuilder(text.Length);
        foreach (var c in text)
        {
            if (char.IsWhiteSpace(c)) continue;
            folded.Append(c switch
            {
                '∶' or '：' => ':',
                '—' or '～' or '~' or '至' or '–' => '-',
                >= '\uff01' and <= '\uff5e' => (char)(c - 0xfee0),
                _ => c,
            });
        }

        return folded.ToString();
    }

    /// <summary>A figure without the words and signs around it that say how exact it is.</summary>
    public static string Quote(string quote) => QualifierRegex().Replace(Text(quote), "");

    /// <summary>A name without its quotation marks.</summary>
    public static string Name(string name) => QuotationRegex().Replace(Text(name), "");

    /// <summary>A strategy's name without the word that says that it is one.</summary>
    public static string Stem(string name) => StemRegex().Replace(Name(name), "");

    /// <summary>Whether one sentence holds the other, note marks apart, or they share four fifths.</summary>
    public static bool SameSentence(string one, string other)
    {
        var (a, b) = (MarkRegex().Replace(Text(one), ""), MarkRegex().Replace(Text(other), ""));
        if (a.Length == 0 || b.Length == 0) return false;
        return a.Contains(b, StringComparison.Ordinal) || b.Contains(a, StringComparison.Ordinal)
            || 2.0 * CommonLength(a, b) / (a.Length + b.Length) > 0.8;
    }

    /// <summary>Dice of the pairs of characters, 0 to 1.</summary>
    public static double Likeness(string one, string other)
    {
        var (a, b) = (Pairs(Name(one)), Pairs(Name(other)));
        return a.Count + b.Count == 0 ? 0 : 2.0 * a.Intersect(b).Count() / (a.Count + b.Count);
    }

    /// <summary>Length of the longest common subsequence.</summary>
    public static int CommonLength(string a, string b)
    {
        var above = new int[b.Length + 1];
        var row = new int[b.Length + 1];
        foreach (var c in a)
        {
            for (var j = 0; j < b.Length; j++) row[j + 1] = c == b[j] ? above[j] + 1 : Math.Max(above[j + 1], row[j]);
            (above, row) = (row, above);
        }

        return above[b.Length];
    }

    static HashSet<string> Pairs(string text) =>
        text.Length == 1 ? [text] : [.. Enumerable.Range(0, Math.Max(0, text.Length - 1)).Select(i => text.Substring(i, 2))];

    [GeneratedRegex(@"^(约|大约|近|超过|超|逾|达到|达|至少|不低于|不少于|低于|不足|突破|[\[>≥<≤])+|(左右|以上|以下|以内|上下|\])+$|多|余")]
    private static partial Regex QualifierRegex();

    [GeneratedRegex("[“”‘’「」『』\"'《》〈〉]")]
    private static partial Regex QuotationRegex();

    [GeneratedRegex("(战略|倡议|规划|建设|发展|工程)$")]
    private static partial Regex StemRegex();

    [GeneratedRegex("[①-⑳*]")]
    private static partial Regex MarkRegex();
}
