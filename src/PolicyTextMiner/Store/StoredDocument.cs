using PolicyTextMiner.Documents;

namespace PolicyTextMiner.Store;

/// <summary>How far the reading of a document came.</summary>
public enum DocumentStatus
{
    /// <summary>Read and mined; <see cref="StoredDocument.Diagnostics"/> may still doubt some pages.</summary>
    Done,

    /// <summary>There is no usable text; the diagnostics say why.</summary>
    Failed,

    /// <summary>It ended its worker process twice (time, memory, crash) and is left alone until it is asked for again.</summary>
    Quarantined,
}

/// <summary>What the index knows of one document, without its text and records.</summary>
public sealed record StoredDocument
{
    /// <summary>SHA-256 of the file's bytes, 64 lower-case hexadecimal digits.</summary>
    public required string Id { get; init; }

    /// <summary>Full path of the file that it was read from; the first in ordinal order where several files hold the same bytes.</summary>
    public required string Path { get; init; }

    /// <summary>How far the reading came.</summary>
    public required DocumentStatus Status { get; init; }

    /// <summary>The change of the ledger that wrote it; grows with every write.</summary>
    public long Sequence { get; init; }

    /// <summary>Pages that were read; 0 where it failed.</summary>
    public int Pages { get; init; }

    /// <summary>UTF-16 units of clean text.</summary>
    public int Characters { get; init; }

    /// <summary>How many numeric indicators it holds.</summary>
    public int Indicators { get; init; }

    /// <summary>How many strategy mentions it holds.</summary>
    public int Mentions { get; init; }

    /// <summary>What reading and mining took in its worker.</summary>
    public double Seconds { get; init; }

    /// <summary>The program and its rules that mined it.</summary>
    public string PipelineVersion { get; init; } = "";

    /// <summary>The lexicon that cut it into words.</summary>
    public string LexiconVersion { get; init; } = "";

    /// <summary>What the document says of itself, with what the manifest says instead put in its place, and then what a researcher has corrected.</summary>
    public DocumentMetadata Metadata { get; init; } = DocumentMetadata.Empty;

    /// <summary>The same before corrections.</summary>
    public DocumentMetadata Extracted { get; init; } = DocumentMetadata.Empty;

    /// <summary>What a researcher has corrected, as it was written; an empty value says that there is none.</summary>
    public IReadOnlyDictionary<MetadataField, string> Corrections { get; init; } = new Dictionary<MetadataField, string>();

    /// <summary>Where it was obtained, from the manifest, or empty.</summary>
    public string Source { get; init; } = "";

    /// <summary>The row of the manifest that was used, in one line of text; empty where there was none. Two equal rows are equal here.</summary>
    public string Manifest { get; init; } = "";

    /// <summary>What is wrong with it.</summary>
    public IReadOnlyList<Diagnostic> Diagnostics { get; init; } = [];

    /// <summary>The file's name without its folders.</summary>
    public string Name => System.IO.Path.GetFileName(Path);
}

/// <summary>What tells whether a document must be read again; the properties of <see cref="StoredDocument"/> of the same names.</summary>
public sealed record DocumentState(string Path, DocumentStatus Status, string PipelineVersion, string LexiconVersion, string Manifest);

/// <summary>A file that the index knows.</summary>
/// <param name="Path">Full path.</param>
/// <param name="DocumentId">The document that it holds, or null where it could not be opened.</param>
/// <param name="Size">Bytes, when it was read.</param>
/// <param name="Modified">UTC, when it was read.</param>
/// <param name="Problem">Why it could not be opened, or null.</param>
public sealed record StoredFile(string Path, string? DocumentId, long Size, DateTime Modified, Diagnostic? Problem);

/// <summary>A file that gave no text, and why.</summary>
/// <param name="Path">Full path.</param>
/// <param name="DocumentId">Null where its bytes could not be read.</param>
/// <param name="Status">Failed or quarantined.</param>
/// <param name="Diagnostics">At least one.</param>
public sealed record FailedFile(string Path, string? DocumentId, DocumentStatus Status, IReadOnlyList<Diagnostic> Diagnostics);

/// <summary>How much the index holds.</summary>
/// <param name="Documents">Documents that were read, failed ones left out.</param>
/// <param name="Failed">Files that gave no text.</param>
/// <param name="Doubtful">Documents that were read with at least one diagnostic.</param>
/// <param name="Files">Files that the index knows; several may hold the same document.</param>
/// <param name="Pages">Pages of all documents.</param>
/// <param name="Characters">UTF-16 units of clean text.</param>
/// <param name="Indicators">Numeric indicators.</param>
/// <param name="Mentions">Strategy mentions.</param>
public sealed record StoreCounts(int Documents, int Failed, int Doubtful, int Files, long Pages, long Characters, long Indicators, long Mentions);
