using System.CommandLine;
using ModelContextProtocol.Protocol;
using ModelContextProtocol.Server;
using PolicyTextMiner.App.Web;
using PolicyTextMiner.App.Web.Mcp;

namespace PolicyTextMiner.App.Commands;

/// <summary><c>ptm mcp</c>: the index as tools for clients of language models, over standard input and output.</summary>
static class McpCommand
{
    public static Command Create()
    {
        var index = new IndexFolder();
        var command = new Command("mcp", "Offers search, documents, indicators and timelines as tools to clients of language models (Model Context Protocol, over standard input and output).") { index.Option };
        command.SetAction(async (parsed, cancelled) =>
        {
            using var open = new OpenIndex(new() { IndexDirectory = index.Of(parsed) });
            var options = Options(open);
            await using var server = McpServer.Create(new StdioServerTransport(options), options);
            await server.RunAsync(cancelled);
            return ExitCode.Done;
        });
        return command;
    }

    static McpServerOptions Options(OpenIndex index) => new()
    {
        ServerInfo = new Implementation { Name = "ptm", Version = typeof(McpCommand).Assembly.GetName().Version!.ToString(3) },
        ServerInstructions = "Chinese policy documents on this machine. Cite title, date and page of the source that every answer carries.",
        ToolCollection = [.. new PolicyTools(index).All],
    };
}
