using PolicyTextMiner.App.Tables;
using PolicyTextMiner.Export;
using PolicyTextMiner.Ingestion;
using PolicyTextMiner.Store;

namespace PolicyTextMiner.App.Commands;

/// <summary>What a run tells when it has ended: failures on standard error, the rest on standard output.</summary>
static class IngestReport
{
    const int Shown = 5;   // rows of each table

    /// <summary>What failed, and what to do about it.</summary>
    public static void PrintFailures(IngestSummary summary)
    {
        foreach (var problem in summary.Problems) Messages.Error($"{ShownPath.Of(problem.Path)}: {problem.Diagnostic}");
        foreach (var failure in summary.Failures)
            foreach (var diagnostic in failure.Diagnostics) Messages.Error($"{ShownPath.Of(failure.Path)}: {diagnostic}");
    }

    /// <summary>The whole: counts, the first rows of each table, and what to type next.</summary>
    public static void Print(IngestSummary summary, string index)
    {
        PrintFailures(summary);
        Console.WriteLine(summary.Read + summary.Failures.Count == 0
            ? $"Nothing new: all {summary.Files:N0} files are in the index already ({summary.Elapsed.TotalSeconds:N1} s)."
            : $"Read {summary.Read:N0} documents with {summary.Pages:N0} pages in {summary.Elapsed.TotalSeconds:N1} s: {summary.Indicators:N0} indicators, {summary.Mentions:N0} strategy mentions; {summary.Failures.Count:N0} failed, {summary.Unchanged:N0} unchanged.");
        if (summary.Remaining > 0) Console.WriteLine($"{summary.Remaining:N0} files were not reached. The same command goes on with them.");
        if (summary.Read > 0) Tables(index);
        Next(index);
    }

    static void Tables(string index)
    {
        using var store = PolicyStore.OpenReadOnly(index);
        Console.WriteLine("\nDocuments");
        Output.WriteTable(RecordTables.Documents, store.Documents().Where(document => document.Status == DocumentStatus.Done).Take(Shown));
        Console.WriteLine("Indicators");
        Output.WriteTable(RecordTables.Indicators, store.Indicators(new()).Select(StoredRows.Of).Take(Shown));
        Console.WriteLine("Strategy mentions");
        Output.WriteTable(RecordTables.Strategies, store.Mentions(new()).Select(StoredRows.Of).Take(Shown));
    }

    static void Next(string index)
    {
        var option = ShownPath.Of(index) == "index" ? "" : $" --index {ShownPath.Of(index)}";
        Console.WriteLine($"""
            Next:
              ptm search 研发强度{option}                          paragraphs that say it
              ptm indicators --indicator 研发强度{option}           figures as rows
              ptm timeline 京津冀协同发展 粤港澳大湾区建设{option}    mentions by year
              ptm export DIR{option}                              everything as CSV, JSON Lines and Parquet
              ptm status{option}                                  what is in the index, what failed and why
            """);
    }
}
