using System.Net.Http.Json;
using System.Text.Json;
using Microsoft.AspNetCore.Builder;
using PolicyTextMiner.App.Web;
using PolicyTextMiner.Ingestion;
using PolicyTextMiner.Tests.Ingestion;
using PolicyTextMiner.Tests.Support;

[assembly: AssemblyFixture(typeof(PolicyTextMiner.Tests.Web.ServedCorpus))]

namespace PolicyTextMiner.Tests.Web;

/// <summary>The sample corpus and a hostile document, served on a free port of this machine for all tests of the page.</summary>
public sealed class ServedCorpus : IAsyncDisposable
{
    /// <summary>What a hostile document has in its title, text and name: markup, script addresses, turned and unseen characters.</summary>
    public const string HostileTitle = "关于<script>alert(1)</script>的通知";

    readonly TemporaryFolder _folder = new();
    readonly Lazy<Task<Served>> _served;

    public ServedCorpus() => _served = new(Start);

    /// <summary>The server, started by the first test that asks for it.</summary>
    internal Task<Served> Server => _served.Value;

    public async ValueTask DisposeAsync()
    {
        if (_served.IsValueCreated) await (await _served.Value).DisposeAsync();
        _folder.Dispose();
    }

    /// <summary>Serves an index of its own, as for tests that change it.</summary>
    internal static async Task<Served> Serve(string index, Func<ServeOptions, ServeOptions>? change = null)
    {
        var options = new ServeOptions { IndexDirectory = index, Port = 0, Worker = ChildProcess.Worker };
        var app = WebServer.Build(change is null ? options : change(options));
        await app.StartAsync(TestContext.Current.CancellationToken);
        return new(app, new Uri(app.Urls.First()));
    }

    async Task<Served> Start()
    {
        _folder.Write($"hostile/‮恶意<img src=x onerror=alert(2)>.txt", $"""
            {HostileTitle}
            javascript:alert(3) 与“><svg onload=alert(4)>以及‮倒序‬和零​宽字符。
            2022年研发强度为<b>2.5%</b>，比上年提高0.1个百分点；继续推进京津冀协同发展。
            """.Replace("\n            ", "\n", StringComparison.Ordinal));
        var corpus = Path.Combine(RepositoryRoot.Path, "corpus");
        Ingester.Run(ChildProcess.Options(_folder["index"], corpus, _folder["hostile"]), new Silent(), CancellationToken.None);
        return await Serve(_folder["index"]);
    }

    sealed class Silent : IProgress<IngestProgress>
    {
        public void Report(IngestProgress value) { }
    }
}

/// <summary>A running server and how tests ask it.</summary>
sealed class Served(WebApplication app, Uri address) : IAsyncDisposable
{
    public Uri Address { get; } = address;

    public HttpClient Client { get; } = new(new SocketsHttpHandler { AllowAutoRedirect = false, UseCookies = false }) { BaseAddress = address };

    /// <summary>The body of an answer of the API, which must be a success.</summary>
    public async Task<JsonElement> Get(string path)
    {
        using var answer = await Client.GetAsync(new Uri("/api/v1" + path, UriKind.Relative), TestContext.Current.CancellationToken);
        var body = await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
        Assert.True(answer.IsSuccessStatusCode, $"{path}: {(int)answer.StatusCode} {body}");
        return JsonDocument.Parse(body).RootElement;
    }

    /// <summary>The problem that an answer of the API tells of.</summary>
    public async Task<JsonElement> Problem(string path, int status)
    {
        using var answer = await Client.GetAsync(new Uri("/api/v1" + path, UriKind.Relative), TestContext.Current.CancellationToken);
        return await Problem(answer, status);
    }

    public static async Task<JsonElement> Problem(HttpResponseMessage answer, int status)
    {
        var body = await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
        Assert.True(status == (int)answer.StatusCode, $"{(int)answer.StatusCode} {body}");
        Assert.Equal("application/problem+json", answer.Content.Headers.ContentType?.MediaType);
        var problem = JsonDocument.Parse(body).RootElement;
        Assert.Equal(status, problem.GetProperty("status").GetInt32());
        Assert.NotEmpty(problem.GetProperty("detail").GetString()!);
        return problem;
    }

    /// <summary>Sends JSON and answers with what came back.</summary>
    public Task<HttpResponseMessage> Send(HttpMethod method, string path, object? body = null) =>
        Client.SendAsync(new(method, new Uri("/api/v1" + path, UriKind.Relative)) { Content = body is null ? null : JsonContent.Create(body) }, TestContext.Current.CancellationToken);

    /// <summary>Sends JSON, which must succeed.</summary>
    public async Task<JsonElement> Sent(HttpMethod method, string path, object? body = null)
    {
        using var answer = await Send(method, path, body);
        var text = await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
        Assert.True(answer.IsSuccessStatusCode, $"{path}: {(int)answer.StatusCode} {text}");
        return text.Length == 0 ? default : JsonDocument.Parse(text).RootElement;
    }

    public async ValueTask DisposeAsync()
    {
        Client.Dispose();
        await app.DisposeAsync();
    }
}
