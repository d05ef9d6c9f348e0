using System.Diagnostics;
using System.Text.Json;
using System.Text.Json.Nodes;
using PolicyTextMiner.Tests.Support;

namespace PolicyTextMiner.Tests.Web;

/// <summary>The tools for language models, asked line by line as a client does.</summary>
public sealed class McpTests : IDisposable
{
    readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    /// <summary>Starts the server, makes the acquaintance and asks; answers with the result of the last request.</summary>
    async Task<JsonElement> Ask(string method, object parameters)
    {
        var start = new ProcessStartInfo("dotnet") { RedirectStandardInput = true, RedirectStandardOutput = true, RedirectStandardError = true };
        foreach (var argument in new[] { Path.Combine(AppContext.BaseDirectory, "ptm.dll"), "mcp", "--index", _folder["index"] }) start.ArgumentList.Add(argument);
        using var server = Process.Start(start)!;
        await Say(server, 1, "initialize", new { protocolVersion = "2025-06-18", capabilities = new { }, clientInfo = new { name = "test", version = "1" } });
        await server.StandardInput.WriteLineAsync("""{"jsonrpc":"2.0","method":"notifications/initialized"}""");
        var result = await Say(server, 2, method, parameters);
        server.StandardInput.Close();
        await server.WaitForExitAsync(TestContext.Current.CancellationToken);
        return result;
    }

    static async Task<JsonElement> Say(Process server, int id, string method, object parameters)
    {
        var request = new JsonObject { ["jsonrpc"] = "2.0", ["id"] = id, ["method"] = method, ["params"] = JsonSerializer.SerializeToNode(parameters) };
        await server.StandardInput.WriteLineAsync(request.ToJsonString());
        await server.StandardInput.FlushAsync(TestContext.Current.CancellationToken);
        while (await server.StandardOutput.ReadLineAsync(TestContext.Current.CancellationToken) is { } line)
        {
            var answer = JsonDocument.Parse(line).RootElement;
            if (answer.TryGetProperty("id", out var of) && of.GetInt32() == id) return answer.GetProperty("result");
        }

        throw new InvalidOperationException("The server ended without an answer: " + await server.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken));
    }

    Task<JsonElement> Call(string tool, object arguments) => Ask("tools/call", new { name = tool, arguments });

    void Ingest()
    {
        _folder.Write("corpus/报告.txt", "政府工作报告\n2022年全省地区生产总值达到5.3万亿元，比上年增长4.1%。\n深入推进京津冀协同发展。\n");
        Assert.Equal(0, Ptm.Run("ingest", _folder["corpus"], "--index", _folder["index"]).ExitCode);
    }

    [Fact]
    public async Task OffersItsToolsWithWhatTheyTake()
    {
        var tools = (await Ask("tools/list", new { })).GetProperty("tools").EnumerateArray().ToDictionary(tool => tool.GetProperty("name").GetString()!);
        Assert.Equal(["indicator_series", "indicators", "list_documents", "read_document", "search", "strategy_timeline"], tools.Keys.Order(StringComparer.Ordinal));
        Assert.All(tools.Values, tool => Assert.NotEmpty(tool.GetProperty("description").GetString()!));
        Assert.True(tools["search"].GetProperty("inputSchema").GetProperty("properties").TryGetProperty("query", out _));
    }

    [Fact]
    public async Task AHitCarriesItsSource()
    {
        Ingest();
        var answer = await Call("search", new { query = "协同发展" });
        var hit = answer.GetProperty("structuredContent").GetProperty("hits")[0];
        Assert.Contains("京津冀", hit.GetProperty("text").GetString(), StringComparison.Ordinal);
        Assert.Equal("报告.txt", hit.GetProperty("source").GetProperty("file").GetString());
        Assert.Equal(1, hit.GetProperty("source").GetProperty("page").GetInt32());
    }

    [Fact]
    public async Task AFaultyQueryIsExplainedToTheClient()
    {
        Ingest();
        var answer = await Call("search", new { query = "(协同 AND" });
        Assert.True(answer.GetProperty("isError").GetBoolean());
        Assert.Contains("^", answer.GetProperty("content")[0].GetProperty("text").GetString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task WithoutAnIndexItSaysHowToMakeOne()
    {
        var answer = await Call("indicators", new { indicator = "生产总值" });
        Assert.Contains("ptm ingest", answer.GetProperty("content")[0].GetProperty("text").GetString(), StringComparison.Ordinal);
    }
}
