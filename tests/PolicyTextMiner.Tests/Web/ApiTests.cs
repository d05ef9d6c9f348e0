using System.Net;
using System.Text;
using System.Text.Json;

namespace PolicyTextMiner.Tests.Web;

public sealed class ApiTests(ServedCorpus corpus)
{
    static string Q(string text) => Uri.EscapeDataString(text);

    async Task<string> Document(string file) =>
        (await (await corpus.Server).Get($"/documents?q={Q(file)}")).GetProperty("rows")[0].GetProperty("document").GetString()!;

    [Fact]
    public async Task TheFirstPageIsServedWithAllThatItNeeds()
    {
        var served = await corpus.Server;
        foreach (var path in new[] { "/", "/indicators", "/strategies", "/corpus", "/app.js", "/style/base.css", "/icon.svg" })
        {
            using var answer = await served.Client.GetAsync(new Uri(path, UriKind.Relative), TestContext.Current.CancellationToken);
            Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        }
    }

    [Fact]
    public async Task StatusCountsWhatTheIndexHolds()
    {
        var status = await (await corpus.Server).Get("/status");
        Assert.False(status.GetProperty("empty").GetBoolean());
        Assert.Equal(13, status.GetProperty("counts").GetProperty("documents").GetInt32());
        Assert.Equal(2013, status.GetProperty("years")[0].GetInt32());
    }

    [Fact]
    public async Task SearchGivesHighlightsHeadingsAndPlaces()
    {
        var answer = await (await corpus.Server).Get($"/search?q={Q("研发强度")}");
        Assert.Equal(5, answer.GetProperty("total").GetInt32());
        foreach (var hit in answer.GetProperty("hits").EnumerateArray())
        {
            var highlight = hit.GetProperty("highlights")[0];
            Assert.Equal("研发强度", hit.GetProperty("text").GetString()![highlight[0].GetInt32()..highlight[1].GetInt32()]);
            Assert.Matches("^[0-9a-f]{64}$", hit.GetProperty("source").GetProperty("document").GetString()!);
            Assert.True(hit.GetProperty("source").GetProperty("page").GetInt32() >= 1);
        }
    }

    [Fact]
    public async Task FacetsCountAndNarrow()
    {
        var served = await corpus.Server;
        var answer = await served.Get($"/search?q={Q("发展")}");
        var year = answer.GetProperty("facets").GetProperty("year").EnumerateArray().First(value => value.GetProperty("value").GetString() == "2014");
        var narrowed = await served.Get($"/search?q={Q("发展")}&year=2014");
        Assert.Equal(year.GetProperty("count").GetInt32(), narrowed.GetProperty("total").GetInt32());
        Assert.True(narrowed.GetProperty("total").GetInt32() < answer.GetProperty("total").GetInt32());
    }

    [Fact]
    public async Task PagesOfASearchJoinWithoutGapOrRepetition()
    {
        var served = await corpus.Server;
        var whole = await served.Get($"/search?q={Q("发展")}&limit=100");
        var joined = new List<string>();
        var cursor = default(string);
        do
        {
            var page = await served.Get($"/search?q={Q("发展")}&limit=7{(cursor is null ? "" : $"&cursor={cursor}")}");
            joined.AddRange(Places(page));
            cursor = page.GetProperty("next").GetString();
        }
        while (cursor is not null);
        Assert.Equal(Places(whole).Order(StringComparer.Ordinal), joined.Order(StringComparer.Ordinal));

        static IEnumerable<string> Places(JsonElement page) => page.GetProperty("hits").EnumerateArray()
            .SelectMany(hit => hit.GetProperty("duplicates").EnumerateArray().Prepend(hit))
            .Select(hit => $"{hit.GetProperty("source").GetProperty("document")}:{hit.GetProperty("start")}");
    }

