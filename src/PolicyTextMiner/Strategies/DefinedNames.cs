using System.Text.RegularExpressions;

namespace PolicyTextMiner.Strategies;

/// <summary>Reads the short names that a document gives to others: 京津冀协同发展规划纲要（以下简称《规划纲要》）.</summary>
static partial class DefinedNames
{
    const int ShortestBare = 4;

    /// <summary>Each later place of a short name, with what it stands for.</summary>
    /// <param name="text">The folded text.</param>
    /// <param name="original">The text as printed, for its quotation marks.</param>
    /// <param name="known">Names that were found otherwise.</param>
    public static IEnumerable<Candidate> Find(FoldedText text, string original, IReadOnlyList<Candidate> known)
    {
        foreach (Match match in Definition().Matches(text.Text))
        {
            var full = known.Where(one => one.Canonical is not null && one.End == match.Index).OrderByDescending(one => one.Length).Select(one => (Candidate?)one).FirstOrDefault();
            if (full is not { } found) continue;
            foreach (var (start, end) in Places(text, original, match.Groups["short"].Value, match.Index)) yield return found with { Start = start, End = end, FromCatalog = false };
        }
    }

    // 规划 alone is a word; “规划” or 《规划》 is the name.
    static IEnumerable<(int Start, int End)> Places(FoldedText text, string original, string name, int from)
    {
        for (var at = text.Text.IndexOf(name, from, StringComparison.Ordinal); at >= 0; at = text.Text.IndexOf(name, at + name.Length, StringComparison.Ordinal))
        {
            var end = at + name.Length;
            if (IsTitle(text.Text, at, end)) yield return (at - 1, end + 1);
            else if (name.Length >= ShortestBare || text.IsQuoted(original, at, end)) yield return (at, end);
        }
    }

    static bool IsTitle(string text, int start, int end) => start > 0 && text[start - 1] == '《' && end < text.Length && text[end] == '》';

    // （国发〔2014〕20号，以下简称《规划》）
    [GeneratedRegex("\\((?:[^()\n]{2,16}号，|[^()\n]{1,12}\\([0-9]{4}\\)[0-9]+号，)?(?:以下|下文)?(?:统称|简称)(?:为|：)?《?(?<short>[^()《》，。；\n]{2,14})》?\\)", RegexOptions.ExplicitCapture)]
    private static partial Regex Definition();
}
