using System.Diagnostics;
using PolicyTextMiner.Documents;
using PolicyTextMiner.Mining;
using PolicyTextMiner.Store;

namespace PolicyTextMiner.Ingestion;

/// <summary>Makes one stage of an index again from what it holds, without asking for folders.</summary>
public static class Remaker
{
    /// <summary>Makes <paramref name="stage"/> of every document again.</summary>
    /// <param name="stage">What to make again.</param>
    /// <param name="options">The index, and how to read; its paths and scope do not matter.</param>
    /// <param name="progress">Told of every document that begins or ends, by one thread at a time.</param>
    /// <param name="cancelled">Ends the run early; what was not reached stays as it was.</param>
    /// <exception cref="IndexException">There is no index, or it cannot be used.</exception>
    public static IngestSummary Run(IngestStage stage, IngestOptions options, IProgress<IngestProgress> progress, CancellationToken cancelled)
    {
        var files = Files(options);
        return stage switch
        {
            IngestStage.Text => Ingester.Run(options with { Paths = files, Scope = IngestScope.All }, progress, cancelled),
            IngestStage.Indicators => Mine(options, progress, cancelled),
            _ => Index(options),
        };
    }

    // Asked first, so that a mistaken folder is an error and not a new index.
    static IReadOnlyList<string> Files(IngestOptions options)
    {
        using var store = PolicyStore.OpenReadOnly(options.IndexDirectory);
        return [.. store.Files().Select(file => file.Path)];
    }

    static IngestSummary Mine(IngestOptions options, IProgress<IngestProgress> progress, CancellationToken cancelled)
    {
        var watch = Stopwatch.StartNew();
        using var index = WritableIndex.Open(options);
        var documents = Done(index.Store);
        var sum = IngestSummary.Of(documents.Count);
        foreach (var batch in documents.Chunk(8 * options.Jobs).TakeWhile(_ => !cancelled.IsCancellationRequested))
        {
            foreach (var (document, mined) in MineAgain(batch, index.Store, options))
            {
                index.Ledger.Rewrite(new(
                    mined, document.Status, document.Seconds, document.PipelineVersion, options.LexiconVersion, document.Extracted, document.Source, document.Manifest));
                index.Search.Follow(mined);
                sum = sum.With(mined);
            }

            progress.Report(Progress(sum, watch.Elapsed));
        }

        index.Search.Commit();
        return sum with { Elapsed = watch.Elapsed };
    }

    static IngestSummary Index(IngestOptions options)
    {
        var watch = Stopwatch.StartNew();
        using var index = WritableIndex.Open(options);
        index.Search.Rebuild();
        var counts = index.Store.Counts();
        return IngestSummary.Of(counts.Documents) with
        {
            Read = counts.Documents,
            Pages = counts.Pages,
            Indicators = counts.Indicators,
            Mentions = counts.Mentions,
            Remaining = 0,
            Elapsed = watch.Elapsed,
        };
    }

    static List<StoredDocument> Done(PolicyStore store) => [.. store.Documents().Where(document => document.Status is DocumentStatus.Done)];

    static ParallelQuery<(StoredDocument Stored, MinedDocument Mined)> MineAgain(StoredDocument[] batch, PolicyStore store, IngestOptions options) =>
        batch.Select(document => (Stored: document, Read: store.Document(document.Id)! with { Metadata = document.Metadata })).ToList()
            .AsParallel().AsOrdered().WithDegreeOfParallelism(options.Jobs)
            .Select(pair => (pair.Stored, options.Miner.Mine(pair.Read, [.. pair.Stored.Diagnostics.Where(OfReading)])));

    // PTM2xx were told by the mining before.
    static bool OfReading(Diagnostic diagnostic) => !diagnostic.Code.StartsWith("PTM2", StringComparison.Ordinal);

    static IngestProgress Progress(IngestSummary sum, TimeSpan elapsed) =>
        new(sum.Files, sum.Read, 0, sum.Pages, elapsed, elapsed * ((double)sum.Remaining / sum.Read), []);
}
