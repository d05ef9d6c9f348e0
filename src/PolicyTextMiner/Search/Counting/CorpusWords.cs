using Lucene.Net.Index;
using PolicyTextMiner.Search.Indexing;

namespace PolicyTextMiner.Search.Counting;

/// <summary>How often each word stands in the whole corpus.</summary>
public sealed class CorpusWords
{
    readonly IndexReader _reader;

    internal CorpusWords(IndexReader reader) => _reader = reader;

    /// <summary>All words, each as often as it stands.</summary>
    public long Total => Math.Max(0, _reader.GetSumTotalTermFreq(IndexField.Words));

    /// <summary>How often <paramref name="word"/>, in folded form, stands in the corpus.</summary>
    public long Count(string word) => Math.Max(0, _reader.TotalTermFreq(new Term(IndexField.Words, word)));

    /// <summary>The words of the corpus, the most frequent first; those that stand less often than <paramref name="least"/> left out.</summary>
    public IReadOnlyList<WordCount> MostFrequent(int take, long least, IReadOnlySet<string> stopWords)
    {
        if (MultiFields.GetTerms(_reader, IndexField.Words) is not { } terms) return [];
        var counts = new List<WordCount>();
        var each = terms.GetEnumerator();
        while (each.MoveNext())
        {
            if (each.TotalTermFreq < least) continue;
            var word = each.Term.Utf8ToString();
            if (!stopWords.Contains(word)) counts.Add(new(word, each.TotalTermFreq, Rate(each.TotalTermFreq)));
        }

        return [.. counts.OrderByDescending(count => count.Count).ThenBy(count => count.Word, StringComparer.Ordinal).Take(take)];
    }

    double Rate(long count) => count * 10_000d / Math.Max(1, Total);
}

/// <summary>How often a word or run of words stands somewhere.</summary>
/// <param name="Word">The word, folded; the words of a run have a space between them.</param>
/// <param name="Count">How often.</param>
/// <param name="PerTenThousand">How often in 10,000 words.</param>
public sealed record WordCount(string Word, long Count, double PerTenThousand);
