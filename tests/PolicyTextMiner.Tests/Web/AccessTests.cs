using System.Net;
using PolicyTextMiner.Tests.Support;

namespace PolicyTextMiner.Tests.Web;

public sealed class AccessTests(ServedCorpus corpus)
{
    const string Token = "0123456789abcdef";

    static async Task<HttpResponseMessage> Ask(Served served, string path, params (string Name, string Value)[] headers)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, new Uri(path, UriKind.Relative));
        foreach (var (name, value) in headers)
        {
            if (name == "Host") request.Headers.Host = value;
            else request.Headers.TryAddWithoutValidation(name, value);
        }

        return await served.Client.SendAsync(request, TestContext.Current.CancellationToken);
    }

    [Theory]
    [InlineData("evil.example")]
    [InlineData("localhost.evil.example")]
    [InlineData("192.168.1.5")]
    public async Task ANameThatIsNotOursIsRefused(string host)
    {
        var served = await corpus.Server;
        using var answer = await Ask(served, "/api/v1/status", ("Host", $"{host}:{served.Address.Port}"));
        await Served.Problem(answer, 421);
    }

    [Fact]
    public async Task AnotherPortOfOurNameIsRefused()
    {
        using var answer = await Ask(await corpus.Server, "/api/v1/status", ("Host", "localhost:1"));
        await Served.Problem(answer, 421);
    }

    [Theory]
    [InlineData("localhost")]
    [InlineData("127.0.0.1")]
    public async Task OurNamesAreTaken(string host)
    {
        var served = await corpus.Server;
        using var answer = await Ask(served, "/api/v1/status", ("Host", $"{host}:{served.Address.Port}"));
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
    }

    [Theory]
    [InlineData("Origin", "http://evil.example")]
    [InlineData("Origin", "null")]
    [InlineData("Sec-Fetch-Site", "cross-site")]
    [InlineData("Sec-Fetch-Site", "same-site")]
    public async Task AnotherPageMayNotReadTheIndex(string header, string value)
    {
        using var answer = await Ask(await corpus.Server, "/api/v1/status", (header, value));
        await Served.Problem(answer, 403);
    }

    [Fact]
    public async Task AnotherPageMayNotWriteIt()
    {
        var served = await corpus.Server;
        using var request = new HttpRequestMessage(HttpMethod.Post, new Uri("/api/v1/uploads?name=a.pdf", UriKind.Relative)) { Content = new StringContent("%PDF-1.4") };
        request.Headers.Add("Origin", "http://evil.example");
        using var answer = await served.Client.SendAsync(request, TestContext.Current.CancellationToken);
        await Served.Problem(answer, 403);
    }

    [Fact]
    public async Task ALinkFromElsewhereOpensThePageButNotTheApi()
    {
        var served = await corpus.Server;
        (string, string)[] link = [("Sec-Fetch-Site", "cross-site"), ("Sec-Fetch-Mode", "navigate"), ("Sec-Fetch-Dest", "document")];
        using var page = await Ask(served, "/indicators", link);
        using var api = await Ask(served, "/api/v1/documents", link);
        Assert.Equal(HttpStatusCode.OK, page.StatusCode);
        Assert.Equal(HttpStatusCode.Forbidden, api.StatusCode);
    }

    [Theory]
    [InlineData("/")]
    [InlineData("/api/v1/status")]
    [InlineData("/api/v1/nothing")]
    public async Task EveryAnswerForbidsScriptsThatAreNotOurs(string path)
    {
        using var answer = await Ask(await corpus.Server, path);
        var policy = string.Join(' ', answer.Headers.GetValues("Content-Security-Policy"));
        Assert.Contains("default-src 'none'", policy, StringComparison.Ordinal);
        Assert.DoesNotContain("unsafe", policy, StringComparison.Ordinal);
        Assert.Contains("frame-ancestors 'none'", policy, StringComparison.Ordinal);
        Assert.Equal("nosniff", Assert.Single(answer.Headers.GetValues("X-Content-Type-Options")));
        Assert.Equal("same-origin", Assert.Single(answer.Headers.GetValues("Cross-Origin-Resource-Policy")));
    }

    [Fact]
    public async Task NoPageOfOursHasAScriptOrStyleInIt()
    {
        var page = await (await corpus.Server).Client.GetStringAsync(new Uri("/", UriKind.Relative), TestContext.Current.CancellationToken);
        Assert.DoesNotMatch("<script(?![^>]* src=)|<style|style=| on[a-z]+=", page);
        Assert.DoesNotContain("http", page.Replace("http-equiv", "", StringComparison.Ordinal), StringComparison.Ordinal);
    }

    [Fact]
    public async Task WithATokenOnlyWhoKnowsItIsLetIn()
    {
        using var folder = new TemporaryFolder();
        await using var served = await ServedCorpus.Serve(folder["index"], options => options with { Token = Token });
        using var none = await Ask(served, "/api/v1/status");
        using var wrong = await Ask(served, "/api/v1/status", ("Authorization", "Bearer 0123456789abcdeX"));
        using var right = await Ask(served, "/api/v1/status", ("Authorization", $"Bearer {Token}"));
        using var link = await Ask(served, $"/indicators?token={Token}&unit=x");
        var cookie = Assert.Single(link.Headers.GetValues("Set-Cookie"));
        using var visitor = await Ask(served, "/api/v1/status", ("Cookie", cookie.Split(';')[0]));
        await Served.Problem(none, 401);
        await Served.Problem(wrong, 401);
        Assert.Equal(HttpStatusCode.OK, right.StatusCode);
        Assert.Equal("/indicators?unit=x", link.Headers.Location?.OriginalString);
        Assert.Contains("httponly", cookie, StringComparison.OrdinalIgnoreCase);
        Assert.Contains("samesite=strict", cookie, StringComparison.OrdinalIgnoreCase);
        Assert.Equal(HttpStatusCode.OK, visitor.StatusCode);
    }

    [Theory]
    [InlineData("--bind", "0.0.0.0")]
    [InlineData("--bind", "0.0.0.0", "--token", "short")]
    [InlineData("--bind", "everywhere")]
    [InlineData("--port", "70000")]
    public void ServeRefusesWhatIsNotSafe(params string[] args)
    {
        var answer = Ptm.Run(["serve", .. args]);
        Assert.Equal(2, answer.ExitCode);
        Assert.Contains(args[^2], answer.Errors, StringComparison.Ordinal);
    }
}
