using System.Runtime.CompilerServices;
using static Microsoft.Playwright.Assertions;

namespace PolicyTextMiner.Tests.Web;

/// <summary>Takes the pictures that the README shows, of the sample corpus.</summary>
public sealed class Screenshots(ServedCorpus corpus, Browser browser) : IClassFixture<Browser>
{
    [Fact]
    public async Task TakesThoseOfTheReadme()
    {
        Assert.SkipUnless(Environment.GetEnvironmentVariable("PTM_SCREENSHOTS") == "1", "Takes the README's pictures anew with PTM_SCREENSHOTS=1.");
        var served = await corpus.Server;
        var document = (await served.Get("/documents?q=rd2023")).GetProperty("rows")[0].GetProperty("document").GetString();
        await Take(served, "search", "/?q=研发强度", ".hit");
        await Take(served, "document", $"/documents/{document}?q=投入强度", ".page[data-drawn] .box-mark");
        await Take(served, "strategies", "/strategies?name=京津冀协同发展&name=共同富裕&name=乡村振兴战略", "svg.chart");
    }

    async Task Take(Served served, string name, string path, string shown)
    {
        await using var visit = await browser.Open(served, path, width: 1280);
        await Expect(visit.Page.Locator(shown).First).ToBeVisibleAsync();
        await visit.Page.ScreenshotAsync(new() { Path = Path.Combine(Folder(), $"{name}.png") });
    }

    static string Folder([CallerFilePath] string here = "") => Path.Combine(Path.GetDirectoryName(here)!, "Screenshots");
}
