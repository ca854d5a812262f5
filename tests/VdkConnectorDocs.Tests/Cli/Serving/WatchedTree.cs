using System.Diagnostics.CodeAnalysis;
using System.Security.Cryptography;
using VdkConnectorDocs.Cli;
using VdkConnectorDocs.Cli.Output;
using VdkConnectorDocs.Cli.Sources;
using VdkConnectorDocs.Site;
using VdkConnectorDocs.Site.Publishing;

namespace VdkConnectorDocs.Tests.Cli.Serving;

/// <summary>A copy of the sample with a configuration of its own, built again and again as <c>serve --watch</c> does, or anew.</summary>
[SuppressMessage("ApiDesign", "RS0030", Justification = "The tests sort what they list.")]
internal sealed class WatchedTree : IDisposable
{
    private readonly TreeMemory _read = new();
    private readonly SiteMemory _published = new();
    private readonly ToolContext _context;
    private SortedDictionary<string, string>? _files;

    public WatchedTree(params ReadOnlySpan<string> plugins)
    {
        var sample = Fixtures.Path("vdk-plugins");
        foreach (var file in new DirectoryInfo(sample).GetFiles("*", SearchOption.AllDirectories))
        {
            var path = Path.GetRelativePath(sample, file.FullName).Replace('\\', '/');
            if (plugins.IsEmpty || plugins.Contains(path.Split('/')[0]))
            {
                Folder.Write("plugins/" + path, File.ReadAllBytes(file.FullName));
            }
        }

        Folder.Write("site.yml", "title: Watched\nbase-url: https://example.org/docs/\n");
        _context = new ToolContext
        {
            Output = Stream.Null,
            Error = TextWriter.Null,
            CurrentDirectory = Folder.Path,
            Variable = static _ => null,
            Today = new DateOnly(2026, 1, 1),
        };
    }

    public TemporaryFolder Folder { get; } = new();

    /// <summary>Asked by builds that remember; false unless a test says otherwise.</summary>
    public Func<bool> IsSuperseded { get; set; } = static () => false;

    /// <summary>What the last build told before it was in place; null when it did not.</summary>
    public VerifiedSite? Verified { get; private set; }

    /// <summary>The sample's plugins, in ordinal order.</summary>
    public IReadOnlyList<string> Plugins =>
        [.. new DirectoryInfo(Folder.Combine("plugins")).GetDirectories().Select(static folder => folder.Name).Order(StringComparer.Ordinal)];

    /// <summary>Builds <c>site</c> with all that is remembered of earlier builds.</summary>
    /// <returns>Whether it was published, and all that was said.</returns>
    public (bool Published, IReadOnlyList<string> Said) Build()
    {
        Verified = null;
        var files = FilesOf("plugins");
        _read.Note(_files is null ? null : files.Except(_files).Concat(_files.Except(files)).Select(file => Folder.Combine("plugins/" + file.Key)).ToHashSet());
        _files = files;
        return Build("site", _read, _published);
    }

    /// <summary>Builds <c>site</c> as a process of its own does, with what others have left in the cache.</summary>
    /// <returns>As with <see cref="Build()"/>; with <c>--verbose</c>.</returns>
    public (bool Published, IReadOnlyList<string> Said) BuildWithCache()
    {
        using var output = new MemoryStream();
        using var error = new StringWriter { NewLine = "\n" };
        var context = new ToolContext
        {
            Output = output,
            Error = error,
            CurrentDirectory = Folder.Path,
            Variable = name => name == "VDK_CONNECTOR_DOCS_CACHE" ? Folder.Combine("cache") : null,
            Today = _context.Today,
        };
        var exitCode = Tool.Run(["build", "--plugins", "plugins", "--out", "site", "--verbose"], context);

        // Errors of an overlay keep no site from being published.
        var said = error.ToString().Split('\n');
        return (exitCode != ExitCodes.UnreadableInput && !said.Any(static line => line.StartsWith("The site was not published", StringComparison.Ordinal)), said);
    }

    /// <summary>Builds <c>anew</c> of nothing but the files.</summary>
    public (bool Published, IReadOnlyList<string> Said) BuildAnew() => Build("anew", null, null);

    /// <summary>Does to a file of <c>site</c> what no build does: gives it another text, or deletes it where that is null.</summary>
    public void ReplaceInSite(string path, string? text)
    {
        var file = Folder.Combine("site/" + path);
        File.Delete(file);
        if (text is not null)
        {
            File.WriteAllText(file, text);
        }
    }

    /// <summary>The hash of each file of a site, by its path.</summary>
    public SortedDictionary<string, string> FilesOf(string site)
    {
        var root = Folder.Combine(site);
        var files = new DirectoryInfo(root).GetFiles("*", SearchOption.AllDirectories).ToDictionary(
            file => Path.GetRelativePath(root, file.FullName).Replace('\\', '/'),
            file => Convert.ToHexStringLower(SHA256.HashData(File.ReadAllBytes(file.FullName))));
        return new SortedDictionary<string, string>(files, StringComparer.Ordinal);
    }

    public void Dispose() => Folder.Dispose();

    private (bool Published, IReadOnlyList<string> Said) Build(string site, TreeMemory? read, SiteMemory? published)
    {
        var run = new ToolRun(_context, quiet: true, verbose: false);
        using var loaded = CatalogLoader.Load(
            new SourceSelection.PluginFolder(Folder.Combine("plugins"), null), Folder.Combine("site.yml"), useCache: false, run, read);
        var result = loaded is null ? null : SiteBuilder.Build(
            loaded.Catalog,
            new SiteRequest
            {
                OutputDirectory = Folder.Combine(site),
                Configuration = loaded.Configuration,
                ReadPluginFile = loaded.ReadPluginFile,
                Memory = published,
                Verified = verified => Verified = verified,
                IsSuperseded = IsSuperseded,
            },
            run.Diagnostics,
            CancellationToken.None);
        return (
            result?.Published == true,
            [.. run.Diagnostics.ToSortedList().Concat(run.TreeDiagnostics.ToSortedList()).Select(said => said.ToString().Replace(site, "site", StringComparison.Ordinal))]);
    }
}
