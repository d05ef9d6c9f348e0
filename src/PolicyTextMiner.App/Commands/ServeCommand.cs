using System.CommandLine;
using System.Diagnostics;
using System.Globalization;
using System.Net;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.Hosting;
using PolicyTextMiner.App.Tables;
using PolicyTextMiner.App.Web;
using PolicyTextMiner.Mining;

namespace PolicyTextMiner.App.Commands;

/// <summary><c>ptm serve</c>: the web page and the REST API.</summary>
sealed class ServeCommand
{
    const int ShortestToken = 16;

    readonly Option<int> _port = new("--port") { Description = "The port to listen on; 0 takes a free one", DefaultValueFactory = _ => ServeOptions.DefaultPort, HelpName = "N" };
    readonly Option<string> _bind = new("--bind") { Description = "The address to listen on; any but this machine's own needs --token", DefaultValueFactory = _ => "127.0.0.1", HelpName = "ADDRESS" };
    readonly Option<string?> _token = new("--token") { Description = $"What visitors must know, {ShortestToken} characters or more; the address that is printed carries it", HelpName = "TOKEN" };
    readonly Option<bool> _open = new("--open") { Description = "Open the page in the browser" };
    readonly IndexFolder _index = new();

    public static Command Create()
    {
        var options = new ServeCommand();
        options._port.Validators.Add(result =>
        {
            if (result.GetValueOrDefault<int>() is < 0 or > 65535) result.AddError("--port: a number from 0 to 65535.");
        });
        var command = new Command("serve", "Shows everything in the browser: search, documents with their pages, indicators, strategies, corpus. Nothing leaves this machine.")
        {
            options._port, options._open, options._bind, options._token, options._index.Option,
        };
        command.SetAction(options.Run);
        return command;
    }

    async Task<int> Run(ParseResult parsed, CancellationToken cancelled)
    {
        var options = Options(parsed);
        await using var app = WebServer.Build(options);
        await app.StartAsync(cancelled);
        var address = Address(app, options);
        Console.WriteLine($"PolicyTextMiner: {address}");
        Messages.Note($"Index: {ShownPath.Of(options.IndexDirectory)}. Ctrl+C ends.");
        if (parsed.GetValue(_open)) Open(address);
        _ = Task.Run(() => Miner.Default, cancelled);   // so that the first search does not wait for the dictionary
        await app.WaitForShutdownAsync(cancelled);
        return ExitCode.Done;
    }

    ServeOptions Options(ParseResult parsed)
    {
        var bind = parsed.GetRequiredValue(_bind);
        if (!IPAddress.TryParse(bind == "localhost" ? "127.0.0.1" : bind, out var address)) throw new UsageException($"--bind {bind}: write an address, as 127.0.0.1 or 0.0.0.0.");
        var token = parsed.GetValue(_token);
        if (token is { Length: < ShortestToken }) throw new UsageException($"--token: {ShortestToken} characters or more, so that it cannot be guessed.");
        if (token is null && !IPAddress.IsLoopback(address)) throw new UsageException($"--bind {bind}: others could read and change the index. Give --token as well.");
        var index = _index.Of(parsed);
        return new() { IndexDirectory = index, Address = address, Port = parsed.GetRequiredValue(_port), Token = token };
    }

    static string Address(WebApplication app, ServeOptions options)
    {
        var address = new Uri(app.Urls.First());
        var host = options.Address.Equals(IPAddress.Any) || options.Address.Equals(IPAddress.IPv6Any) ? Dns.GetHostName() : address.Host;
        var token = options.Token is { } secret ? $"?token={Uri.EscapeDataString(secret)}" : "";
        return string.Create(CultureInfo.InvariantCulture, $"http://{host}:{address.Port}/{token}");
    }

    static void Open(string address)
    {
        try
        {
            Process.Start(new ProcessStartInfo(address) { UseShellExecute = true })?.Dispose();
        }
        catch (Exception problem) when (problem is System.ComponentModel.Win32Exception or InvalidOperationException)
        {
            Messages.Note($"No browser could be opened ({problem.Message}). Open the address yourself.");
        }
    }
}
