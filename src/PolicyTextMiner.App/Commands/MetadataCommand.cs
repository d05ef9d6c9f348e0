using System.CommandLine;
using PolicyTextMiner.Export;

namespace PolicyTextMiner.App.Commands;

/// <summary><c>ptm metadata FILE…</c>.</summary>
static class MetadataCommand
{
    public static Command Create()
    {
        var files = new Argument<string[]>("FILE") { Description = "Files to read", Arity = ArgumentArity.OneOrMore };
        var sources = new SourceFiles();
        var output = new Output();
        var command = new Command("metadata", "What documents say of themselves: title, issuers, 文号, date, kind, region, addressees, cited documents.") { files };
        foreach (var option in output.Options) command.Add(option);
        command.SetAction(parsed =>
        {
            output.Write(parsed, RecordTables.Metadata,
                sources.Read(parsed, parsed.GetRequiredValue(files)).Select(file => new MetadataRow(file.Path, file.Document.Metadata)));
            return sources.ExitCode;
        });
        return command;
    }
}
