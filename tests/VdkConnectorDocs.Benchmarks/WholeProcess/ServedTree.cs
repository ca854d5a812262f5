using System.Diagnostics;

namespace VdkConnectorDocs.Benchmarks.WholeProcess;

/// <summary>The tool while it serves a tree and watches it, with a page that listens.</summary>
internal sealed class ServedTree : IAsyncDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    private readonly Process _tool;
    private readonly HttpClient _client;
    private readonly StreamReader _events;

    private ServedTree(Process tool, HttpClient client, StreamReader events) => (_tool, _client, _events) = (tool, client, events);

    public static async Task<ServedTree> Start(string tool, string tree, string site)
    {
        var start = new ProcessStartInfo(tool, ["serve", "--watch", "--port", "0", "--plugins", tree, "--out", site])
        {
            UseShellExecute = false,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        var process = Process.Start(start) ?? throw new InvalidOperationException($"'{tool}' cannot be started.");
        process.ErrorDataReceived += static (_, _) => { };
        process.BeginErrorReadLine();
        var address = await process.StandardOutput.ReadLineAsync() ?? throw new InvalidOperationException($"'{tool}' does not serve '{tree}'.");
        var client = new HttpClient { BaseAddress = new Uri(address), Timeout = Timeout.InfiniteTimeSpan };
        var served = new ServedTree(process, client, new StreamReader(await client.GetStreamAsync(new Uri("/.reload/events", UriKind.Relative))));
        await served.NextEvent();
        return served;
    }

    /// <summary>Writes a file, and waits until pages are told to load themselves again.</summary>
    /// <returns>The time from the one to the other.</returns>
    public async Task<TimeSpan> Change(string file, string text)
    {
        var watch = Stopwatch.StartNew();
        await File.WriteAllTextAsync(file, text);
        await NextEvent();
        return watch.Elapsed;
    }

    public async ValueTask DisposeAsync()
    {
        _events.Dispose();
        _client.Dispose();
        _tool.Kill();
        await _tool.WaitForExitAsync();
        _tool.Dispose();
    }

    private async Task NextEvent()
    {
        using var patience = new CancellationTokenSource(Patience);
        while (await _events.ReadLineAsync(patience.Token) is { } line)
        {
            if (line.Length == 0)
            {
                // A blank line ends an event (HTML standard, 9.2.6).
                return;
            }
        }

        throw new InvalidOperationException("The tool has ended.");
    }
}
