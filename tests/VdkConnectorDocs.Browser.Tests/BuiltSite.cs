using System.Text;
using VdkConnectorDocs.Cli;
using VdkConnectorDocs.Server;
using VdkConnectorDocs.Site.Output;

namespace VdkConnectorDocs.Browser.Tests;

/// <summary>A site that the tool built into a folder of its own, and that is served under a base path as it would be published.</summary>
public sealed class BuiltSite : IAsyncDisposable
{
    private const string BasePath = "/docs/";

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("vdk-connector-docs-browser-");
    private SiteServer? _server;

    public string Folder => Path.Join(_folder.FullName, "site");

    /// <summary>Where it is served; ends with <c>/</c>.</summary>
    public Uri Address { get; private set; } = null!;

    /// <param name="prepare">Makes inputs in the folder and returns the options that name them.</param>
    public static async Task<BuiltSite> Build(Func<string, IEnumerable<string>> prepare)
    {
        var site = new BuiltSite();
        var folder = site._folder.FullName;
        await File.WriteAllTextAsync(Path.Join(folder, "site.yml"), $"title: VDK connectors\nbase-url: https://example.org{BasePath}\n");
        Run(folder, ["build", "--quiet", "--config", "site.yml", "--out", "site", .. prepare(folder)]);

        var manifest = SiteManifest.Read(await File.ReadAllBytesAsync(Path.Join(site.Folder, SiteManifest.FileName)))!;
        site._server = await SiteServer.Start(new ServerOptions(), CancellationToken.None);
        site._server.Show(new ServedSite
        {
            Folder = site.Folder,
            BasePath = BasePath,
            Files = manifest.Select(entry => entry.Path).ToHashSet(StringComparer.Ordinal),
            Version = "1",
        });
        site.Address = new Uri(site._server.Address, BasePath);
        return site;
    }

    /// <summary>Runs the tool in a folder; what it writes to standard output.</summary>
    public static string Run(string folder, params string[] arguments)
    {
        using var output = new MemoryStream();
        using var error = new StringWriter { NewLine = "\n" };
        var exitCode = Tool.Run(arguments, new ToolContext
        {
            Output = output,
            Error = error,
            CurrentDirectory = folder,
            Today = new DateOnly(2026, 1, 1),
            Variable = name => name == "VDK_CONNECTOR_DOCS_CACHE" ? Path.Join(folder, "cache") : Environment.GetEnvironmentVariable(name),
        });
        return exitCode is ExitCodes.Done or ExitCodes.Findings && output.Length > 0
            ? Encoding.UTF8.GetString(output.ToArray())
            : throw new InvalidOperationException(error.ToString());
    }

    public async ValueTask DisposeAsync()
    {
        if (_server is not null)
        {
            await _server.DisposeAsync();
        }

        _folder.Delete(recursive: true);
    }
}
