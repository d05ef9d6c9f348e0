using System.Diagnostics;
using PolicyTextMiner.Corpus;
using PolicyTextMiner.Store;

namespace PolicyTextMiner.Ingestion;

/// <summary>Counts a run as it goes and tells of its progress.</summary>
sealed class Tally(IReadOnlyList<CorpusFile> toOpen, IProgress<IngestProgress> progress, Stopwatch watch)
{
    readonly Lock _lock = new();
    readonly List<string> _current = [];
    readonly HashSet<string> _ended = new(StringComparer.Ordinal);
    readonly List<string> _same = [];
    readonly long _bytes = toOpen.Sum(file => file.Size);
    long _bytesDone;
    int _read;
    int _failed;
    long _pages;
    long _indicators;
    long _mentions;

    /// <summary>A worker takes up <paramref name="file"/>.</summary>
    public void Begun(CorpusFile file)
    {
        lock (_lock)
        {
            _current.Add(file.Path);
            Report(null);
        }
    }

    /// <summary>An outcome is in the index.</summary>
    public void Ended(Outcome outcome)
    {
        lock (_lock)
        {
            _current.Remove(outcome.File.Path);
            _ended.Add(outcome.File.Path);
            _bytesDone += outcome.File.Size;
            Report(Count(outcome));
        }
    }

    /// <summary>The whole run.</summary>
    public IngestSummary Summary(CorpusListing listing, PolicyStore store)
    {
        // A file may also fail because it holds the bytes of one that failed.
        IReadOnlyList<FailedFile> failures = _ended.Count == 0 ? [] : [.. store.Failures().Where(failure => _ended.Contains(failure.Path))];
        return new()
        {
            Files = listing.Files.Count,
            Unchanged = listing.Files.Count - toOpen.Count,
            Read = _read,
            Same = _same.Except(failures.Select(failure => failure.Path)).Count(),
            Pages = _pages,
            Indicators = _indicators,
            Mentions = _mentions,
            Failures = failures,
            Problems = listing.Problems,
            Remaining = toOpen.Count - _ended.Count,
            Elapsed = watch.Elapsed,
        };
    }

    FailedFile? Count(Outcome outcome)
    {
        switch (outcome)
        {
            case Outcome.Finished { Status: DocumentStatus.Done } finished:
                _read++;
                _pages += finished.Mined.Document!.Pages.Count;
                _indicators += finished.Mined.Indicators.Count;
                _mentions += finished.Mined.Strategies.Count;
                return null;
            case Outcome.Finished failed:
                return Failed(new(failed.File.Path, failed.Mined.DocumentId, failed.Status, failed.Mined.Diagnostics));
            case Outcome.NotOpened unopened:
                return Failed(new(unopened.File.Path, null, DocumentStatus.Failed, [unopened.Reason]));
            default:
                _same.Add(outcome.File.Path);
                return null;
        }
    }

    FailedFile Failed(FailedFile failure)
    {
        _failed++;
        return failure;
    }

    void Report(FailedFile? failure) => progress.Report(
        new(toOpen.Count, _ended.Count, _failed, _pages, watch.Elapsed, Left(), [.. _current], failure));

    TimeSpan? Left() => _bytesDone == 0 ? null : watch.Elapsed * ((double)(_bytes - _bytesDone) / _bytesDone);
}
