using VdkConnectorDocs.Catalog.Model;
using VdkConnectorDocs.Site.Configuration;
using VdkConnectorDocs.Site.Publishing;

namespace VdkConnectorDocs.Site;

/// <summary>What a build of the site is told besides the catalog.</summary>
public sealed record SiteRequest
{
    /// <summary>Where the site goes. It is built aside, verified and swapped, so that a site that stood there stays whole until then.</summary>
    public required string OutputDirectory { get; init; }

    /// <summary>
    /// What <c>site.yml</c> says. Its folders of templates, assets and pages override the default theme's file by file; other files of
    /// the pages' folder come on top.
    /// </summary>
    public SiteConfiguration Configuration { get; init; } = SiteConfiguration.Default;

    /// <summary>What has changed in the catalog over time, for the pages that tell of it; null for a site without them.</summary>
    public ChangeLog? Changes { get; init; }

    /// <summary>
    /// The bytes of a file of the plugin tree, by its path relative to the plugins folder with <c>/</c>; null when there is none or it
    /// must not be read. Asked for images of READMEs only; without it they become links to the source. Called from several threads.
    /// </summary>
    public Func<string, byte[]?>? ReadPluginFile { get; init; }

    /// <summary>
    /// What the last build into the same output directory has left in this process, so that only what has changed is made again; kept up
    /// to date by the build. Null for a build that is on its own.
    /// </summary>
    public SiteMemory? Memory { get; init; }

    /// <summary>
    /// What the last build into the same output directory has left for this process, and this one leaves for the next. Null for a build
    /// that is on its own.
    /// </summary>
    public SiteRecording? Recording { get; init; }

    /// <summary>
    /// Told of the site as soon as it is verified, before it stands in the output directory, so that somebody who waits can see it. Called
    /// only where <see cref="Memory"/> knows the site that stands there.
    /// </summary>
    public Action<VerifiedSite>? Verified { get; init; }

    /// <summary>
    /// Whether somebody waits for a newer site. Then one that was verified is not put in place any more. Asked only where
    /// <see cref="Memory"/> knows the site that stands there.
    /// </summary>
    public Func<bool> IsSuperseded { get; init; } = static () => false;

    /// <summary>The most threads to use; 0 for one a core.</summary>
    public int Parallelism { get; init; }
}
