namespace VdkConnectorDocs.Site.Publishing;

/// <summary>Where a site is published and what is checked on the way.</summary>
public sealed record PublicationRequest
{
    /// <summary>The folder that will be the site. It may be missing, empty, or one that an earlier publication made.</summary>
    public required string OutputDirectory { get; init; }

    /// <summary>Where the site will stand; null when it is not known. Links to it are checked as internal ones.</summary>
    public Uri? BaseUrl { get; init; }

    /// <summary>Whether <c>offline.zip</c>, the whole site in one file, is made.</summary>
    public bool Offline { get; init; } = true;

    /// <summary>
    /// The site that stands in the output directory, as its own publication has remembered it: its files can be kept without being
    /// given again. Then nothing is written before all is verified. Null when that is not known.
    /// </summary>
    public PublishedSite? Previous { get; init; }

    /// <summary>Whether the site is remembered for the next publication.</summary>
    public bool Remembers { get; init; }

    /// <summary>
    /// Whether the site has become old meanwhile. Then a publication that could not begin to exchange sites gives up without an error.
    /// Asked with <see cref="Previous"/> only.
    /// </summary>
    public Func<bool> IsSuperseded { get; init; } = static () => false;

    /// <summary>Told of the site once it is verified and before it is written; with <see cref="Previous"/> only.</summary>
    public Action<VerifiedSite>? Verified { get; init; }
}
