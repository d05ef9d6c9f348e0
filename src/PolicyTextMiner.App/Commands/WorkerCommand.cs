using System.CommandLine;
using PolicyTextMiner.Ingestion;
using PolicyTextMiner.Mining;
using PolicyTextMiner.Strategies;

namespace PolicyTextMiner.App.Commands;

/// <summary><c>ptm worker</c>, which <c>ptm ingest</c> starts to read files in processes of their own.</summary>
static class WorkerCommand
{
    public static Command Create()
    {
        var index = new Option<string?>("--index");
        var command = new Command("worker", "Reads files for 'ptm ingest', which starts it.") { index };
        command.Hidden = true;
        command.SetAction(parsed =>
        {
            using var input = Console.OpenStandardInput();
            using var output = Console.OpenStandardOutput();
            Console.SetOut(TextWriter.Null);   // standard output carries the answers alone
            Worker.Run(input, output, parsed.GetValue(index) is { } folder ? Miner.With(StrategyCatalog.ForIndex(folder)) : Miner.Default);
            return ExitCode.Done;
        });
        return command;
    }
}
