using PolicyTextMiner.Documents;

namespace PolicyTextMiner.Search.Queries;

/// <summary>Finds in one text what a query asks for, by comparing characters: the highlights of hits, and the judge where the index alone cannot tell.</summary>
static class Occurrences
{
    /// <summary>Where <paramref name="text"/> holds what <paramref name="node"/> names, as spans of the original in its order, overlapping ones joined.</summary>
    public static IReadOnlyList<TextSpan> Of(QueryNode node, SearchText text)
    {
        var found = Find(node, text).Distinct().OrderBy(span => span.Start).ThenBy(span => span.End);
        var joined = new List<TextSpan>();
        foreach (var span in found)
        {
            if (joined.Count > 0 && span.Start < joined[^1].End) joined[^1] = new(joined[^1].Start, Math.Max(joined[^1].End, span.End));
            else joined.Add(span);
        }

        return joined;
    }

    /// <summary>Whether <paramref name="text"/> holds it at all.</summary>
    public static bool Any(QueryNode node, SearchText text) => node switch
    {
        QueryNode.Word { Folded.Plain: { Text.Length: > 0 } word } => Holds(text.Plain, word),
        QueryNode.Phrase phrase => Holds(text.Exact, phrase.Folded.Exact),
        _ => Find(node, text).Any(),
    };

    static bool Holds(FoldedText text, FoldedText sought) =>
        text.Text.Contains(sought.Text, StringComparison.Ordinal)
        || (!(ReferenceEquals(sought.Text, sought.Digits) && ReferenceEquals(text.Text, text.Digits)) && text.Digits.Contains(sought.Digits, StringComparison.Ordinal));

    static IEnumerable<TextSpan> Find(QueryNode node, SearchText text) => node switch
    {
        QueryNode.Word word => Word(word.Folded, text),
        QueryNode.Phrase phrase => Phrase(phrase.Folded, text),
        QueryNode.Pattern pattern => PatternMatch.Find(pattern.Wildcards, text.Plain),
        QueryNode.Similar similar => SimilarMatch.Find(new SearchText(similar.Text).Plain.Text, text.Plain),
        QueryNode.Near near => Near(near, text),
        QueryNode.And and => and.Parts.SelectMany(part => Find(part, text)),
        QueryNode.Or or => or.Parts.SelectMany(part => Find(part, text)),
        _ => [],
    };

    static IEnumerable<TextSpan> Word(SearchText word, SearchText text)
    {
        var plain = word.Plain;
        return plain.Text.Length == 0 ? Phrase(word, text) : Starts(plain, text.Plain).Select(at => Span(text.Plain, at, plain.Text.Length));
    }

    static IEnumerable<TextSpan> Phrase(SearchText phrase, SearchText text)
    {
        var exact = phrase.Exact;
        return Starts(exact, text.Exact).Select(at => Span(text.Exact, at, exact.Text.Length));
    }

    /// <summary>Where <paramref name="sought"/> stands in <paramref name="text"/> as it is written, or with its years in the other numerals.</summary>
    static IEnumerable<int> Starts(FoldedText sought, FoldedText text)
    {
        var written = Starts(sought.Text, text.Text);
        return ReferenceEquals(sought.Text, sought.Digits) && ReferenceEquals(text.Text, text.Digits)
            ? written
            : written.Concat(Starts(sought.Digits, text.Digits)).Distinct();
    }

    static IEnumerable<int> Starts(string sought, string text)
    {
        for (var at = text.IndexOf(sought, StringComparison.Ordinal); at >= 0; at = Next(sought, text, at)) yield return at;
    }

    static int Next(string sought, string text, int at) =>
        at + sought.Length < text.Length ? text.IndexOf(sought, at + sought.Length, StringComparison.Ordinal) : -1;

    static IEnumerable<TextSpan> Near(QueryNode.Near near, SearchText text)
    {
        var left = Find(near.Left, text).ToList();
        var right = Find(near.Right, text).ToList();
        foreach (var a in left)
        {
            foreach (var b in right)
            {
                var (first, second) = a.Start <= b.Start ? (a, b) : (b, a);
                if (first.End > second.Start || CharactersBetween(text.Plain, first.End, second.Start) > near.Distance) continue;
                yield return a;
                yield return b;
            }
        }
    }

    static int CharactersBetween(FoldedText text, int from, int to)
    {
        var first = Array.BinarySearch(text.Starts, from);
        if (first < 0) first = ~first;
        else if (char.IsLowSurrogate(text.Text[first])) first--;   // both halves start at the same place
        var count = 0;
        for (var i = first; i < text.Starts.Length && text.Starts[i] < to; i++)
        {
            if (!char.IsLowSurrogate(text.Text[i])) count++;
        }

        return count;
    }

    /// <summary>The original of <paramref name="length"/> folded characters from <paramref name="at"/>.</summary>
    public static TextSpan Span(FoldedText text, int at, int length) => new(text.Starts[at], text.Ends[at + length - 1]);
}
