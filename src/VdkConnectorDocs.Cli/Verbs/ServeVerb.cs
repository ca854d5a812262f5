using System.Diagnostics;
using System.Globalization;
using CommandLine;
using VdkConnectorDocs.Cli.Output;
using VdkConnectorDocs.Cli.Serving;
using VdkConnectorDocs.Cli.Sources;
using VdkConnectorDocs.Server;
using VdkConnectorDocs.Site;

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

    [Option("watch", HelpText = "Rebuild when anything the site is made from changes, and reload open pages.")]
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
        var read = Watch ? new TreeMemory() : null;
        var published = Watch ? new SiteMemory() : null;
        var shown = new ShownSite();
        using var session = new SiteSession(loading => Load(loading, read), BuildLoaded, read);
        if (!Build(session, changed: null, shown, new ToolRun(run.Context, Quiet, Verbose)))
        {
            return session.Loaded is null ? ExitCodes.UnreadableInput : ExitCodes.Findings;
        }

        await using var server = await Start(run);
        shown.Server = server;
        run.Context.Write(new Uri(server.Address, session.Loaded!.Configuration.BasePath) + "\n");
        try
        {
            await (Watch ? Follow(session, shown, run) : WaitForCancellation(run));
        }
        catch (OperationCanceledException) when (run.CancellationToken.IsCancellationRequested)
        {
            // The way in which it is meant to end.
        }

        return ExitCodes.Done;

        SiteResult BuildLoaded(LoadedCatalog loaded, ToolRun building) => published is null
            ? Build(loaded, building)
            : Build(
                loaded,
                published,
                verified => shown.ShowEarly(OutputDirectory(loaded, run.Context), loaded.Configuration.BasePath, verified),
                () => shown.IsOld(),
                building);
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

    private async Task Follow(SiteSession session, ShownSite shown, ToolRun run)
    {
        var loaded = session.Loaded!;
        var watcher = NewWatcher(loaded, run.Context);
        shown.IsOld = () => watcher.HasChange;
        try
        {
            // What has changed before the watcher was there.
            Rebuild(changed: null);
            run.Remark("Watching for changes; Ctrl-C ends it.");
            while (true)
            {
                Rebuild(await watcher.NextChange(run.CancellationToken));
                if (session.Loaded!.Configuration != loaded.Configuration)
                {
                    // Other folders may be named now.
                    loaded = session.Loaded;
                    watcher.Dispose();
                    watcher = NewWatcher(loaded, run.Context);
                    Rebuild(changed: null);
                }
            }
        }
        finally
        {
            watcher.Dispose();
        }

        void Rebuild(IReadOnlySet<string>? changed)
        {
            var start = Stopwatch.GetTimestamp();
            if (Build(session, changed, shown, new ToolRun(run.Context, quiet: true, verbose: false)) && changed is not null)
            {
                // What follows the moment in which it can be seen is not waited for.
                var time = Stopwatch.GetElapsedTime(start, shown.Since > start ? shown.Since : Stopwatch.GetTimestamp());
                run.Remark(string.Create(CultureInfo.InvariantCulture, $"Built again in {time.TotalMilliseconds:0} ms"));
            }
        }
    }

    // What cannot be told from this machine is not watched; the wait for Ctrl-C is the same.
    private InputWatcher NewWatcher(LoadedCatalog loaded, ToolContext context) =>
        new(FindInputs(loaded, context) ?? [], OutputDirectory(loaded, context));

    private bool Build(SiteSession session, IReadOnlySet<string>? changed, ShownSite shown, ToolRun run)
    {
        var result = session.Build(changed, run);
        run.ReportDiagnostics();
        if (result is null)
        {
            shown.GiveUp();
            return false;
        }

        if (result.Published)
        {
            shown.Show(OutputDirectory(session.Loaded!, run.Context), session.Loaded!.Configuration.BasePath, result.Files);
        }
        else
        {
            shown.GiveUp();
        }

        return true;
    }
}
