using System.Diagnostics;
using PolicyTextMiner.Tests.Support;

namespace PolicyTextMiner.Tests.Architecture;

/// <summary>Nothing leaves the researcher's machine.</summary>
public sealed class PrivacyTests : IDisposable
{
    readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void OnlyServeKnowsTheNetwork()
    {
        string[] folders = ["PolicyTextMiner", Path.Combine("PolicyTextMiner.App", "Commands")];
        var networked =
            from folder in folders
            from file in Directory.EnumerateFiles(Path.Combine(RepositoryRoot.Path, "src", folder), "*.cs", SearchOption.AllDirectories)
            where File.ReadAllText(file) is var code && (code.Contains("System.Net", StringComparison.Ordinal) || code.Contains("HttpClient", StringComparison.Ordinal))
            select Path.GetFileName(file);
        Assert.Equal(["ServeCommand.cs"], networked);
    }

    [Fact]
    public async Task ARunWithoutAnyNetworkFindsTheSame()
    {
        Assert.SkipUnless(OperatingSystem.IsLinux() && Environment.UserName == "root", "Only root on Linux can start a program without a network.");
        _folder.Write("corpus/a.txt", "2023年粮食产量13908.2亿斤。");
        // A namespace of its own has no interface, not even loopback.
        var start = new ProcessStartInfo("unshare", ["--net", "dotnet", Path.Combine(AppContext.BaseDirectory, "ptm.dll"), "ingest", _folder["corpus"], "--index", _folder["index"]])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        using var process = Process.Start(start)!;
        var stop = TestContext.Current.CancellationToken;
        var (output, errors) = (process.StandardOutput.ReadToEndAsync(stop), process.StandardError.ReadToEndAsync(stop));
        await process.WaitForExitAsync(stop);
        Assert.SkipWhen((await errors).StartsWith("unshare:", StringComparison.Ordinal), "This container gives no network namespaces.");
        Assert.Contains("Read 1 documents with 1 pages", await output, StringComparison.Ordinal);
        Assert.Contains("1 indicators", await output, StringComparison.Ordinal);
        Assert.Equal((0, ""), (process.ExitCode, await errors));
    }
}