    [Fact]
    public async Task ABrokenQueryIsAProblemThatPointsAtTheFault()
    {
        var problem = await (await corpus.Server).Problem($"/search?q={Q("(京津冀 AND")}&year=2014", 400);
        Assert.Equal("/problems/query", problem.GetProperty("type").GetString());
        Assert.Equal("(京津冀 AND", problem.GetProperty("query").GetString());
        Assert.InRange(problem.GetProperty("column").GetInt32(), 1, 10);
    }

    [Theory]
    [InlineData("/search?q=a&limit=0", "limit")]
    [InlineData("/search?q=a&limit=many", "limit")]
    [InlineData("/search?q=a&cursor=x", "cursor")]
    [InlineData("/search?year=soon", "year")]
    [InlineData("/search/concordance?q=a&sort=up", "sort")]
    [InlineData("/indicators?kind=length", "kind")]
    [InlineData("/indicators?from=spring", "spring")]
    [InlineData("/indicators?cursor=AAAA", "cursor")]
    [InlineData("/indicators/export?format=doc", "format")]
    [InlineData("/indicators/export?columns=secret", "secret")]
    [InlineData("/strategies/timeline", "name")]
    public async Task AWrongParameterIsNamed(string path, string named)
    {
        var problem = await (await corpus.Server).Problem(path, 400);
        Assert.Contains(named, problem.GetProperty("detail").GetString(), StringComparison.OrdinalIgnoreCase);
    }

    [Theory]
    [InlineData("/documents/0000000000000000000000000000000000000000000000000000000000000000")]
    [InlineData("/documents/..%2F..%2Fetc%2Fpasswd/file")]
    [InlineData("/documents/policy.db/file")]
    [InlineData("/nothing")]
    public async Task WhatIsNotThereIsAProblem(string path) => await (await corpus.Server).Problem(path, 404);

    [Fact]
    public async Task ConcordanceLinesJoinToTheText()
    {
        var served = await corpus.Server;
        var lines = await served.Get($"/search/concordance?q={Q("东部地区")}&sort=left");
        var line = lines.GetProperty("rows")[0];
        Assert.Equal("东部地区", line.GetProperty("keyword").GetString());
        var text = (await served.Get($"/documents/{line.GetProperty("source").GetProperty("document").GetString()}/text")).GetProperty("text").GetString()!;
        Assert.Equal("东部地区", text[line.GetProperty("start").GetInt32()..line.GetProperty("end").GetInt32()]);
    }

    [Fact]
    public async Task ADocumentsFiguresReadBackFromItsText()
    {
        var served = await corpus.Server;
        var document = await served.Get($"/documents/{await Document("rd2023")}/text");
        var text = document.GetProperty("text").GetString()!;
        var rows = document.GetProperty("indicators").EnumerateArray().ToList();
        Assert.NotEmpty(rows);
        Assert.All(rows, row => Assert.Equal(row.GetProperty("quote").GetString(), text[row.GetProperty("start").GetInt32()..row.GetProperty("end").GetInt32()]));
        Assert.All(rows, row => Assert.Equal(4, row.GetProperty("source").GetProperty("box").GetArrayLength()));
    }

    [Fact]
    public async Task AStretchOfTheTextHasABoxForEachPrintedLine()
    {
        var served = await corpus.Server;
        var id = await Document("rd2023");
        var row = (await served.Get($"/documents/{id}/text")).GetProperty("indicators")[0];
        var boxes = await served.Get($"/documents/{id}/boxes?start={row.GetProperty("start")}&end={row.GetProperty("end")}");
        Assert.Equal(row.GetProperty("source").GetProperty("page").GetInt32(), boxes[0].GetProperty("page").GetInt32());
        await served.Problem($"/documents/{id}/boxes?start=5&end=99999999", 400);
    }

    [Fact]
    public async Task ADocumentsFileIsSentInPartsOnRequest()
    {
        var served = await corpus.Server;
        using var request = new HttpRequestMessage(HttpMethod.Get, new Uri($"/api/v1/documents/{await Document("rd2023")}/file", UriKind.Relative));
        request.Headers.Range = new(0, 7);
        using var answer = await served.Client.SendAsync(request, TestContext.Current.CancellationToken);
        Assert.Equal(HttpStatusCode.PartialContent, answer.StatusCode);
        Assert.Equal("application/pdf", answer.Content.Headers.ContentType?.MediaType);
        Assert.StartsWith("%PDF-", await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken), StringComparison.Ordinal);
    }

    [Fact]
    public async Task IndicatorsAreSortedAndPagedInTheDatabase()
    {
        var served = await corpus.Server;
        var values = new List<decimal>();
        var cursor = default(string);
        do
        {
            var page = await served.Get($"/indicators?unit={Q("元")}&sort=value&descending=true&limit=9{(cursor is null ? "" : $"&cursor={Q(cursor)}")}");
            values.AddRange(page.GetProperty("rows").EnumerateArray().Select(row => row.GetProperty("values")[0].GetDecimal()));
            cursor = page.GetProperty("next").GetString();
            if (cursor is null) Assert.Equal(page.GetProperty("total").GetInt32(), values.Count);
        }
        while (cursor is not null);
        Assert.Equal(values.OrderDescending(), values);
        Assert.True(values.Count > 9);
    }

    [Fact]
    public async Task AnExportHasTheRowsAndColumnsThatWereAskedFor()
    {
        var served = await corpus.Server;
        using var answer = await served.Client.GetAsync(new Uri($"/api/v1/indicators/export?unit={Q("元")}&columns=indicator,values&format=csv", UriKind.Relative), TestContext.Current.CancellationToken);
        var lines = Encoding.UTF8.GetString(await answer.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken)).TrimEnd().Split('\n');
        Assert.Equal("indicator,values", lines[0].TrimStart('﻿'));
        Assert.Equal((await served.Get($"/indicators?unit={Q("元")}")).GetProperty("total").GetInt32(), lines.Length - 1);
    }

    [Fact]
    public async Task TimelinesCountAliasesUnderTheirCanonicalName()
    {
        var timeline = (await (await corpus.Server).Get($"/strategies/timeline?name={Q("京津冀协同发展")}"))[0];
        Assert.True(timeline.GetProperty("known").GetBoolean());
        var year = timeline.GetProperty("points").EnumerateArray().Single(point => point.GetProperty("period").GetString() == "2014");
        Assert.True(year.GetProperty("mentions").GetInt32() > 0);
        Assert.True(year.GetProperty("low").GetDouble() < year.GetProperty("per_ten_thousand").GetDouble());
    }

    [Fact]
    public async Task WhatHasNotChangedIsNotSentAgain()
    {
        var served = await corpus.Server;
        using var first = await served.Client.GetAsync(new Uri("/api/v1/documents", UriKind.Relative), TestContext.Current.CancellationToken);
        using var request = new HttpRequestMessage(HttpMethod.Get, new Uri("/api/v1/documents", UriKind.Relative));
        request.Headers.IfNoneMatch.Add(first.Headers.ETag!);
        using var second = await served.Client.SendAsync(request, TestContext.Current.CancellationToken);
        Assert.Equal(HttpStatusCode.NotModified, second.StatusCode);
    }
}
