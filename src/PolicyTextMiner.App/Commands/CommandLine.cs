using System.CommandLine;

namespace PolicyTextMiner.App.Commands;

/// <summary>The command <c>ptm</c> with all its sub-commands.</summary>
static class CommandLine
{
    public static int Run(string[] args)
    {
        var root = new RootCommand("From a folder of Chinese policy PDFs to clean text, indicators, strategies and search.");
        return root.Parse(args).Invoke();
    }
}
