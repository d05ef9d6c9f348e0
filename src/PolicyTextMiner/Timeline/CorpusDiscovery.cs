using PolicyTextMiner.Store;
using PolicyTextMiner.Strategies;

namespace PolicyTextMiner.Timeline;

/// <summary>Looks through a whole index for names that no catalogue has.</summary>
public static class CorpusDiscovery
{
    /// <summary>The names, the most frequent first.</summary>
    /// <param name="store">The index.</param>
    /// <param name="catalog">The names that are known.</param>
    public static IReadOnlyList<DiscoveredName> Names(PolicyStore store, StrategyCatalog catalog)
    {
        var discovery = new Discovery(catalog);
        foreach (var dated in store.Dated(new())) discovery.Add(store.Document(dated.Id)!, dated.Date);
        return discovery.Names();
    }
}
