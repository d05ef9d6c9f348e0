using System.Diagnostics;

namespace PolicyTextMiner.Tests.Support;

/// <summary>Runs the executable as a user would and answers with what it said.</summary>
static class Ptm
{
    public sealed record Answer(int ExitCode, string Output, string Errors)
    {
        public string[] Lines => Output.Split('\n', StringSplitOptions.RemoveEmptyEntries);
    }

    public static Answer Run(params string[] args) => Run("", args);

    public static Answer Run(string input, string[] args)
    {
        using var process = Start(args);
        process.StandardInput.Write(input);
        process.StandardInput.Close();
        return End(process);
    }

    /// <summary>Waits for <paramref name="process"/> to end.</summary>
    public static Answer End(Process process)
    {
        var errors = process.StandardError.ReadToEndAsync();
        var output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return new(process.ExitCode, output, errors.Result);
    }

    /// <summary>Starts the executable and leaves it running.</summary>
    public static Process Start(params string[] args) => StartIn(AppContext.BaseDirectory, args);

    /// <summary>Starts the executable of another folder.</summary>
    public static Process StartIn(string program, params string[] args)
    {
        var start = new ProcessStartInfo("dotnet")
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            WorkingDirectory = RepositoryRoot.Path,
        };
        start.ArgumentList.Add(Path.Combine(program, "ptm.dll"));
        foreach (var arg in args) start.ArgumentList.Add(arg);
        return Process.Start(start)!;
    }
}
