using System.CommandLine;
using PolicyTextMiner.Export;
using PolicyTextMiner.Mining;

namespace PolicyTextMiner.App.Commands;

/// <summary><c>ptm indicators [FILE…]</c>.</summary>
static class IndicatorsCommand
{
    public static Command Create()
    {
        var files = new Argument<string[]>("FILE") { Description = "Files to read; without any, the index is asked", Arity = ArgumentArity.ZeroOrMore };
        var sources = new SourceFiles();
        var output = new Output();
        var command = new Command("indicators", "Numeric indicators as rows: what is measured, value, unit, region, time, change, target or actual.") { files, sources.Date, sources.Pages };
        foreach (var option in output.Options) command.Add(option);
        command.SetAction(parsed =>
        {
            output.Write(parsed, RecordTables.Indicators,
                sources.Mine(parsed, parsed.GetRequiredValue(files)).SelectMany(file => IndicatorRecord.Of(file.Path, file.Mined)));
            return sources.ExitCode;
        });
        return command;
    }
}
