using System.CommandLine;
using PolicyTextMiner.Ingestion;
using PolicyTextMiner.Mining;

namespace PolicyTextMiner.App.Commands;

/// <summary><c>ptm worker</c>, which <c>ptm ingest</c> starts to read files in processes of their own.</summary>
static class WorkerCommand
{
    public static Command Create()
    {
        var command = new Command("worker", "Reads files for 'ptm ingest', which starts it.") { Hidden = true };
        command.SetAction(_ =>
        {
            using var input = Console.OpenStandardInput();
            using var output = Console.OpenStandardOutput();
            Console.SetOut(TextWriter.Null);   // standard output carries the answers alone
            Worker.Run(input, output, Miner.Default);
            return ExitCode.Done;
        });
        return command;
    }
}
