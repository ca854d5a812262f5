using System.Threading.Channels;
using Microsoft.AspNetCore.Http;

namespace VdkConnectorDocs.Server;

/// <summary>Tells every open page which version of the site is the newest, as server-sent events (HTML standard, 9.2).</summary>
internal sealed class ReloadChannel
{
    private readonly Lock _gate = new();
    private readonly HashSet<Channel<string>> _pages = [];
    private string _version = "";

    public void Announce(string version)
    {
        lock (_gate)
        {
            _version = version;
            foreach (var page in _pages)
            {
                page.Writer.TryWrite(version);
            }
        }
    }

    /// <summary>Answers a page until it goes away: the version now, and each one that follows. Who asks for the header alone gets it at once.</summary>
    public async Task Serve(HttpContext context, CancellationToken stopping)
    {
        context.Response.ContentType = "text/event-stream; charset=utf-8";
        if (HttpMethods.IsHead(context.Request.Method))
        {
            return;
        }

        using var ended = CancellationTokenSource.CreateLinkedTokenSource(context.RequestAborted, stopping);

        // Only the newest version matters to a page that is slow to read.
        var page = Channel.CreateBounded<string>(new BoundedChannelOptions(1) { FullMode = BoundedChannelFullMode.DropOldest });
        lock (_gate)
        {
            _pages.Add(page);
            page.Writer.TryWrite(_version);
        }

        try
        {
            await foreach (var version in page.Reader.ReadAllAsync(ended.Token))
            {
                await context.Response.WriteAsync($"data: {version}\n\n", ended.Token);
                await context.Response.Body.FlushAsync(ended.Token);
            }
        }
        catch (OperationCanceledException) when (ended.IsCancellationRequested)
        {
            // The page went away, or the server ends.
        }
        finally
        {
            lock (_gate)
            {
                _pages.Remove(page);
            }
        }
    }
}
