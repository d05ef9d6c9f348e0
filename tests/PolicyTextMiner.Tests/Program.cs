using PolicyTextMiner.Tests.Ingestion;

namespace PolicyTextMiner.Tests;

/// <summary>Runs the tests, or what a test asked this program to be as another process.</summary>
static class Program
{
    static async Task<int> Main(string[] args)
    {
        if (ChildProcess.Acted(args)) return 0;
        return args.Any(arg => arg is "--server" or "--internal-msbuild-node")
            ? await Xunit.MicrosoftTestingPlatform.TestPlatformTestFramework.RunAsync(args, SelfRegisteredExtensions.AddSelfRegisteredExtensions)
            : await Xunit.Runner.InProc.SystemConsole.ConsoleRunner.Run(args);
    }
}
