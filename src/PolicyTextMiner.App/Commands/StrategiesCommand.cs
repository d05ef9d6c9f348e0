using System.CommandLine;
using PolicyTextMiner.Export;
using PolicyTextMiner.Mining;

namespace PolicyTextMiner.App.Commands;

/// <summary><c>ptm strategies [FILE…]</c>.</summary>
static class StrategiesCommand
{
    public static Command Create()
    {
        var files = new Argument<string[]>("FILE") { Description = "Files to read; without any, the index is asked", Arity = ArgumentArity.ZeroOrMore };
        var sources = new SourceFiles();
        var output = new Output();
        var command = new Command("strategies", "Mentions of strategies, plans, programmes, conferences and policy documents, under canonical names.") { files, sources.Date, sources.Pages };
        foreach (var option in output.Options) command.Add(option);
        command.SetAction(parsed =>
        {
            output.Write(parsed, RecordTables.Strategies,
                sources.Mine(parsed, parsed.GetRequiredValue(files)).SelectMany(file => StrategyRecord.Of(file.Path, file.Mined)));
            return sources.ExitCode;
        });
        return command;
    }
}
