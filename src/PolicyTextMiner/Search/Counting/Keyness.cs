namespace PolicyTextMiner.Search.Counting;

/// <summary>The words that set a part of the corpus apart from the rest.</summary>
public static class Keyness
{
    /// <summary>The words of the paragraphs that <paramref name="part"/> finds, by how far their frequency departs from the rest's: the most typical first.</summary>
    /// <param name="searcher">The corpus.</param>
    /// <param name="part">The part, as year:2021..2023 or region:江苏.</param>
    /// <param name="narrowed">Further restrictions of the part.</param>
    /// <param name="take">How many to give at most.</param>
    /// <param name="stopWords">Words to leave out.</param>
    public static IReadOnlyList<Keyword> Of(CorpusSearcher searcher, SearchQuery part, SearchOptions narrowed, int take, IReadOnlySet<string> stopWords)
    {
        var (counts, size) = Frequencies.Count(searcher.All(part, narrowed), searcher, 1, stopWords);
        var rest = Math.Max(0, searcher.Words.Total - size);
        return [.. counts
            .Select(pair => Score(pair.Key, pair.Value, size, Math.Max(0, searcher.Words.Count(pair.Key) - pair.Value), rest))
            .OrderByDescending(keyword => keyword.LogLikelihood)
            .ThenBy(keyword => keyword.Word, StringComparer.Ordinal)
            .Take(take)];
    }

    // Half a count is added on both sides so that a word which the rest lacks has a ratio too (Hardie's log ratio).
    static Keyword Score(string word, long inPart, long part, long inRest, long rest) => new(
        word, inPart, inRest,
        inPart * 10_000d / Math.Max(1, part),
        inRest * 10_000d / Math.Max(1, rest),
        Association.LogLikelihood(inPart, part, inRest, rest),
        Math.Log2((inPart + 0.5) / (part + 1) / ((inRest + 0.5) / (rest + 1))));
}

/// <summary>A word and how its frequency differs between a part of the corpus and the rest.</summary>
/// <param name="Word">The word, folded.</param>
/// <param name="InPart">Count in the part.</param>
/// <param name="InRest">Count in the rest.</param>
/// <param name="PartPerTenThousand">Of 10,000 words of the part.</param>
/// <param name="RestPerTenThousand">Of 10,000 words of the rest.</param>
/// <param name="LogLikelihood">Dunning's; negative where the word is rarer in the part.</param>
/// <param name="LogRatio">Binary logarithm of the ratio of the frequencies: 1 is twice as frequent.</param>
public sealed record Keyword(
    string Word, long InPart, long InRest, double PartPerTenThousand, double RestPerTenThousand, double LogLikelihood, double LogRatio);
