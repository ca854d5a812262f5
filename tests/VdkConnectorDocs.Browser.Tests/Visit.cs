using Microsoft.Playwright;
using Xunit;

namespace VdkConnectorDocs.Browser.Tests;

/// <summary>How a page is looked at.</summary>
public sealed record VisitOptions
{
    public int Width { get; init; } = 1440;

    public bool HasScript { get; init; } = true;

    /// <summary>Whether the test makes the page complain on purpose.</summary>
    public bool ExpectsMessages { get; init; }
}

/// <summary>
/// A visit to a site in a window of its own. At its end every visit must have been quiet: no console message, no script error, and no
/// request to another host.
/// </summary>
public sealed class Visit : IAsyncDisposable
{
    private readonly IBrowserContext _context;
    private readonly Uri _start;
    private readonly VisitOptions _options;
    private readonly List<string> _messages = [];

    private Visit(IBrowserContext context, IPage page, Uri start, VisitOptions options)
    {
        _context = context;
        _start = start;
        _options = options;
        Page = page;
        page.Console += (_, message) => Note($"console {message.Type}: {message.Text}");
        page.PageError += (_, error) => Note($"script error: {error}");
        page.Dialog += async (_, dialog) =>
        {
            Note($"dialog: {dialog.Message}");
            await dialog.DismissAsync();
        };
        context.RequestFinished += (_, request) => NoteForeign(request);
        context.RequestFailed += (_, request) => NoteForeign(request);
    }

    public IPage Page { get; }

    /// <summary>What the page said or asked for and should not have.</summary>
    public IReadOnlyList<string> Messages
    {
        get
        {
            lock (_messages)
            {
                return [.. _messages];
            }
        }
    }

    /// <summary>The path and query of the address bar, below the site's root.</summary>
    public string Address => Page.Url[(Page.Url.IndexOf("/docs/", StringComparison.Ordinal) + "/docs/".Length)..];

    public static async Task<Visit> To(Chromium chromium, Uri address, VisitOptions? options)
    {
        options ??= new VisitOptions();
        var context = await chromium.Open(new BrowserNewContextOptions
        {
            ViewportSize = new ViewportSize { Width = options.Width, Height = 900 },
            JavaScriptEnabled = options.HasScript,
            ReducedMotion = ReducedMotion.Reduce,
            Permissions = address.IsFile ? null : ["clipboard-read", "clipboard-write"],
        });
        var visit = new Visit(context, await context.NewPageAsync(), address, options);
        await visit.Page.GotoAsync(address.AbsoluteUri);
        return visit;
    }

    /// <summary>How far what can be seen has moved since the page began to load, as browsers measure it.</summary>
    public Task<double> FindShift() => Page.EvaluateAsync<double>(
        """
        new Promise(done => {
            let sum = 0;
            new PerformanceObserver(list => { for (const entry of list.getEntries()) sum += entry.value; }).observe({ type: 'layout-shift', buffered: true });
            setTimeout(() => done(sum), 300);
        })
        """);

    public ILocator Find(string selector) => Page.Locator(selector);

    public async ValueTask DisposeAsync()
    {
        await _context.CloseAsync();
        if (!_options.ExpectsMessages)
        {
            Assert.Empty(Messages);
        }
    }

    private bool IsOwn(Uri address) => _start.IsFile ? address.IsFile : address.Authority == _start.Authority || address.Scheme is "data" or "blob";

    private void NoteForeign(IRequest request)
    {
        // What the policy stopped was never sent.
        if (!IsOwn(new Uri(request.Url)) && request.Failure?.Contains("csp", StringComparison.OrdinalIgnoreCase) != true)
        {
            Note($"request to {request.Url}: {request.Failure}");
        }
    }

    private void Note(string message)
    {
        lock (_messages)
        {
            _messages.Add(message);
        }
    }
}
