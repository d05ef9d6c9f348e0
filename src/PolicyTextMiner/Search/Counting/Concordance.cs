using PolicyTextMiner.Documents;

namespace PolicyTextMiner.Search.Counting;

/// <summary>Each place that a query finds, one a line, with what stands left and right of it (keyword in context).</summary>
public static class Concordance
{
    /// <summary>The lines for <paramref name="query"/>.</summary>
    /// <param name="searcher">Where to search.</param>
    /// <param name="query">What to search for.</param>
    /// <param name="narrowed">Restrictions of date, kind and region; its paging and facets are not used.</param>
    /// <param name="options">Width, order and sample of the lines.</param>
    public static ConcordanceResult Of(CorpusSearcher searcher, SearchQuery query, SearchOptions narrowed, ConcordanceOptions options)
    {
        var all = searcher.All(query, narrowed).SelectMany(hit => hit.Highlights.Select(match => Line(hit, match, options.Width))).ToList();
        var sampled = options.Sample is { } size && size < all.Count ? Sample(all, size, options.Seed) : all;
        return new(all.Count, [.. Sorted(sampled, options.Sort).Skip(options.Skip).Take(options.Take)]);
    }

    static ConcordanceLine Line(SearchHit hit, TextSpan match, int width) => new(
        hit,
        match,
        OneLine(hit.Text[Boundary(hit.Text, Math.Max(0, match.Start - width))..match.Start]),
        OneLine(match.Of(hit.Text).ToString()),
        OneLine(hit.Text[match.End..Boundary(hit.Text, Math.Min(hit.Text.Length, match.End + width))]));

    // Never between the two halves of a rare character.
    static int Boundary(string text, int offset) => offset > 0 && offset < text.Length && char.IsLowSurrogate(text[offset]) ? offset + 1 : offset;

    static string OneLine(string text) => text.Replace('\t', ' ').Replace('\n', ' ').Replace('\r', ' ');

    static List<ConcordanceLine> Sample(List<ConcordanceLine> all, int size, int seed)
    {
        var random = new Random(seed);
        var kept = new List<ConcordanceLine>(size);
        for (var i = 0; i < all.Count; i++)
        {
            if (random.Next(all.Count - i) < size - kept.Count) kept.Add(all[i]);
        }

        return kept;
    }

    static IEnumerable<ConcordanceLine> Sorted(List<ConcordanceLine> lines, ConcordanceSort sort) => sort switch
    {
        ConcordanceSort.Left => lines.OrderBy(line => Reversed(line.Left), StringComparer.Ordinal),
        ConcordanceSort.Right => lines.OrderBy(line => line.Right, StringComparer.Ordinal),
        ConcordanceSort.Keyword => lines.OrderBy(line => line.Keyword, StringComparer.Ordinal),
        ConcordanceSort.Date => lines.OrderBy(line => line.Hit.Facts.Date ?? DateOnly.MaxValue),
        _ => lines,
    };

    static string Reversed(string text)
    {
        var units = text.ToCharArray();
        Array.Reverse(units);
        return new(units);
    }
}

/// <summary>One place that was found.</summary>
/// <param name="Hit">The paragraph that holds it.</param>
/// <param name="Match">Where it stands in the paragraph's text.</param>
/// <param name="Left">What stands before it in the paragraph.</param>
/// <param name="Keyword">What was found, as it is written.</param>
/// <param name="Right">What stands after it in the paragraph.</param>
public sealed record ConcordanceLine(SearchHit Hit, TextSpan Match, string Left, string Keyword, string Right);

/// <summary>The lines of a concordance.</summary>
/// <param name="Total">All places found, before sampling and paging.</param>
/// <param name="Lines">Those asked for.</param>
public sealed record ConcordanceResult(int Total, IReadOnlyList<ConcordanceLine> Lines);

/// <summary>How a concordance is laid out.</summary>
public sealed record ConcordanceOptions
{
    /// <summary>Characters shown on each side.</summary>
    public int Width { get; init; } = 30;

    /// <summary>The order of the lines.</summary>
    public ConcordanceSort Sort { get; init; }

    /// <summary>Lines to leave out at the top.</summary>
    public int Skip { get; init; }

    /// <summary>Lines to give at most.</summary>
    public int Take { get; init; } = 100;

    /// <summary>How many lines to draw at random from all; null draws none and gives all.</summary>
    public int? Sample { get; init; }

    /// <summary>The same seed draws the same sample.</summary>
    public int Seed { get; init; } = 1;
}

/// <summary>What the lines of a concordance are sorted by.</summary>
public enum ConcordanceSort
{
    /// <summary>By the file's path, then as the text goes on.</summary>
    Text,

    /// <summary>What stands before, read backwards from the keyword.</summary>
    Left,

    /// <summary>What stands after.</summary>
    Right,

    /// <summary>The keyword as written.</summary>
    Keyword,

    /// <summary>The document's date, the oldest first.</summary>
    Date,
}
