using System.Runtime.InteropServices;

namespace PolicyTextMiner.Segmentation;

/// <summary>Words that often stand together and may be one term that the lexicon lacks.</summary>
/// <param name="Text">The words written together.</param>
/// <param name="Frequency">How often they stand in the corpus.</param>
/// <param name="Cohesion">How much likelier they are together than by chance, in nats, where they hold least.</param>
/// <param name="LeftEntropy">How varied the characters before it are, in nats; low inside a longer term.</param>
/// <param name="RightEntropy">How varied the characters behind it are, in nats.</param>
public sealed record NewWord(string Text, int Frequency, double Cohesion, double LeftEntropy, double RightEntropy);

/// <summary>Finds candidates for new terms in a corpus.</summary>
public static class NewWords
{
    const int MostWords = 4;
    const int MostCharacters = 12;
    const double LeastCohesion = 2;
    const double LeastEntropy = 0.7;

    /// <summary>Candidates of at least <paramref name="leastFrequency"/> occurrences, the most frequent first.</summary>
    public static IReadOnlyList<NewWord> Find(IEnumerable<string> texts, Segmenter segmenter, int leastFrequency)
    {
        var corpus = texts.Select(text => (Text: text, Tokens: segmenter.Segment(text))).ToList();
        var counts = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var (text, tokens) in corpus) Visit(text, tokens, 1, (start, end) => Count(counts, text[start..end]));
        var total = corpus.Sum(document => (double)document.Tokens.Count);

        var candidates = new Dictionary<string, Candidate>(StringComparer.Ordinal);
        foreach (var (text, tokens) in corpus)
        {
            Visit(text, tokens, 2, (start, end) =>
            {
                var word = text[start..end];
                if (counts[word] < leastFrequency) return;
                if (!candidates.TryGetValue(word, out var candidate)) candidates[word] = candidate = new();
                Count(candidate.Left, start > 0 ? text[start - 1] : '\n');
                Count(candidate.Right, end < text.Length ? text[end] : '\n');
                candidate.Cohesion = Math.Min(candidate.Cohesion, Cohesion(text, tokens, start, end, counts, total));
            });
        }

        return
        [
            .. candidates
                .Select(pair => new NewWord(pair.Key, counts[pair.Key], pair.Value.Cohesion, Entropy(pair.Value.Left), Entropy(pair.Value.Right)))
                .Where(word => word.Cohesion >= LeastCohesion && Math.Min(word.LeftEntropy, word.RightEntropy) >= LeastEntropy)
                .OrderByDescending(word => word.Frequency).ThenBy(word => word.Text, StringComparer.Ordinal),
        ];
    }

    // Calls with the range of every run of `least` to MostWords words.
    static void Visit(string text, IReadOnlyList<Token> tokens, int least, Action<int, int> found)
    {
        for (var first = 0; first < tokens.Count; first++)
        {
            var start = tokens[first].Span.Start;
            for (var last = first; last < tokens.Count && last < first + MostWords && tokens[last].Kind == TokenKind.Word; last++)
            {
                var end = tokens[last].Span.End;
                if (end - start > MostCharacters) break;
                if (last - first + 1 >= least) found(start, end);
            }
        }
    }

    // The least of ln(p(whole) / (p(left) p(right))) over the borders of words inside.
    static double Cohesion(string text, IReadOnlyList<Token> tokens, int start, int end, Dictionary<string, int> counts, double total)
    {
        var whole = Math.Log(counts[text[start..end]] * total);
        var least = double.PositiveInfinity;
        for (var i = IndexAt(tokens, start); tokens[i].Span.End < end; i++)
        {
            var border = tokens[i].Span.End;
            least = Math.Min(least, whole - Math.Log(counts[text[start..border]]) - Math.Log(counts[text[border..end]]));
        }

        return least;
    }

    static int IndexAt(IReadOnlyList<Token> tokens, int start)
    {
        var (low, high) = (0, tokens.Count - 1);
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (tokens[middle].Span.Start < start) low = middle + 1;
            else high = middle;
        }

        return low;
    }

    static double Entropy(Dictionary<char, int> counts)
    {
        double total = counts.Values.Sum();
        return counts.Values.Sum(count => -count / total * Math.Log(count / total));
    }

    static void Count<T>(Dictionary<T, int> counts, T key)
        where T : notnull => CollectionsMarshal.GetValueRefOrAddDefault(counts, key, out _)++;

    sealed class Candidate
    {
        public Dictionary<char, int> Left { get; } = [];

        public Dictionary<char, int> Right { get; } = [];

        public double Cohesion { get; set; } = double.PositiveInfinity;
    }
}
