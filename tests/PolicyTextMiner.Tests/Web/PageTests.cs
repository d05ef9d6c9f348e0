using Deque.AxeCore.Playwright;
using Microsoft.Playwright;
using PolicyTextMiner.Tests.Support;
using static Microsoft.Playwright.Assertions;

namespace PolicyTextMiner.Tests.Web;

/// <summary>What a visitor sees and does, in a real browser.</summary>
public sealed class PageTests(ServedCorpus corpus, Browser browser) : IClassFixture<Browser>
{
    const string Timeline = "/strategies?name=京津冀协同发展&name=共同富裕";

    async Task<string> DocumentPath(string file) =>
        "/documents/" + (await (await corpus.Server).Get($"/documents?q={Uri.EscapeDataString(file)}")).GetProperty("rows")[0].GetProperty("document").GetString();

    static ILocator Drawn(Visit visit) => visit.Page.Locator(".page[data-drawn] .box-mark");

    [Theory]
    [InlineData("/", ColorScheme.Light)]
    [InlineData("/?q=研发强度", ColorScheme.Light)]
    [InlineData("/?q=研发强度", ColorScheme.Dark)]
    [InlineData("/?q=东部地区&mode=lines", ColorScheme.Light)]
    [InlineData("/?q=发展&mode=near", ColorScheme.Dark)]
    [InlineData("/?q=(a AND", ColorScheme.Light)]
    [InlineData("document", ColorScheme.Light)]
    [InlineData("document", ColorScheme.Dark)]
    [InlineData("/indicators", ColorScheme.Light)]
    [InlineData("/indicators", ColorScheme.Dark)]
    [InlineData("/indicators?show=series&indicator=研发", ColorScheme.Light)]
    [InlineData(Timeline, ColorScheme.Light)]
    [InlineData(Timeline, ColorScheme.Dark)]
    [InlineData("/strategies?tab=rewording&before=2019&after=2024", ColorScheme.Light)]
    [InlineData("/strategies?tab=candidates", ColorScheme.Light)]
    [InlineData("/corpus", ColorScheme.Dark)]
    [InlineData("/corpus?tab=citations", ColorScheme.Light)]
    [InlineData("/corpus?tab=add", ColorScheme.Light)]
    public async Task NoViewKeepsAnyoneOut(string path, ColorScheme scheme)
    {
        var served = await corpus.Server;
        await using var visit = await browser.Open(served, path == "document" ? await DocumentPath("rd2023") + "?q=经费" : path, scheme: scheme);
        await Expect(visit.Page.Locator(".loading")).ToHaveCountAsync(0);
        var found = await visit.Page.RunAxe();
        Assert.True(found.Violations.Length == 0, string.Join('\n', found.Violations.Select(wrong => $"{wrong.Id}: {wrong.Help}\n  {string.Join("\n  ", wrong.Nodes.Take(3).Select(node => node.Html))}")));
        Assert.Empty(visit.Problems);
    }

    [Theory]
    [InlineData("/?q=研发强度")]
    [InlineData("/indicators")]
    [InlineData(Timeline)]
    [InlineData("/corpus")]
    [InlineData("document")]
    public async Task NothingIsWiderThanAPhone(string path)
    {
        await using var visit = await browser.Open(await corpus.Server, path == "document" ? await DocumentPath("rd2023") : path, width: 390);
        Assert.True(await visit.Page.EvaluateAsync<int>("document.documentElement.scrollWidth") <= 390);
    }

    [Fact]
    public async Task ASearchLeadsToTheBoxOnThePrintedPage()
    {
        await using var visit = await browser.Open(await corpus.Server, "/");
        await visit.Page.GetByRole(AriaRole.Searchbox).FillAsync("研发强度");
        await visit.Page.Keyboard.PressAsync("Enter");
        await Expect(visit.Page.Locator(".hit mark").First).ToHaveTextAsync("研发强度");
        await visit.Page.Locator(".facets a", new() { HasText = "京津冀" }).First.ClickAsync();
        await Expect(visit.Page).ToHaveURLAsync(new System.Text.RegularExpressions.Regex("region="));
        await visit.Page.Locator(".hit a.open").First.ClickAsync();
        await Expect(visit.Page.Locator(".reading .at")).ToHaveTextAsync(["研发强度"]);
        await Expect(Drawn(visit)).ToHaveCountAsync(1);
        Assert.Empty(visit.Problems);
    }

