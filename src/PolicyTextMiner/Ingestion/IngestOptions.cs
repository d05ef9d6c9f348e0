using System.Diagnostics;
using PolicyTextMiner.Mining;

namespace PolicyTextMiner.Ingestion;

/// <summary>What to read, into which index, and how.</summary>
public sealed record IngestOptions
{
    /// <summary>Files, folders and patterns. With <see cref="IngestScope.Failed"/> none means all that failed before.</summary>
    public required IReadOnlyList<string> Paths { get; init; }

    /// <summary>Where the index is or will be.</summary>
    public required string IndexDirectory { get; init; }

    /// <summary>A manifest to use before those that lie in the folders, or null.</summary>
    public string? Manifest { get; init; }

    /// <summary>Which of the files are read.</summary>
    public IngestScope Scope { get; init; }

    /// <summary>What the full-text index cuts its words with; workers must mine with the same.</summary>
    public Miner Miner { get; init; } = Miner.Default;

    /// <summary>The lexicon that workers cut words with; where it changes, documents are mined again.</summary>
    public string LexiconVersion { get; init; } = Miner.Default.Segmenter.Lexicon.Version;

    /// <summary>The program and rules that workers mine with; where they change, documents are mined again.</summary>
    public string PipelineVersion { get; init; } = Ingestion.PipelineVersion.Current;

    /// <summary>How many worker processes read at once; at least 1.</summary>
    public int Jobs { get; init; } = Math.Clamp(Environment.ProcessorCount, 1, 8);

    /// <summary>How long one document may take.</summary>
    public TimeSpan TimeLimit { get; init; } = TimeSpan.FromSeconds(120);

    /// <summary>How many bytes of memory a worker may hold.</summary>
    public long MemoryLimit { get; init; } = 1L << 30;

    /// <summary>How a worker is started.</summary>
    public WorkerProgram Worker { get; init; } = WorkerProgram.ThisProgram;
}

/// <summary>Which files of a run are read.</summary>
public enum IngestScope
{
    /// <summary>Those that are new, have changed, or were read by another version of the program or its rules.</summary>
    Changed,

    /// <summary>Those that failed before.</summary>
    Failed,

    /// <summary>All.</summary>
    All,
}

/// <summary>What of a document is made from what.</summary>
public enum IngestStage
{
    /// <summary>The text, from the file; the records, whose places are in the text, come with it.</summary>
    Text,

    /// <summary>Indicators and strategy mentions, from the text.</summary>
    Indicators,

    /// <summary>The full-text index, from text and records.</summary>
    Index,
}

/// <summary>The command line of a worker process, which runs <see cref="Ingestion.Worker.Run(Stream, Stream, Miner)"/>.</summary>
/// <param name="Path">The executable.</param>
/// <param name="Arguments">Its arguments.</param>
public sealed record WorkerProgram(string Path, IReadOnlyList<string> Arguments)
{
    /// <summary>The executable that is running, with the argument <c>worker</c>.</summary>
    public static WorkerProgram ThisProgram => This("worker");

    /// <summary>The executable that is running, as a worker that knows the names that a researcher has added to the index in <paramref name="folder"/>.</summary>
    public static WorkerProgram For(string folder) => This("worker", "--index", folder);

    /// <summary>The executable that is running, with other arguments.</summary>
    public static WorkerProgram This(params IReadOnlyList<string> arguments)
    {
        var program = Environment.ProcessPath ?? throw new InvalidOperationException("The operating system does not say which program is running.");
        var hosted = System.IO.Path.GetFileNameWithoutExtension(program) == "dotnet";   // dotnet ptm.dll
        return new(program, hosted ? [Environment.GetCommandLineArgs()[0], .. arguments] : arguments);
    }

    internal ProcessStartInfo Start() => new(Path, Arguments)
    {
        RedirectStandardInput = true,
        RedirectStandardOutput = true,
        RedirectStandardError = true,
        UseShellExecute = false,
    };
}
