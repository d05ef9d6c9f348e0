using System.Text.Json;
using PolicyTextMiner.Tests.Support;

namespace PolicyTextMiner.Tests.Web;

/// <summary>Files into an empty index through the API, and what a researcher then changes.</summary>
public sealed class IngestApiTests : IDisposable
{
    const string Report = "政府工作报告\n2022年全省地区生产总值达到5.3万亿元，比上年增长4.1%。\n深入推进京津冀协同发展。\n";

    readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    Task<Served> Serve() => ServedCorpus.Serve(_folder["index"]);

    static async Task<HttpResponseMessage> Upload(Served served, string name, byte[] bytes) => await served.Client.PostAsync(
        new Uri($"/api/v1/uploads?name={Uri.EscapeDataString(name)}", UriKind.Relative), new ByteArrayContent(bytes), TestContext.Current.CancellationToken);

    static async Task<JsonElement> Ingest(Served served, object request)
    {
        await served.Sent(HttpMethod.Post, "/ingest", request);
        for (; ; await Task.Delay(50, TestContext.Current.CancellationToken))
        {
            var state = await served.Get("/ingest");
            if (!state.GetProperty("running").GetBoolean()) return state;
        }
    }

    [Fact]
    public async Task AnEmptyIndexSaysSoAndTakesFiles()
    {
        await using var served = await Serve();
        Assert.True((await served.Get("/status")).GetProperty("empty").GetBoolean());
        await served.Problem("/search?q=a", 404);
        using var taken = await Upload(served, "报告 2022.txt", System.Text.Encoding.UTF8.GetBytes(Report));
        Assert.True(taken.IsSuccessStatusCode);
        var state = await Ingest(served, new { });
        Assert.Equal(1, state.GetProperty("summary").GetProperty("read").GetInt32());
        Assert.Equal(1, (await served.Get("/search?q=" + Uri.EscapeDataString("协同发展"))).GetProperty("total").GetInt32());
    }

    [Theory]
    [InlineData("image.pdf", "GIF89a\0\0\0")]
    [InlineData("program.txt", "MZ\u0001\u0002\u0000")]
    [InlineData("empty.pdf", "")]
    public async Task WhatIsNeitherPdfNorTextIsNotTaken(string name, string content)
    {
        await using var served = await Serve();
        using var answer = await Upload(served, name, System.Text.Encoding.Latin1.GetBytes(content));
        await Served.Problem(answer, 415);
        Assert.Empty(Directory.GetFiles(_folder["index/uploads"]));
    }

    [Theory]
    [InlineData("../../../etc/cron.d/evil.txt")]
    [InlineData("..\\..\\evil.txt")]
    [InlineData("\u202etxt.exe<script>.txt")]
    [InlineData(".hidden.txt")]
    [InlineData("")]
    public async Task ANameCannotLeadOutOfTheFolder(string name)
    {
        await using var served = await Serve();
        using var answer = await Upload(served, name, System.Text.Encoding.UTF8.GetBytes(Report));
        Assert.True(answer.IsSuccessStatusCode);
        var kept = Assert.Single(Directory.GetFiles(_folder.Path, "*", SearchOption.AllDirectories), path => path.EndsWith(".txt", StringComparison.Ordinal));
        Assert.Equal(_folder["index/uploads"], Path.GetDirectoryName(kept));
        Assert.Matches("^[\\w -]+\\.txt$", Path.GetFileName(kept));
    }

