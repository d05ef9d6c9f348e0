using PolicyTextMiner.Documents;

namespace PolicyTextMiner.Search.Counting;

/// <summary>The words that stand near what a query finds more often than chance would put them there.</summary>
public static class Collocates
{
    /// <summary>The collocates of <paramref name="query"/>, the strongest (by log-likelihood) first.</summary>
    /// <param name="searcher">Where to search.</param>
    /// <param name="query">What to search for.</param>
    /// <param name="narrowed">Restrictions of date, kind and region; counts of the corpus stay those of the whole.</param>
    /// <param name="options">Window and thresholds.</param>
    public static IReadOnlyList<Collocate> Of(CorpusSearcher searcher, SearchQuery query, SearchOptions narrowed, CollocateOptions options)
    {
        var near = new Dictionary<string, long>(StringComparer.Ordinal);
        var window = 0L;
        foreach (var hit in searcher.All(query, narrowed))
        {
            foreach (var word in Window(new(searcher.Segmenter, hit.Text), hit.Highlights, options))
            {
                window++;
                near[word] = near.GetValueOrDefault(word) + 1;
            }
        }

        var corpus = searcher.Words;
        return [.. near
            .Where(pair => pair.Value >= options.LeastCount && !options.StopWords.Contains(pair.Key))
            .Select(pair => Score(pair.Key, pair.Value, window, corpus.Count(pair.Key), corpus.Total))
            .OrderByDescending(collocate => collocate.LogLikelihood)
            .ThenBy(collocate => collocate.Word, StringComparer.Ordinal)
            .Take(options.Take)];
    }

    static Collocate Score(string word, long near, long window, long corpus, long total)
    {
        var rest = Math.Max(0, corpus - near);
        return new(
            word, near, corpus,
            Association.LogLikelihood(near, window, rest, Math.Max(0, total - window)),
            Association.TScore(near, (double)window * corpus / Math.Max(1, total)));
    }

    /// <summary>The words near the matches, each once however many matches it is near; the matches' own words left out.</summary>
    static IEnumerable<string> Window(ParagraphWords words, IReadOnlyList<TextSpan> matches, CollocateOptions options)
    {
        var wanted = new SortedSet<int>();
        var own = new HashSet<int>();
        foreach (var match in matches)
        {
            var (first, last) = words.Around(match);
            for (var i = first; i < last; i++) own.Add(i);
            for (var i = Math.Max(0, first - options.Left); i < Math.Min(words.Count, last + options.Right); i++) wanted.Add(i);
        }

        return wanted.Where(i => !own.Contains(i)).Select(i => words[i]);
    }
}

/// <summary>A word that stands near what was searched for.</summary>
/// <param name="Word">The word, folded.</param>
/// <param name="Near">How often it stands in the window.</param>
/// <param name="Corpus">How often it stands in the whole corpus.</param>
/// <param name="LogLikelihood">Dunning's; above 3.84 chance is less likely than 1 in 20, above 10.83 than 1 in 1,000. Negative where it is rarer than chance.</param>
/// <param name="TScore">Above 2 is commonly taken as no chance.</param>
public sealed record Collocate(string Word, long Near, long Corpus, double LogLikelihood, double TScore);

/// <summary>What counts as near, and which words count.</summary>
public sealed record CollocateOptions
{
    /// <summary>Words before; punctuation is no word.</summary>
    public int Left { get; init; } = 5;

    /// <summary>Words after.</summary>
    public int Right { get; init; } = 5;

    /// <summary>Words that stand near less often are left out.</summary>
    public int LeastCount { get; init; } = 2;

    /// <summary>How many words to give at most.</summary>
    public int Take { get; init; } = 100;

    /// <summary>Words that are not given.</summary>
    public IReadOnlySet<string> StopWords { get; init; } = Counting.StopWords.Default;
}
