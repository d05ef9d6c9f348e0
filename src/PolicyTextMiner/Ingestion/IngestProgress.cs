using PolicyTextMiner.Corpus;
using PolicyTextMiner.Mining;
using PolicyTextMiner.Store;

namespace PolicyTextMiner.Ingestion;

/// <summary>How far a run has come; sent whenever a document begins or ends.</summary>
/// <param name="Files">Files to read in this run.</param>
/// <param name="Done">Files that were read or have failed.</param>
/// <param name="Failed">How many of these failed.</param>
/// <param name="Pages">Pages that were read.</param>
/// <param name="Elapsed">Since the run began.</param>
/// <param name="Left">How long it will still take, judged by bytes; null until it can be judged.</param>
/// <param name="Current">Full paths of the files being read.</param>
/// <param name="Failure">The file that has just failed, or null.</param>
public sealed record IngestProgress(
    int Files,
    int Done,
    int Failed,
    long Pages,
    TimeSpan Elapsed,
    TimeSpan? Left,
    IReadOnlyList<string> Current,
    FailedFile? Failure = null)
{
    /// <summary>Pages a second.</summary>
    public double Rate => Elapsed > TimeSpan.Zero ? Pages / Elapsed.TotalSeconds : 0;
}

/// <summary>What a run has done.</summary>
public sealed record IngestSummary
{
    /// <summary>Files that were found.</summary>
    public required int Files { get; init; }

    /// <summary>Files that the index had already and that have not changed.</summary>
    public required int Unchanged { get; init; }

    /// <summary>Documents that were read and mined.</summary>
    public required int Read { get; init; }

    /// <summary>Files whose bytes the index had under another name.</summary>
    public required int Same { get; init; }

    /// <summary>Pages that were read.</summary>
    public required long Pages { get; init; }

    /// <summary>Indicators that were found.</summary>
    public required long Indicators { get; init; }

    /// <summary>Strategy mentions that were found.</summary>
    public required long Mentions { get; init; }

    /// <summary>Files that failed in this run.</summary>
    public required IReadOnlyList<FailedFile> Failures { get; init; }

    /// <summary>Paths, folders and manifest rows that could not be used.</summary>
    public required IReadOnlyList<CorpusProblem> Problems { get; init; }

    /// <summary>Files that the run did not come to because it was cancelled; the same command goes on with them.</summary>
    public required int Remaining { get; init; }

    /// <summary>From beginning to end.</summary>
    public required TimeSpan Elapsed { get; init; }

    /// <summary>The beginning of a run over documents that the index has.</summary>
    internal static IngestSummary Of(int documents) => new()
    {
        Files = documents,
        Unchanged = 0,
        Read = 0,
        Same = 0,
        Pages = 0,
        Indicators = 0,
        Mentions = 0,
        Failures = [],
        Problems = [],
        Remaining = documents,
        Elapsed = TimeSpan.Zero,
    };

    /// <summary>One document more is done.</summary>
    internal IngestSummary With(MinedDocument mined) => this with
    {
        Read = Read + 1,
        Pages = Pages + mined.Document!.Pages.Count,
        Indicators = Indicators + mined.Indicators.Count,
        Mentions = Mentions + mined.Strategies.Count,
        Remaining = Remaining - 1,
    };
}
