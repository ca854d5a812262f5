namespace VdkConnectorDocs.Site;

/// <summary>What a build of the site wrote.</summary>
/// <param name="Published">The site stands in the output directory; false when an error kept it from being swapped in.</param>
/// <param name="Pages">The number of HTML pages.</param>
/// <param name="Connectors">The number of connectors in the catalog.</param>
/// <param name="Files">Every file, relative to the output directory, with <c>/</c>, in ordinal order.</param>
public sealed record SiteResult(bool Published, int Pages, int Connectors, IReadOnlyList<string> Files)
{
    /// <summary>The site was verified, but not published because a newer one was wanted.</summary>
    public bool IsSuperseded { get; init; }

    /// <summary>The number of files that were rendered.</summary>
    public int Rendered { get; init; }

    /// <summary>The number of files that would have come out the same, and were taken from an earlier build.</summary>
    public int Taken { get; init; }

    /// <summary>The number of HTML pages among the files of a site.</summary>
    public static int CountPages(IEnumerable<string> files) => files.Count(static path => path.EndsWith(".html", StringComparison.Ordinal));
}
