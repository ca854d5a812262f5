using Microsoft.Playwright;
using Xunit;

namespace VdkConnectorDocs.Browser.Tests;

/// <summary>One browser for all tests. Where there can be none, every test that asks for it is skipped, with the reason.</summary>
public sealed class Chromium : IAsyncLifetime
{
    // No sandbox: containers that tests run in seldom allow one, and every page is ours. The rest keeps it from calling home.
    private static readonly string[] Arguments =
    [
        "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking",
        "--disable-component-update", "--disable-sync",
    ];

    // What is waited for comes at once on a machine that is at rest; other test projects may run beside this one.
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    private IPlaywright? _playwright;
    private IBrowser? _browser;
    private string _reason = "";

    public async ValueTask InitializeAsync()
    {
        Assertions.SetDefaultExpectTimeout((float)Patience.TotalMilliseconds);
        _playwright = await Playwright.CreateAsync();
        var program = ChromiumProgram.Find();
        if (program is null && !ChromiumProgram.TryInstallPlaywrights())
        {
            program = ChromiumProgram.TryInstallDebians();
            if (program is null)
            {
                _reason = "There is no Chromium on this machine (PATH, CHROME_PATH), and neither Playwright nor apt-get can install one.";
                return;
            }
        }

        try
        {
            _browser = await _playwright.Chromium.LaunchAsync(new() { ExecutablePath = program, Args = Arguments, Timeout = 60_000 });
        }
        catch (PlaywrightException exception)
        {
            _reason = $"{program ?? "Playwright's Chromium"} does not start: {exception.Message}";
        }
    }

    /// <summary>A window of its own for one test.</summary>
    public async Task<IBrowserContext> Open(BrowserNewContextOptions options)
    {
        Assert.SkipUnless(_browser is not null, _reason);
        var context = await _browser!.NewContextAsync(options);
        context.SetDefaultTimeout((float)Patience.TotalMilliseconds);
        return context;
    }

    public async ValueTask DisposeAsync()
    {
        if (_browser is not null)
        {
            await _browser.DisposeAsync();
        }

        _playwright?.Dispose();
    }
}
