using PolicyTextMiner.Corpus;
using PolicyTextMiner.Documents;
using PolicyTextMiner.Mining;
using PolicyTextMiner.Store;

namespace PolicyTextMiner.Ingestion;

/// <summary>What became of one file.</summary>
abstract record Outcome
{
    Outcome(CorpusFile file) => File = file;

    /// <summary>The file.</summary>
    public CorpusFile File { get; }

    /// <summary>It was mined, or failed, or ended its worker twice.</summary>
    public sealed record Finished(CorpusFile Read, MinedDocument Mined, DocumentStatus Status, double Seconds) : Outcome(Read);

    /// <summary>Its document is in the index already, or comes in with another file.</summary>
    public sealed record Same(CorpusFile Read, string DocumentId) : Outcome(Read);

    /// <summary>Its bytes could not be read.</summary>
    public sealed record NotOpened(CorpusFile Read, Diagnostic Reason) : Outcome(Read);
}
