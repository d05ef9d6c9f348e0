namespace PolicyTextMiner.Search.Counting;

/// <summary>Frequency lists of the paragraphs that a query finds.</summary>
public static class Frequencies
{
    /// <summary>The longest run of words that is counted.</summary>
    public const int LongestRun = 6;

    /// <summary>
    /// The runs of <paramref name="length"/> words (1 counts words), the most frequent first. A run does not pass punctuation; one
    /// that begins or ends with a stop word is left out.
    /// </summary>
    /// <param name="paragraphs">Where to count, from <see cref="CorpusSearcher.All"/>.</param>
    /// <param name="searcher">Whose words they are.</param>
    /// <param name="length">Words in a run, from 1 to <see cref="LongestRun"/>.</param>
    /// <param name="take">How many to give at most.</param>
    /// <param name="stopWords">Words to leave out.</param>
    public static IReadOnlyList<WordCount> Of(
        IEnumerable<SearchHit> paragraphs, CorpusSearcher searcher, int length, int take, IReadOnlySet<string> stopWords)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(length, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(length, LongestRun);
        var (counts, total) = Count(paragraphs, searcher, length, stopWords);
        return [.. counts
            .Select(pair => new WordCount(pair.Key, pair.Value, pair.Value * 10_000d / Math.Max(1, total)))
            .OrderByDescending(count => count.Count)
            .ThenBy(count => count.Word, StringComparer.Ordinal)
            .Take(take)];
    }

    /// <summary>The runs with their counts, and how many words the paragraphs hold.</summary>
    internal static (Dictionary<string, long> Counts, long Total) Count(
        IEnumerable<SearchHit> paragraphs, CorpusSearcher searcher, int length, IReadOnlySet<string> stopWords)
    {
        var counts = new Dictionary<string, long>(StringComparer.Ordinal);
        var total = 0L;
        foreach (var paragraph in paragraphs)
        {
            var words = new ParagraphWords(searcher.Segmenter, paragraph.Text);
            total += words.Count;
            foreach (var run in Runs(words, length, stopWords)) counts[run] = counts.GetValueOrDefault(run) + 1;
        }

        return (counts, total);
    }

    static IEnumerable<string> Runs(ParagraphWords words, int length, IReadOnlySet<string> stopWords)
    {
        for (var i = 0; i + length <= words.Count; i++)
        {
            if (stopWords.Contains(words[i]) || stopWords.Contains(words[i + length - 1])) continue;
            if (!Enumerable.Range(i, length - 1).All(words.IsJoinedToNext)) continue;
            yield return length == 1 ? words[i] : string.Join(' ', Enumerable.Range(i, length).Select(k => words[k]));
        }
    }
}
