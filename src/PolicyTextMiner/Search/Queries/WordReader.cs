using System.Text;

namespace PolicyTextMiner.Search.Queries;

/// <summary>Makes words, phrases, patterns and similar words of tokens.</summary>
static class WordReader
{
    const int MostWildcards = 8;
    const int ShortestSimilar = 3;
    const int LongestSimilar = 20;

    public static QueryNode Word(string query, QueryToken token)
    {
        if (token.Wild is { Count: > 0 }) return Pattern(query, token);
        if (token.Similar) return Similar(query, token);
        CheckNotEmpty(query, token);
        return new QueryNode.Word(token.Text);
    }

    public static QueryNode Phrase(string query, QueryToken token)
    {
        CheckNotEmpty(query, token);
        return token.Similar ? Similar(query, token) : new QueryNode.Phrase(token.Text);
    }

    static void CheckNotEmpty(string query, QueryToken token)
    {
        if (new SearchText(token.Text).Exact.Text.Length == 0)
            throw new QueryException(query, token.Start, token.Length, "nothing is left to search for when spaces and invisible characters are dropped.");
    }

    static QueryNode.Similar Similar(string query, QueryToken token)
    {
        var length = new SearchText(token.Text).Plain.Text.Length;
        return length is >= ShortestSimilar and <= LongestSimilar
            ? new(token.Text)
            : throw new QueryException(query, token.Start, token.Length, $"~ needs a word of {ShortestSimilar} to {LongestSimilar} characters.");
    }

    static QueryNode.Pattern Pattern(string query, QueryToken token)
    {
        if (token.Similar) throw new QueryException(query, token.Start, token.Length, "~ and wildcards do not go together; use one of them.");
        if (token.Wild!.Count > MostWildcards)
            throw new QueryException(query, token.Start, token.Length, $"there are more than {MostWildcards} wildcards in one word; use fewer.");
        var pieces = new List<string>();
        var gaps = new List<(int Least, int Most)>();
        var piece = new StringBuilder();
        var gap = (Least: 0, Most: 0);
        for (var i = 0; i < token.Text.Length; i++)
        {
            if (!token.Wild.Contains(i))
            {
                if (gap != default && pieces.Count > 0) gaps.Add(gap);
                gap = default;
                piece.Append(token.Text[i]);
                continue;
            }

            if (piece.Length > 0) pieces.Add(piece.ToString());
            piece.Clear();
            gap = token.Text[i] is '?' or '？' ? (gap.Least + 1, gap.Most + 1) : (gap.Least, gap.Most + Wildcards.LongestGap);
        }

        if (piece.Length > 0) pieces.Add(piece.ToString());
        return Checked(query, token, new(pieces, gaps));
    }

    // Wildcards at either end ask for nothing: any substring is found anyway.
    static QueryNode.Pattern Checked(string query, QueryToken token, Wildcards wildcards) =>
        wildcards.Pieces.Any(piece => new SearchText(piece).Plain.Text.Length == 0) || wildcards.Pieces.Sum(piece => piece.Length) < 2
            ? throw new QueryException(query, token.Start, token.Length, "a word with wildcards needs at least two other characters; as it stands it would match nearly everything.")
            : new(wildcards);
}
