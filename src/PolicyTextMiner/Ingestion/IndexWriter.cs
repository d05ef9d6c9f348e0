using PolicyTextMiner.Store;

namespace PolicyTextMiner.Ingestion;

/// <summary>Brings the outcomes of a run into the index, one after another.</summary>
sealed class IndexWriter(IngestOptions options, WritableIndex index, IngestPlan plan)
{
    readonly HashSet<string> _present = new(plan.Known, StringComparer.Ordinal);
    readonly Dictionary<string, List<Outcome.Same>> _waiting = new(StringComparer.Ordinal);

    /// <summary>Writes what became of a file.</summary>
    public void Write(Outcome outcome)
    {
        switch (outcome)
        {
            case Outcome.Finished finished:
                Write(finished);
                break;
            case Outcome.Same same:
                Write(same);
                break;
            case Outcome.NotOpened unopened:
                index.Ledger.Note(Stamp(unopened), unopened.Reason);
                break;
        }
    }

    void Write(Outcome.Finished finished)
    {
        var mined = finished.Mined;
        var entry = finished.File.Entry ?? new();
        var metadata = entry.Over(mined.Document?.Metadata ?? new());
        if (mined.Document is { } document) mined = mined with { Document = document with { Metadata = metadata } };
        index.Ledger.Write(
            new(mined, finished.Status, finished.Seconds, options.PipelineVersion, options.LexiconVersion, metadata, entry.Source ?? "", entry.Line),
            Stamp(finished));
        index.Search.Follow(mined);
        _present.Add(mined.DocumentId);
        if (!_waiting.Remove(mined.DocumentId, out var waiting)) return;
        foreach (var same in waiting) Write(same);
    }

    // The document may still be with another worker; its file is noted once it is there.
    void Write(Outcome.Same same)
    {
        if (_present.Contains(same.DocumentId))
        {
            index.Ledger.Attach(same.DocumentId, Stamp(same));
            foreach (var moved in plan.PathsOf(same.DocumentId).Where(path => path != same.File.Path && !File.Exists(path))) index.Ledger.Forget(moved);
            index.Search.Follow(null);
        }
        else
        {
            if (!_waiting.TryGetValue(same.DocumentId, out var waiting)) _waiting.Add(same.DocumentId, waiting = []);
            waiting.Add(same);
        }
    }

    static FileStamp Stamp(Outcome outcome) => new(outcome.File.Path, outcome.File.Size, outcome.File.Modified);
}
