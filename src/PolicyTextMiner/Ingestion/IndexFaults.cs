using PolicyTextMiner.Documents;
using PolicyTextMiner.Store;

namespace PolicyTextMiner.Ingestion;

/// <summary>Faults of one class.</summary>
/// <param name="Code">PTM and three digits.</param>
/// <param name="Faults">By path.</param>
public sealed record FaultClass(string Code, IReadOnlyList<FileFault> Faults)
{
    /// <summary>The class in a few words.</summary>
    public string Kind => DiagnosticKinds.Of(Code);
}

/// <summary>One fault of one file.</summary>
/// <param name="Path">Full path.</param>
/// <param name="Pages">Pages that have it, from 1, ascending; none where it concerns the whole file.</param>
/// <param name="Message">What happened, and what the researcher can do.</param>
public sealed record FileFault(string Path, IReadOnlyList<int> Pages, string Message)
{
    /// <summary>The pages for a person: ", page 3, 5" or nothing.</summary>
    public string PageList => Pages.Count == 0 ? "" : $", page {string.Join(", ", Pages)}";
}

/// <summary>What an index lacks or is not sure of, by class of fault.</summary>
public static class IndexFaults
{
    /// <summary>Files that gave no text.</summary>
    public static IReadOnlyList<FaultClass> Failed(PolicyStore store) =>
        Classes(store.Failures().SelectMany(failure => failure.Diagnostics, (failure, fault) => (failure.Path, fault)));

    /// <summary>Documents that were read, but not without doubt.</summary>
    public static IReadOnlyList<FaultClass> Doubtful(PolicyStore store) =>
        Classes(store.Doubts());

    static IReadOnlyList<FaultClass> Classes(IEnumerable<(string Path, Diagnostic Fault)> faults) =>
    [
        .. faults.GroupBy(item => item.Fault.Code).OrderBy(kind => kind.Key, StringComparer.Ordinal).Select(kind => new FaultClass(
            kind.Key,
            [.. kind.GroupBy(item => (item.Path, item.Fault.Message)).Select(file => new FileFault(
                file.Key.Path, [.. file.Select(item => item.Fault.Page).OfType<int>().Distinct().Order()], file.Key.Message))])),
    ];
}
