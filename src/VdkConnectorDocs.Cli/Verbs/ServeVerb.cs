using System.Diagnostics;
using System.Globalization;
using System.Security.Cryptography;
using CommandLine;
using VdkConnectorDocs.Cli.Output;
using VdkConnectorDocs.Cli.Serving;
using VdkConnectorDocs.Cli.Sources;
using VdkConnectorDocs.Extraction;
using VdkConnectorDocs.Server;
using VdkConnectorDocs.Site.Output;

namespace VdkConnectorDocs.Cli.Verbs;

[Verb("serve", HelpText = "Build the site and show it on this machine, as GitHub Pages would.")]
internal sealed class ServeVerb : SiteVerb
{
    public static IReadOnlyList<VerbExample> Examples { get; } =
    [
        new("write documentation and see it at once", "serve --watch --plugins versatile-data-kit/projects/vdk-plugins"),
        new("on another port", "serve --port 8080"),
    ];

    [Option("port", Default = 4000, MetaValue = "PORT", HelpText = "The port, on the loopback address only. 0: any that is free.")]
    public int Port { get; set; }

    [Option("watch", HelpText = "Build again when something changes that the site is made from, and reload open pages.")]
    public bool Watch { get; set; }

    public override int Run(ToolRun run)
    {
        if (Port is < 0 or > ushort.MaxValue)
        {
            throw new UsageException($"--port is {Port}; ports are 0 to 65535.");
        }

        AspNetCoreRuntime.Use();
        return Serve(run).GetAwaiter().GetResult();
    }

    private async Task<int> Serve(ToolRun run)
    {
        var memory = Watch ? new ExtractionMemory() : null;
        using var session = new SiteSession(loading => Load(loading, memory), Build);
        if (Build(session, new HashSet<string>(), new ToolRun(run.Context, Quiet, Verbose)) is not { } site)
        {
            return session.Loaded is null ? ExitCodes.UnreadableInput : ExitCodes.Findings;
        }

        await using var server = await Start(run);
        server.Show(site);
        run.Context.Write(new Uri(server.Address, site.BasePath) + "\n");
        try
        {
            await (Watch ? Follow(session, server, run) : WaitForCancellation(run));
        }
        catch (OperationCanceledException) when (run.CancellationToken.IsCancellationRequested)
        {
            // The way in which it is meant to end.
        }

        return ExitCodes.Done;
    }

    private async Task<SiteServer> Start(ToolRun run)
    {
        try
        {
            return await SiteServer.Start(new ServerOptions { Port = Port, Reloads = Watch }, run.CancellationToken);
        }
        catch (IOException exception)
        {
            throw new UsageException($"--port {Port} cannot be used: {exception.Message}");
        }
    }

    private static Task WaitForCancellation(ToolRun run)
    {
        run.Remark("Ctrl-C ends it.");
        return Task.Delay(Timeout.Infinite, run.CancellationToken);
    }

    private async Task Follow(SiteSession session, SiteServer server, ToolRun run)
    {
        var loaded = session.Loaded!;
        var watcher = NewWatcher(loaded, run.Context);
        run.Remark("Watching for changes; Ctrl-C ends it.");
        try
        {
            while (true)
            {
                var changed = await watcher.NextChange(run.CancellationToken);
                var watch = Stopwatch.StartNew();
                if (Build(session, changed, new ToolRun(run.Context, quiet: true, verbose: false)) is { } site)
                {
                    server.Show(site);
                    run.Remark(string.Create(CultureInfo.InvariantCulture, $"Built again in {watch.Elapsed.TotalMilliseconds:0} ms"));
                }

                if (session.Loaded!.Configuration != loaded.Configuration)
                {
                    // Other folders may be named now.
                    loaded = session.Loaded;
                    watcher.Dispose();
                    watcher = NewWatcher(loaded, run.Context);
                }
            }
        }
        finally
        {
            watcher.Dispose();
        }
    }

    // What cannot be told from this machine is not watched; the wait for Ctrl-C is the same.
    private InputWatcher NewWatcher(LoadedCatalog loaded, ToolContext context) =>
        new(FindInputs(loaded, context) ?? [], OutputDirectory(loaded, context));

    private ServedSite? Build(SiteSession session, IReadOnlySet<string> changed, ToolRun run)
    {
        var result = session.Build(changed, run);
        run.ReportDiagnostics();
        if (result is null)
        {
            return null;
        }

        var folder = OutputDirectory(session.Loaded!, run.Context);
        var manifest = File.ReadAllBytes(Path.Join(folder, SiteManifest.FileName));
        return new ServedSite
        {
            Folder = folder,
            Files = result.Files.ToHashSet(StringComparer.Ordinal),
            BasePath = session.Loaded!.Configuration.BasePath,
            Version = Convert.ToHexStringLower(SHA256.HashData(manifest).AsSpan(0, 8)),
        };
    }
}
