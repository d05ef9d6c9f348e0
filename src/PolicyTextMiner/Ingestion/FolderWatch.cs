using System.Diagnostics;
using PolicyTextMiner.Corpus;

namespace PolicyTextMiner.Ingestion;

/// <summary>
/// Keeps an index level with folders that change. Folders are looked through again and again, not subscribed to: that works on every disk
/// and network share, and misses nothing.
/// </summary>
public static class FolderWatch
{
    // Looking takes at most a twentieth of the time.
    const int RestPerLook = 20;
    static readonly TimeSpan s_shortestRest = TimeSpan.FromSeconds(2);

    /// <summary>Reads what is new or has changed, at once and then whenever files have come and no longer grow, until it is cancelled.</summary>
    /// <param name="options">What to read, into which index, and how.</param>
    /// <param name="run">Does one run; the index is free for others between two runs.</param>
    /// <param name="cancelled">Ends the watch.</param>
    /// <exception cref="IOException">The manifest that was asked for cannot be read.</exception>
    public static void Follow(IngestOptions options, Action run, CancellationToken cancelled)
    {
        var before = Look(options, out _);
        run();
        var read = before;
        while (!cancelled.IsCancellationRequested)
        {
            var now = Look(options, out var took);
            if (now.SequenceEqual(before) && !now.SequenceEqual(read))
            {
                run();
                read = now;
            }

            before = now;
            cancelled.WaitHandle.WaitOne(took * RestPerLook > s_shortestRest ? took * RestPerLook : s_shortestRest);
        }
    }

    static List<(string Path, long Size, DateTime Modified, string? Said)> Look(IngestOptions options, out TimeSpan took)
    {
        var watch = Stopwatch.StartNew();
        var files = CorpusListing.Of(options.Paths, options.Manifest).Files.Select(file => (file.Path, file.Size, file.Modified, file.Entry?.Line)).ToList();
        took = watch.Elapsed;
        return files;
    }
}
