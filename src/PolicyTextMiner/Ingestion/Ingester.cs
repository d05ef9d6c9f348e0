using System.Diagnostics;
using PolicyTextMiner.Corpus;
using PolicyTextMiner.Search;
using PolicyTextMiner.Store;

namespace PolicyTextMiner.Ingestion;

/// <summary>Reads folders of policy documents into an index. A run that was ended at any moment is continued by the next one.</summary>
public static class Ingester
{
    /// <summary>The folder of the full-text index in the index's folder.</summary>
    public const string SearchFolder = "search";

    /// <summary>Does what <paramref name="options"/> ask for. After a cancellation the documents at hand are finished.</summary>
    /// <param name="options">What to read, into which index, and how.</param>
    /// <param name="progress">Told of every document that begins or ends, by one thread at a time.</param>
    /// <param name="cancelled">Ends the run early.</param>
    /// <exception cref="IndexException">The index cannot be used: locked, newer, damaged, read-only, disk full; or no worker can be started.</exception>
    /// <exception cref="CorpusIndexException">The full-text index cannot be used.</exception>
    /// <exception cref="IOException">The manifest that was asked for cannot be read.</exception>
    /// <exception cref="UnauthorizedAccessException">The manifest that was asked for may not be read.</exception>
    public static IngestSummary Run(IngestOptions options, IProgress<IngestProgress> progress, CancellationToken cancelled)
    {
        var watch = Stopwatch.StartNew();
        using var index = WritableIndex.Open(options);
        var listing = CorpusListing.Of(Paths(options, index.Store), options.Manifest);
        var plan = new IngestPlan(options, index.Store, listing);
        var tally = new Tally(plan.ToOpen, progress, watch);
        var writer = new IndexWriter(options, index, plan);
        using (var supervisor = new Supervisor(options, plan, tally.Begun, cancelled))
        {
            foreach (var outcome in supervisor.Run())
            {
                writer.Write(outcome);
                tally.Ended(outcome);
            }
        }

        index.Search.Commit();
        if (plan.ToOpen.Count > 0) IndexReport.Write(options.IndexDirectory, index.Store);
        return tally.Summary(listing, index.Store);
    }

    static IReadOnlyList<string> Paths(IngestOptions options, PolicyStore store) =>
        options.Scope is IngestScope.Failed && options.Paths.Count == 0 ? [.. store.Failures().Select(failure => failure.Path)] : options.Paths;
}
