using System.Globalization;
using System.Text;
using PolicyTextMiner.Store;

namespace PolicyTextMiner.Ingestion;

/// <summary>What an index holds and what it lacks, for a person to read: <c>report.md</c> in its folder, written anew by every run.</summary>
static class IndexReport
{
    /// <summary>Name of the file in the index's folder.</summary>
    public const string FileName = "report.md";

    /// <summary>Writes the report of <paramref name="store"/>.</summary>
    /// <exception cref="IOException">It cannot be written.</exception>
    public static void Write(string indexDirectory, PolicyStore store) =>
        File.WriteAllText(Path.Combine(indexDirectory, FileName), Markdown(store));

    /// <summary>The report: counts, then files that failed and documents that are doubtful, by class of fault.</summary>
    public static string Markdown(PolicyStore store)
    {
        var counts = store.Counts();
        var report = new StringBuilder();
        report.Append(CultureInfo.InvariantCulture, $"""
            # Index report

            {counts.Documents} documents in {counts.Files} files; {counts.Pages} pages, {counts.Characters} characters,
            {counts.Indicators} indicators, {counts.Mentions} strategy mentions. {counts.Failed} files failed, {counts.Doubtful} documents are doubtful.

            """);
        Section(report, "Failed", IndexFaults.Failed(store));
        Section(report, "Doubtful", IndexFaults.Doubtful(store));
        return report.ToString();
    }

    static void Section(StringBuilder report, string title, IReadOnlyList<FaultClass> classes)
    {
        if (classes.Count == 0) return;
        report.Append(CultureInfo.InvariantCulture, $"\n## {title}\n");
        foreach (var kind in classes)
        {
            report.Append(CultureInfo.InvariantCulture, $"\n### {kind.Code}: {kind.Kind} ({kind.Faults.Count})\n\n");
            foreach (var fault in kind.Faults) report.Append(CultureInfo.InvariantCulture, $"* `{fault.Path}`{fault.PageList}: {fault.Message.ReplaceLineEndings(" ")}\n");
        }
    }
}
