using System.Diagnostics;
using PolicyTextMiner.Corpus;
using PolicyTextMiner.Store;

namespace PolicyTextMiner.Ingestion;

/// <summary>Counts a run as it goes and tells of its progress.</summary>
sealed class Tally(IReadOnlyList<CorpusFile> toOpen, IProgress<IngestProgress> progress, Stopwatch watch)
{
    readonly Lock _lock = new();
    readonly List<string> _current = [];
    readonly List<FailedFile> _failures = [];
    readonly long _bytes = toOpen.Sum(file => file.Size);
    long _bytesDone;
    int _done;
    int _read;
    int _same;
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
            _done++;
            _bytesDone += outcome.File.Size;
            Report(Count(outcome));
        }
    }

    /// <summary>The whole run.</summary>
    public IngestSummary Summary(CorpusListing listing) => new()
    {
        Files = listing.Files.Count,
        Unchanged = listing.Files.Count - toOpen.Count,
        Read = _read,
        Same = _same,
        Pages = _pages,
        Indicators = _indicators,
        Mentions = _mentions,
        Failures = [.. _failures.OrderBy(failure => failure.Path, StringComparer.Ordinal)],
        Problems = listing.Problems,
        Remaining = toOpen.Count - _done,
        Elapsed = watch.Elapsed,
    };

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
                _same++;
                return null;
        }
    }

    FailedFile Failed(FailedFile failure)
    {
        _failures.Add(failure);
        return failure;
    }

    void Report(FailedFile? failure) => progress.Report(
        new(toOpen.Count, _done, _failures.Count, _pages, watch.Elapsed, Left(), [.. _current], failure));

    TimeSpan? Left() => _bytesDone == 0 ? null : watch.Elapsed * ((double)(_bytes - _bytesDone) / _bytesDone);
}
