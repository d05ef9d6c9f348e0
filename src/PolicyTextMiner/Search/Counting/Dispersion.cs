namespace PolicyTextMiner.Search.Counting;

/// <summary>How evenly what a query finds is spread over the documents.</summary>
/// <param name="Count">All places found.</param>
/// <param name="Documents">Documents with at least one.</param>
/// <param name="AllDocuments">Documents of the corpus.</param>
/// <param name="DeviationOfProportions">Gries' DP: 0 where each document has its share, near 1 where all stand in one small document.</param>
/// <param name="JuillandD">1 where all documents have the same relative frequency, 0 where one has all.</param>
/// <param name="ByDocument">The documents with at least one place, the most frequent in relation to their length first.</param>
public sealed record Dispersion(
    long Count, int Documents, int AllDocuments, double DeviationOfProportions, double JuillandD, IReadOnlyList<DocumentCount> ByDocument)
{
    /// <summary>The dispersion of <paramref name="query"/> over the whole corpus.</summary>
    public static Dispersion Of(CorpusSearcher searcher, SearchQuery query)
    {
        var lengths = searcher.CharactersByDocument();
        var found = searcher.All(query, new())
            .GroupBy(hit => hit.DocumentId, StringComparer.Ordinal)
            .Select(document => (document.Key, document.First().Facts, Count: document.Sum(hit => (long)hit.Highlights.Count)))
            .ToList();
        var counts = found.ToDictionary(document => document.Key, document => document.Count, StringComparer.Ordinal);
        var parts = lengths.Select(document => ((double)counts.GetValueOrDefault(document.Key), (double)document.Value)).ToList();
        var byDocument = found
            .Where(document => document.Count > 0)
            .Select(document => new DocumentCount(
                document.Key, document.Facts, document.Count, document.Count * 10_000d / Math.Max(1, lengths.GetValueOrDefault(document.Key))))
            .OrderByDescending(document => document.PerTenThousand)
            .ThenBy(document => document.DocumentId, StringComparer.Ordinal);
        return new(counts.Values.Sum(), counts.Values.Count(count => count > 0), lengths.Count, Deviation(parts), Juilland(parts), [.. byDocument]);
    }

    static double Deviation(List<(double Count, double Length)> parts)
    {
        var count = parts.Sum(part => part.Count);
        var length = parts.Sum(part => part.Length);
        return count == 0 ? 0 : parts.Sum(part => Math.Abs(part.Count / count - part.Length / length)) / 2;
    }

    static double Juilland(List<(double Count, double Length)> parts)
    {
        var rates = parts.ConvertAll(part => part.Count / Math.Max(1, part.Length));
        var mean = rates.Count == 0 ? 0 : rates.Average();
        if (mean == 0) return 0;
        if (rates.Count == 1) return 1;
        var variation = Math.Sqrt(rates.Average(rate => (rate - mean) * (rate - mean))) / mean;
        return Math.Max(0, 1 - variation / Math.Sqrt(rates.Count - 1));
    }
}

/// <summary>How often something stands in one document.</summary>
/// <param name="DocumentId">SHA-256 of the file.</param>
/// <param name="Facts">What is known of the document.</param>
/// <param name="Count">How often.</param>
/// <param name="PerTenThousand">Of 10,000 characters of the document.</param>
public sealed record DocumentCount(string DocumentId, DocumentFacts Facts, long Count, double PerTenThousand);