    [Fact]
    public async Task KeysGoFromHitToHit()
    {
        await using var visit = await browser.Open(await corpus.Server, await DocumentPath("rd2023") + "?q=经费");
        await Expect(visit.Page.Locator("[data-count]")).ToContainTextAsync("1 /");
        await visit.Page.Locator(".text-pane").FocusAsync();
        await visit.Page.Keyboard.PressAsync("j");
        await Expect(visit.Page.Locator("[data-count]")).ToContainTextAsync("2 /");
        await visit.Page.Keyboard.PressAsync("k");
        await Expect(visit.Page.Locator("[data-count]")).ToContainTextAsync("1 /");
    }

    [Fact]
    public async Task AFigureOfTheTextIsShownWhereItIsPrinted()
    {
        await using var visit = await browser.Open(await corpus.Server, await DocumentPath("rd2023"));
        await visit.Page.Locator("a.fig", new() { HasText = "30782.9亿元" }).ClickAsync();
        await Expect(Drawn(visit)).ToHaveCountAsync(1);
        await Expect(visit.Page).ToHaveURLAsync(new System.Text.RegularExpressions.Regex("at=\\d+-\\d+"));
    }

    [Fact]
    public async Task TextAndPageScrollTogether()
    {
        await using var visit = await browser.Open(await corpus.Server, await DocumentPath("gwr2013"));
        await Expect(visit.Page.Locator(".page[data-drawn]").First).ToBeVisibleAsync();
        await visit.Page.Locator(".text-pane").HoverAsync();
        await visit.Page.Mouse.WheelAsync(0, 5000);
        await visit.Page.WaitForFunctionAsync("document.querySelector('.page-pane').scrollTop > 200");
    }

    [Fact]
    public async Task AFaultyQueryIsMarkedWhereItIsWrong()
    {
        await using var visit = await browser.Open(await corpus.Server, "/?q=研发 value:>x");
        await Expect(visit.Page.Locator(".fault pre mark")).ToBeVisibleAsync();
    }

    [Fact]
    public async Task TheTableSortsAndFiltersAndItsStateIsItsAddress()
    {
        await using var visit = await browser.Open(await corpus.Server, "/indicators");
        await visit.Page.Locator("input[name=unit]").FillAsync("元");
        await visit.Page.Locator("form button.primary").ClickAsync();
        await visit.Page.Locator("th button", new() { HasText = "数值" }).ClickAsync();
        await Expect(visit.Page).ToHaveURLAsync(new System.Text.RegularExpressions.Regex("sort=value"));
        await Expect(visit.Page.Locator("th[aria-sort=ascending]")).ToHaveTextAsync("数值 ↑");
        await Expect(visit.Page.Locator("tbody tr").First).ToBeVisibleAsync();
        var rows = await visit.Page.Locator("tbody tr").CountAsync();
        await visit.Page.ReloadAsync();
        await Expect(visit.Page.Locator("tbody tr")).ToHaveCountAsync(rows);
        await Expect(visit.Page.Locator("th[aria-sort=ascending]")).ToHaveTextAsync("数值 ↑");
    }

    [Fact]
    public async Task ATimelineHasItsDataBesideIt()
    {
        await using var visit = await browser.Open(await corpus.Server, Timeline);
        await Expect(visit.Page.Locator("svg.chart polyline")).ToHaveCountAsync(2);
        await Expect(visit.Page.Locator("main table tbody tr").First).ToBeVisibleAsync();
    }

    [Fact]
    public async Task TheInterfaceSpeaksEnglishToo()
    {
        await using var visit = await browser.Open(await corpus.Server, "/corpus");
        await visit.Page.GetByRole(AriaRole.Button, new() { Name = "English" }).ClickAsync();
        await Expect(visit.Page.Locator("h1")).ToHaveTextAsync("Corpus");
        Assert.Equal("en", await visit.Page.Locator("html").GetAttributeAsync("lang"));
    }

