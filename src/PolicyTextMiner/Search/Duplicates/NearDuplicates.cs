namespace PolicyTextMiner.Search.Duplicates;

/// <summary>Finds reprints and successive versions: texts that have most of their character sequences in common.</summary>
public static class NearDuplicates
{
    /// <summary>What share of sequences two texts must have in common.</summary>
    public const double DefaultThreshold = 0.7;

    const int Rows = 4;

    /// <summary>The documents of the corpus that are near duplicates of others, in clusters, the largest first.</summary>
    public static IReadOnlyList<IReadOnlyList<DuplicateDocument>> Documents(CorpusSearcher searcher, double threshold = DefaultThreshold)
    {
        var documents = searcher.All(SearchQuery.Everything, new())
            .GroupBy(hit => hit.DocumentId, StringComparer.Ordinal)
            .Select(document => (Id: document.Key, document.First().Facts, Signature: MinHash.Of(document.Select(hit => hit.Text))))
            .ToList();
        return [.. Clusters(documents.ConvertAll(document => document.Signature), threshold)
            .Where(cluster => cluster.Count > 1)
            .OrderByDescending(cluster => cluster.Count)
            .ThenBy(cluster => cluster[0])
            .Select(cluster => (IReadOnlyList<DuplicateDocument>)[.. cluster.Select(i => new DuplicateDocument(
                documents[i].Id, documents[i].Facts, documents[cluster[0]].Signature.Similarity(documents[i].Signature)))])];
    }

    /// <summary>The hits with near duplicates together: each group's best hit first, groups in order of it.</summary>
    public static IReadOnlyList<IReadOnlyList<SearchHit>> Group(IReadOnlyList<SearchHit> hits, double threshold = DefaultThreshold) =>
        [.. Clusters([.. hits.Select(hit => MinHash.Of([hit.Text]))], threshold).Select(cluster => (IReadOnlyList<SearchHit>)[.. cluster.Select(i => hits[i])])];

    /// <summary>Clusters of indexes, each sorted, in order of their first.</summary>
    static IEnumerable<List<int>> Clusters(List<MinHash> signatures, double threshold)
    {
        var parent = Enumerable.Range(0, signatures.Count).ToArray();
        var seen = new Dictionary<ulong, List<int>>();
        for (var i = 0; i < signatures.Count; i++)
        {
            foreach (var band in signatures[i].Bands(Rows))
            {
                if (!seen.TryGetValue(band, out var others)) seen.Add(band, others = []);
                foreach (var other in others)
                {
                    if (Root(parent, i) != Root(parent, other) && signatures[i].Similarity(signatures[other]) >= threshold) Join(parent, i, other);
                }

                others.Add(i);
            }
        }

        return Enumerable.Range(0, signatures.Count).GroupBy(i => Root(parent, i)).Select(cluster => cluster.ToList());
    }

    static int Root(int[] parent, int index)
    {
        while (parent[index] != index) index = parent[index] = parent[parent[index]];
        return index;
    }

    static void Join(int[] parent, int one, int other)
    {
        var (first, second) = (Root(parent, one), Root(parent, other));
        parent[Math.Max(first, second)] = Math.Min(first, second);
    }
}

/// <summary>A document of a cluster of near duplicates.</summary>
/// <param name="DocumentId">SHA-256 of the file.</param>
/// <param name="Facts">What is known of it.</param>
/// <param name="Similarity">About the share of sequences that it has in common with the first of the cluster (±0.09).</param>
public sealed record DuplicateDocument(string DocumentId, DocumentFacts Facts, double Similarity);
