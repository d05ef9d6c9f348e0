using System.Text.Encodings.Web;
using System.Text.Json;
using PolicyTextMiner.Ingestion;
using PolicyTextMiner.Store;

namespace PolicyTextMiner.App.Commands;

/// <summary>The file of <c>ptm ingest --log</c>: one JSON object a line, each with the time (UTC) and the kind of event; appended to what is there.</summary>
sealed class RunLog : IProgress<IngestProgress>, IDisposable
{
    static readonly JsonSerializerOptions s_json = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseLower };

    readonly StreamWriter _file;

    /// <summary>Opens the file <paramref name="path"/>.</summary>
    /// <exception cref="IOException">It cannot be written.</exception>
    public RunLog(string path) => _file = new(path, append: true) { AutoFlush = true };

    /// <summary>A document has begun, or has ended.</summary>
    public void Report(IngestProgress value)
    {
        Write(new { Event = "progress", value.Done, value.Files, value.Failed, value.Pages, Seconds = Math.Round(value.Elapsed.TotalSeconds, 1), SecondsLeft = Seconds(value.Left), value.Current });
        if (value.Failure is { } failure) Write(Line(failure));
    }

    /// <summary>A run has ended.</summary>
    public void Ended(IngestSummary summary)
    {
        foreach (var problem in summary.Problems) Write(new { Event = "problem", problem.Path, problem.Diagnostic.Code, problem.Diagnostic.Message });
        Write(new
        {
            Event = "end",
            summary.Files,
            summary.Read,
            summary.Unchanged,
            summary.Same,
            Failed = summary.Failures.Count,
            summary.Remaining,
            summary.Pages,
            summary.Indicators,
            summary.Mentions,
            Seconds = Math.Round(summary.Elapsed.TotalSeconds, 1),
        });
    }

    public void Dispose() => _file.Dispose();

    static object Line(FailedFile failure) => new
    {
        Event = "failure",
        failure.Path,
        Document = failure.DocumentId,
        Status = failure.Status.ToString(),
        Reasons = failure.Diagnostics.Select(diagnostic => new { diagnostic.Code, diagnostic.Page, diagnostic.Message }),
    };

    static double? Seconds(TimeSpan? time) => time is { } known ? Math.Round(known.TotalSeconds, 1) : null;

    void Write(object line)
    {
        var node = JsonSerializer.SerializeToNode(line, s_json)!.AsObject();
        node.Insert(0, "time", DateTime.UtcNow.ToString("O", null));
        _file.WriteLine(node.ToJsonString(s_json));
    }
}