    [Fact]
    public async Task AHostileDocumentIsTextAndNothingElse()
    {
        var served = await corpus.Server;
        await using var visit = await browser.Open(served, "/?q=零宽字符 OR 倒序 OR 研发强度");
        await Expect(visit.Page.Locator(".hit h2", new() { HasText = ServedCorpus.HostileTitle }).First).ToBeVisibleAsync();
        await visit.Page.GotoAsync(await DocumentPath("恶意"));
        await Expect(visit.Page.Locator(".reading")).ToContainTextAsync("javascript:alert(3)");
        await Expect(visit.Page.Locator("main script, main img[src=x], main svg[onload], main [onerror], a[href^='javascript:']")).ToHaveCountAsync(0);
        Assert.DoesNotContain('\u202e', await visit.Page.Locator("main").InnerTextAsync());
        await visit.Page.GotoAsync("/corpus");
        await Expect(visit.Page.Locator("tbody tr", new() { HasText = "<img src=x" })).ToHaveCountAsync(1);
        Assert.Empty(visit.Problems);
    }

    [Fact]
    public async Task TheFirstLoadIsSmallAndStaysOnThisMachine()
    {
        await using var visit = await browser.Open(await corpus.Server, "/?q=研发强度");
        var bytes = await visit.Page.EvaluateAsync<int>("performance.getEntriesByType('resource').concat(performance.getEntriesByType('navigation')).reduce((sum, one) => sum + one.transferSize, 0)");
        Assert.InRange(bytes, 1, 400_000);
        Assert.DoesNotContain(visit.Requests, path => path.StartsWith("/pdfjs", StringComparison.Ordinal));
        Assert.Empty(visit.Problems);
    }

    [Fact]
    public async Task AnEmptyIndexTakesAFileAndFindsIt()
    {
        using var folder = new TemporaryFolder();
        await using var served = await ServedCorpus.Serve(folder["index"]);
        await using var visit = await browser.Open(served, "/");
        await visit.Page.Locator("input[type=file]").SetInputFilesAsync(new FilePayload[]
        {
            new() { Name = "gbk.pdf", MimeType = "application/pdf", Buffer = File.ReadAllBytes(Path.Combine(RepositoryRoot.Path, "tests", "PolicyTextMiner.Tests", "Pdfs", "gbk-without-embedding.pdf")) },
            new() { Name = "picture.png", MimeType = "image/png", Buffer = [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A, 0, 0] },
        });
        await Expect(visit.Page.Locator(".failures")).ToContainTextAsync("picture.png");
        await visit.Page.GetByRole(AriaRole.Button, new() { Name = "开始检索" }).ClickAsync();
        await Expect(visit.Page.Locator("h1")).ToContainTextAsync("1 份文献");
        var id = (await served.Get("/documents")).GetProperty("rows")[0].GetProperty("document").GetString();
        await visit.Page.GotoAsync($"/documents/{id}");
        await Expect(visit.Page.Locator(".page[data-drawn]").First).ToBeVisibleAsync();
        Assert.Contains(visit.Requests, path => path.EndsWith(".bcmap", StringComparison.Ordinal));
        Assert.Empty(visit.Problems);
    }

    [Fact]
    public async Task ACorrectionIsShownBesideWhatWasRead()
    {
        using var folder = new TemporaryFolder();
        folder.Write("corpus/报告.txt", "政府工作报告\n2022年全省地区生产总值达到5.3万亿元。\n");
        await using var served = await ServedCorpus.Serve(folder["index"]);
        await served.Sent(HttpMethod.Post, "/ingest", new { paths = new[] { folder["corpus"] } });
        while ((await served.Get("/ingest")).GetProperty("running").GetBoolean()) await Task.Delay(50, TestContext.Current.CancellationToken);
        var id = (await served.Get("/documents")).GetProperty("rows")[0].GetProperty("document").GetString();
        await using var visit = await browser.Open(served, $"/documents/{id}");
        await visit.Page.Locator("summary", new() { HasText = "著录信息" }).ClickAsync();
        await visit.Page.GetByRole(AriaRole.Button, new() { Name = "更正" }).ClickAsync();
        await visit.Page.Locator("dialog input[name=region]").FillAsync("河北省");
        await visit.Page.Locator("dialog button.primary").ClickAsync();
        await Expect(visit.Page.Locator(".doc-head")).ToContainTextAsync("河北省");
        await Expect(visit.Page.Locator(".doc-head .tag", new() { HasText = "已更正" }).First).ToBeVisibleAsync();
        Assert.Empty(visit.Problems);
    }
}
