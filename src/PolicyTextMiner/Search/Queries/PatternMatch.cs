using PolicyTextMiner.Documents;

namespace PolicyTextMiner.Search.Queries;

/// <summary>Finds pieces with gaps between them. Work grows with the occurrences of the pieces, never with their combinations.</summary>
static class PatternMatch
{
    /// <summary>The shortest match from each place where the first piece stands.</summary>
    public static IEnumerable<TextSpan> Find(Wildcards wildcards, FoldedText text)
    {
        var pieces = wildcards.Pieces.Select(piece => new SearchText(piece).Plain.Text).ToArray();
        var ends = Ends(pieces[^1], text.Text);
        for (var i = pieces.Length - 2; i >= 0; i--) ends = Before(pieces[i], wildcards.Gaps[i], ends, text.Text);
        return ends.OrderBy(match => match.Key).Select(match => Occurrences.Span(text, match.Key, match.Value - match.Key));
    }

    /// <summary>Start and end of each place where <paramref name="piece"/> stands.</summary>
    static Dictionary<int, int> Ends(string piece, string text)
    {
        var ends = new Dictionary<int, int>();
        for (var at = text.IndexOf(piece, StringComparison.Ordinal); at >= 0; at = text.IndexOf(piece, at + 1, StringComparison.Ordinal))
            ends[at] = at + piece.Length;
        return ends;
    }

    static Dictionary<int, int> Before(string piece, (int Least, int Most) gap, Dictionary<int, int> following, string text)
    {
        var matches = new Dictionary<int, int>();
        foreach (var (start, end) in Ends(piece, text))
        {
            if (NearestEnd(end, gap, following, text) is { } last) matches[start] = last;
        }

        return matches;
    }

    static int? NearestEnd(int from, (int Least, int Most) gap, Dictionary<int, int> following, string text)
    {
        var best = default(int?);
        for (var (at, passed) = (from, 0); at < text.Length && passed <= gap.Most; at++)
        {
            if (passed >= gap.Least && following.TryGetValue(at, out var end) && (best is null || end < best)) best = end;
            if (Wildcards.EndsGap(text[at])) break;
            if (!char.IsHighSurrogate(text[at])) passed++;
        }

        return best;
    }
}
