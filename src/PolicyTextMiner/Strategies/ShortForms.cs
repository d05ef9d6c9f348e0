using System.Text.RegularExpressions;
using PolicyTextMiner.Documents;

namespace PolicyTextMiner.Strategies;

/// <summary>Resolves 本规划 to the document itself and 该战略, 这一倡议 to what the paragraph named last.</summary>
static partial class ShortForms
{
    /// <summary>The short forms in order of the text.</summary>
    /// <param name="document">The document.</param>
    /// <param name="text">Its folded text.</param>
    /// <param name="known">Names that were found otherwise.</param>
    public static IEnumerable<Candidate> Find(Document document, FoldedText text, IReadOnlyList<Candidate> known)
    {
        var title = document.Metadata.Title is { } printed ? FoldedText.Fold(printed) : "";
        foreach (Match match in ShortForm().Matches(text.Text))
        {
            var word = match.Groups["word"].Value;
            var full = match.Groups["own"].Success ? Own(title, word) : Last(text.Text, known, match.Index, word);
            if (full is { } found) yield return found with { Start = match.Index, End = match.Index + match.Length };
        }
    }

    static Candidate? Own(string title, string word) =>
        TitledDocuments.TypeOf(title) is { } type && TitledDocuments.WithoutRemarks(title).EndsWith(word, StringComparison.Ordinal)
            ? new(0, 0, title, type)
            : null;

    static Candidate? Last(string text, IReadOnlyList<Candidate> known, int before, string word)
    {
        var paragraph = before == 0 ? 0 : text.LastIndexOf('\n', before - 1) + 1;
        return known
            .Where(one => one.Canonical is not null && paragraph <= one.Start && one.End <= before && text.AsSpan(one.Start, one.Length).TrimEnd('》').EndsWith(word))
            .OrderByDescending(one => one.End)
            .Select(one => (Candidate?)one)
            .FirstOrDefault();
    }

    [GeneratedRegex("(?:(?<own>本)|该|这一|这项)(?<word>规划|纲要|战略|倡议|行动计划|行动方案|方案|条例|办法|攻坚战)(?!性|体系|机遇|期)", RegexOptions.ExplicitCapture)]
    private static partial Regex ShortForm();
}
