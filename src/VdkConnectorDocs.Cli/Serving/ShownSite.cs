using System.Diagnostics;
using VdkConnectorDocs.Server;
using VdkConnectorDocs.Site.Output;
using VdkConnectorDocs.Site.Publishing;

namespace VdkConnectorDocs.Cli.Serving;

/// <summary>The state of the site that is served: that of the output directory, or already the one that is on its way there.</summary>
internal sealed class ShownSite
{
    private ServedSite? _site;
    private SiteServer? _server;
    private TaskCompletionSource<byte[]?>? _arrival;

    /// <summary>Whether it is known already that the site has changed again.</summary>
    public Func<bool> IsOld { get; set; } = static () => false;

    /// <summary>The time stamp of the moment in which the version that is shown was first shown.</summary>
    public long Since { get; private set; }

    /// <summary>Serves it, from when it is set.</summary>
    public SiteServer Server
    {
        set
        {
            _server = value;
            Show(_site!);
        }
    }

    /// <summary>Shows the site that stands in the output directory.</summary>
    public void Show(string folder, string basePath, IReadOnlyList<string> files)
    {
        var manifest = SiteManifest.Read(File.ReadAllBytes(Path.Join(folder, SiteManifest.FileName)));
        Show(new ServedSite
        {
            Folder = folder,
            BasePath = basePath,
            Files = files.ToHashSet(StringComparer.Ordinal),
            Version = SiteVersion.Of(manifest ?? []),
        });
        GiveUp();
    }

    /// <summary>Shows a site that does not stand in the output directory yet; who asks for what is not made yet waits for it.</summary>
    public void ShowEarly(string folder, string basePath, VerifiedSite site)
    {
        // Continuations are requests; they must not hold up the build.
        _arrival = new TaskCompletionSource<byte[]?>(TaskCreationOptions.RunContinuationsAsynchronously);
        var ahead = new Dictionary<string, Task<byte[]?>>(StringComparer.Ordinal);
        foreach (var (path, content) in site.Changed)
        {
            ahead[path] = Task.FromResult<byte[]?>(content.ToArray());
        }

        foreach (var path in site.Late)
        {
            ahead[path] = _arrival.Task;
        }

        Show(new ServedSite
        {
            Folder = folder,
            BasePath = basePath,
            Files = site.Files.ToHashSet(StringComparer.Ordinal),
            Version = site.Version,
            Ahead = ahead,
        });
    }

    /// <summary>Lets nobody wait any longer: what was on its way is there, or will not come.</summary>
    public void GiveUp() => _arrival?.TrySetResult(null);

    private void Show(ServedSite site)
    {
        if (site.Version != _site?.Version)
        {
            Since = Stopwatch.GetTimestamp();
        }

        _site = site;
        _server?.Show(site);
    }
}
