using System.Globalization;
using System.Text;
using PolicyTextMiner.Documents;
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

    /// <summary>The report: counts, then files that failed and documents that are doubtful, by kind of fault.</summary>
    public static string Markdown(PolicyStore store)
    {
        var counts = store.Counts();
        var report = new StringBuilder();
        report.Append(CultureInfo.InvariantCulture, $"""
            # Index report

            {counts.Documents} documents in {counts.Files} files; {counts.Pages} pages, {counts.Characters} characters,
            {counts.Indicators} indicators, {counts.Mentions} strategy mentions. {counts.Failed} files failed, {counts.Doubtful} documents are doubtful.

            """);
        Section(report, "Failed", store.Failures().SelectMany(failure => failure.Diagnostics, (failure, fault) => (failure.Path, fault)));
        Section(report, "Doubtful", store.Documents()
            .Where(document => document.Status is DocumentStatus.Done)
            .SelectMany(document => document.Diagnostics, (document, fault) => (document.Path, fault)));
        return report.ToString();
    }

    static void Section(StringBuilder report, string title, IEnumerable<(string Path, Diagnostic Fault)> faults)
    {
        var kinds = faults.GroupBy(item => item.Fault.Code).OrderBy(kind => kind.Key, StringComparer.Ordinal).ToList();
        if (kinds.Count == 0) return;
        report.Append(CultureInfo.InvariantCulture, $"\n## {title}\n");
        foreach (var kind in kinds)
        {
            report.Append(CultureInfo.InvariantCulture, $"\n### {kind.Key}\n\n");
            foreach (var item in kind.GroupBy(item => (item.Path, item.Fault.Message))) report.Append(Line(item.Key.Path, item.Key.Message, item.Select(fault => fault.Fault.Page)));
        }
    }

    static string Line(string path, string message, IEnumerable<int?> pages)
    {
        var list = string.Join(", ", pages.OfType<int>().Distinct().Order());
        return $"* `{path}`{(list.Length > 0 ? $", page {list}" : "")}: {message.ReplaceLineEndings(" ")}\n";
    }
}
