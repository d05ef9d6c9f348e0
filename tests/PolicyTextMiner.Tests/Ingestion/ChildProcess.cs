using System.Diagnostics;
using System.Globalization;
using PolicyTextMiner.Documents;
using PolicyTextMiner.Ingestion;
using PolicyTextMiner.Mining;
using PolicyTextMiner.Strategies;

namespace PolicyTextMiner.Tests.Ingestion;

/// <summary>The test program as another process: as a worker that does what the text of a file tells it, or as a supervisor that can be killed.</summary>
static class ChildProcess
{
    const string WorkerMark = "--child-worker";
    const string SupervisorMark = "--child-supervisor";

    /// <summary>Mines as ever, but for files whose text begins with crash, overflow, hang, eat, exit and the like.</summary>
    public static WorkerProgram Worker => WorkerProgram.This(WorkerMark);

    /// <summary>What every run of the tests has in common.</summary>
    public static IngestOptions Options(string index, params string[] paths) =>
        new() { Paths = paths, IndexDirectory = index, LexiconVersion = "1", Jobs = 2, Worker = Worker };

    /// <summary>A run in a process of its own.</summary>
    public static Process Supervisor(string index, string corpus)
    {
        var program = WorkerProgram.This(SupervisorMark, index, corpus);
        return Process.Start(new ProcessStartInfo(program.Path, program.Arguments) { RedirectStandardError = true })!;
    }

    /// <summary>Does what a parent asked for and answers true, or false where this is no child.</summary>
    public static bool Acted(string[] arguments)
    {
        switch (arguments)
        {
            case [WorkerMark]:
                Miner.Default.Mine(new("warm.txt", "粮食产量。"u8.ToArray()));   // so that no limit of time is spent on loading the program
                PolicyTextMiner.Ingestion.Worker.Run(Console.OpenStandardInput(), Console.OpenStandardOutput(), Mine);
                return true;
            case [SupervisorMark, var index, var corpus]:
                Ingester.Run(Options(index, corpus), new Silent(), CancellationToken.None);
                return true;
            default:
                return false;
        }
    }

    static MinedDocument Mine(SourceDocument source, DateOnly? date)
    {
        var text = System.Text.Encoding.UTF8.GetString(source.Bytes.Span);
        switch (text.Split(' ')[0])
        {
            case "crash":
                Environment.FailFast("The file asked for it");
                break;
            case "overflow":
                Overflow(0);
                break;
            case "hang":
                Thread.Sleep(Timeout.Infinite);
                break;
            case "eat":
                Eat();
                break;
            case "exit":
                Environment.Exit(7);
                break;
            case "fail":
                throw new InvalidOperationException("The file asked for it");
            case "babble":
                using (var output = Console.OpenStandardOutput()) output.Write("Warning: something\n"u8);
                break;
            case "stray":
                var mined = Miner.Default.Mine(source, date);
                return mined with { Strategies = [new(new(900, 904), new(0, 1), "乡村振兴战略", StrategyType.Strategy)] };
            case "once":
                FailOnce(source.Path);
                break;
        }

        return Miner.Default.Mine(source, date);
    }

    static int Overflow(int depth) => depth < 0 ? 0 : Overflow(depth + 1) + Overflow(depth + 2);

    static void Eat()
    {
        var held = new List<byte[]>();
        while (true)
        {
            held.Add(GC.AllocateUninitializedArray<byte>(16 << 20));
            held[^1].AsSpan().Fill(1);
        }
    }

    static void FailOnce(string path)
    {
        var mark = path + ".tried";
        if (File.Exists(mark)) return;
        File.WriteAllText(mark, DateTime.UnixEpoch.ToString(CultureInfo.InvariantCulture));
        Environment.Exit(7);
    }
}

/// <summary>Hears of progress and keeps it to itself.</summary>
sealed class Silent : IProgress<IngestProgress>
{
    public void Report(IngestProgress value) { }
}
