using System.CommandLine;
using PolicyTextMiner.Export;

namespace PolicyTextMiner.App.Commands;

/// <summary><c>ptm export DIR</c>.</summary>
static class ExportCommand
{
    public static Command Create()
    {
        var folder = new Argument<string>("DIR") { Description = "The folder to write into; made where it is missing" };
        var index = new IndexFolder();
        var command = new Command("export", "Writes documents, indicators, strategy mentions, paragraphs and citations as CSV, JSON Lines and Parquet, with a data dictionary.") { folder, index.Option };
        command.SetAction(parsed =>
        {
            using var store = index.Open(parsed);
            foreach (var (table, rows) in CorpusExport.Write(store, parsed.GetRequiredValue(folder)))
                Console.WriteLine($"{rows,9:N0} rows  {Path.Combine(parsed.GetRequiredValue(folder), table)}.csv, .jsonl, .parquet");
            return ExitCode.Done;
        });
        return command;
    }
}
