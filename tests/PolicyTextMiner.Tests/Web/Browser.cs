using Microsoft.Playwright;

namespace PolicyTextMiner.Tests.Web;

/// <summary>The machine's Chromium, started by the first test that needs it. None is ever downloaded.</summary>
public sealed class Browser : IAsyncDisposable
{
    static readonly string[] s_places = ["/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome", "/opt/google/chrome/chrome"];

    // No sandbox and little shared memory inside a container; no request of the browser's own to anywhere.
    static readonly string[] s_arguments =
        ["--no-sandbox", "--disable-dev-shm-usage", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking", "--disable-component-update", "--disable-sync"];

    readonly SemaphoreSlim _starting = new(1);
    IPlaywright? _playwright;
    IBrowser? _browser;

    static string? Executable { get; } = Environment.GetEnvironmentVariable("PTM_CHROMIUM") ?? s_places.FirstOrDefault(File.Exists);

    /// <summary>A new page that looks at <paramref name="served"/>; what is wrong with it is gathered in <see cref="Visit.Problems"/>.</summary>
    internal async Task<Visit> Open(Served served, string path, int width = 1440, ColorScheme scheme = ColorScheme.Light)
    {
        var browser = await Start();
        var context = await browser.NewContextAsync(new()
        {
            BaseURL = served.Address.ToString(),
            ColorScheme = scheme,
            Locale = "zh-CN",
            ReducedMotion = ReducedMotion.Reduce,
            ViewportSize = new() { Width = width, Height = width > 720 ? 900 : 844 },
        });
        var page = await context.NewPageAsync();
        page.SetDefaultTimeout(15_000);
        Assertions.SetDefaultExpectTimeout(15_000);   // a machine with other work is slow, not wrong
        var visit = new Visit(context, page, served.Address);
        await page.GotoAsync(path);
        await Assertions.Expect(page.Locator("main h1, main .empty, main .fault").First).ToBeVisibleAsync();
        return visit;
    }

    public async ValueTask DisposeAsync()
    {
        if (_browser is not null) await _browser.DisposeAsync();
        _playwright?.Dispose();
        _starting.Dispose();
    }

    async Task<IBrowser> Start()
    {
        Assert.SkipUnless(Executable is not null, "There is no Chromium. Install it ('apt-get install chromium'), or name one in the environment variable PTM_CHROMIUM.");
        await _starting.WaitAsync(TestContext.Current.CancellationToken);
        try
        {
            _playwright ??= await Playwright.CreateAsync();
            if (_browser is { IsConnected: true }) return _browser;
            return _browser = await _playwright.Chromium.LaunchAsync(new() { ExecutablePath = Executable, Args = s_arguments });
        }
        finally
        {
            _starting.Release();
        }
    }
}

/// <summary>A page that a test looks at.</summary>
sealed class Visit : IAsyncDisposable
{
    readonly IBrowserContext _context;

    public Visit(IBrowserContext context, IPage page, Uri address)
    {
        _context = context;
        Page = page;
        page.Console += (_, message) =>
        {
            if (message.Type == "error" && !message.Text.StartsWith("Failed to load resource", StringComparison.Ordinal)) Problems.Add(message.Text);
        };
        page.PageError += (_, error) => Problems.Add(error);
        page.Dialog += (_, dialog) =>
        {
            Problems.Add($"A dialog opened: {dialog.Message}");
            _ = dialog.DismissAsync();
        };
        page.Request += (_, request) =>
        {
            if (!request.Url.StartsWith(address.ToString(), StringComparison.Ordinal) && !request.Url.StartsWith("blob:", StringComparison.Ordinal) && !request.Url.StartsWith("data:", StringComparison.Ordinal))
                Problems.Add($"A request left the machine: {request.Url}");
            Requests.Add(new Uri(request.Url).AbsolutePath);
        };
    }

    public IPage Page { get; }

    /// <summary>Errors of scripts, refusals of the content policy, dialogs, requests to elsewhere.</summary>
    public List<string> Problems { get; } = [];

    /// <summary>Paths that were asked for.</summary>
    public List<string> Requests { get; } = [];

    public async ValueTask DisposeAsync() => await _context.DisposeAsync();
}