    [Fact]
    public async Task AFileThatFailsIsListedWithItsReason()
    {
        _folder.Write("corpus/报告.txt", Report);
        _folder.Write("corpus/坏文件.pdf", "%PDF-1.7 and then nothing");
        await using var served = await Serve();
        var state = await Ingest(served, new { paths = new[] { _folder["corpus"] } });
        Assert.Equal(1, state.GetProperty("summary").GetProperty("read").GetInt32());
        var failure = Assert.Single((await served.Get("/failures")).EnumerateArray());
        Assert.EndsWith("坏文件.pdf", failure.GetProperty("file").GetString(), StringComparison.Ordinal);
        Assert.StartsWith("PTM", failure.GetProperty("problems")[0].GetProperty("code").GetString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task ACorrectionIsKeptApartFoundBySearchAndTakenBack()
    {
        _folder.Write("corpus/报告.txt", Report);
        await using var served = await Serve();
        await Ingest(served, new { paths = new[] { _folder["corpus"] } });
        var id = (await served.Get("/documents")).GetProperty("rows")[0].GetProperty("document").GetString();

        var corrected = await served.Sent(HttpMethod.Patch, $"/documents/{id}/metadata", new { title = "河北省政府工作报告", date = "2023-01-15", region = "河北省" });
        Assert.Equal("河北省政府工作报告", corrected.GetProperty("metadata").GetProperty("title").GetString());
        Assert.Equal("政府工作报告", corrected.GetProperty("extracted").GetProperty("title").GetString());
        Assert.Equal(1, (await served.Get("/search?year=2023&region=" + Uri.EscapeDataString("河北") + "&q=" + Uri.EscapeDataString("协同发展"))).GetProperty("total").GetInt32());

        File.SetLastWriteTimeUtc(_folder["corpus/报告.txt"], DateTime.UtcNow.AddDays(-1));
        await Ingest(served, new { paths = new[] { _folder["corpus"] } });
        Assert.Equal("2023-01-15", (await served.Get($"/documents/{id}")).GetProperty("metadata").GetProperty("date").GetString());

        var restored = await served.Sent(HttpMethod.Patch, $"/documents/{id}/metadata", new { title = (string?)null });
        Assert.Equal("政府工作报告", restored.GetProperty("metadata").GetProperty("title").GetString());
        Assert.Equal("河北省", restored.GetProperty("metadata").GetProperty("region").GetString());
    }

    [Fact]
    public async Task AWrongCorrectionChangesNothing()
    {
        _folder.Write("corpus/报告.txt", Report);
        await using var served = await Serve();
        await Ingest(served, new { paths = new[] { _folder["corpus"] } });
        var id = (await served.Get("/documents")).GetProperty("rows")[0].GetProperty("document").GetString();
        using var answer = await served.Send(HttpMethod.Patch, $"/documents/{id}/metadata", new { title = "x", date = "last spring" });
        await Served.Problem(answer, 400);
        Assert.False((await served.Get($"/documents/{id}")).GetProperty("row").GetProperty("corrected").GetBoolean());
    }

    [Fact]
    public async Task ASavedSearchTellsWhatIsNew()
    {
        _folder.Write("corpus/报告.txt", Report);
        await using var served = await Serve();
        await Ingest(served, new { paths = new[] { _folder["corpus"] } });
        await served.Sent(HttpMethod.Put, "/saved-searches/协同", new { q = "协同发展" });
        Assert.Equal(0, (await served.Sent(HttpMethod.Post, "/saved-searches/协同/news")).GetProperty("total").GetInt32());
        _folder.Write("corpus/另一份.txt", "通知\n长三角也要协同发展。\n");
        await Ingest(served, new { paths = new[] { _folder["corpus"] } });
        Assert.Equal(1, (await served.Sent(HttpMethod.Post, "/saved-searches/协同/news")).GetProperty("total").GetInt32());
        await served.Sent(HttpMethod.Delete, "/saved-searches/协同");
        Assert.Empty((await served.Get("/saved-searches")).EnumerateArray());
    }

    [Fact]
    public async Task AFileThatHasChangedIsNotShownAsTheDocument()
    {
        var path = _folder.Write("corpus/报告.txt", Report);
        await using var served = await Serve();
        await Ingest(served, new { paths = new[] { _folder["corpus"] } });
        var id = (await served.Get("/documents")).GetProperty("rows")[0].GetProperty("document").GetString();
        File.AppendAllText(path, "再加一句。");
        Assert.Contains("changed", (await served.Problem($"/documents/{id}/file", 404)).GetProperty("detail").GetString(), StringComparison.Ordinal);
        File.Delete(path);
        Assert.Contains("no longer", (await served.Problem($"/documents/{id}/file", 404)).GetProperty("detail").GetString(), StringComparison.Ordinal);
    }
}
