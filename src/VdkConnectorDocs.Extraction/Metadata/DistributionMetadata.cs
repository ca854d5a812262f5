using VdkConnectorDocs.Catalog.Model;

namespace VdkConnectorDocs.Extraction.Metadata;

/// <summary>What one manifest says about a distribution; what it does not say is null or empty.</summary>
internal sealed record DistributionMetadata
{
    /// <summary>The manifest, relative to the tree.</summary>
    public required string Manifest { get; init; }

    /// <summary>The <c>package.json</c> that fields were taken from, relative to the tree; null when none was.</summary>
    public string? PackageJson { get; init; }

    public string? Name { get; init; }

    public string? Version { get; init; }

    public string? RequiresPython { get; init; }

    public string? Description { get; init; }

    /// <summary>The licence field, not the classifier.</summary>
    public string? License { get; init; }

    public IReadOnlyList<string> Classifiers { get; init; } = [];

    public IReadOnlyList<Dependency> Dependencies { get; init; } = [];

    public IReadOnlyList<Extra> Extras { get; init; } = [];

    public IReadOnlyList<EntryPoint> EntryPoints { get; init; } = [];

    /// <summary>The folders that imports start from, relative to the package; empty when the manifest does not say.</summary>
    public IReadOnlyList<string> SourceRoots { get; init; } = [];

    /// <summary>The packages that are in folders of another name.</summary>
    public IReadOnlyList<PackageFolder> MappedPackages { get; init; } = [];

    /// <summary>What could not be told.</summary>
    public IReadOnlyList<UnresolvedFact> Unresolved { get; init; } = [];

    public Evidence? Evidence { get; init; }

    /// <summary>Completes this manifest with what it leaves open and another one says.</summary>
    public DistributionMetadata Or(DistributionMetadata other) => this with
    {
        Name = Name ?? other.Name,
        Version = Version ?? other.Version,
        RequiresPython = RequiresPython ?? other.RequiresPython,
        Description = Description ?? other.Description,
        License = License ?? other.License,
        Classifiers = Classifiers.Count > 0 ? Classifiers : other.Classifiers,
        Dependencies = Dependencies.Count > 0 ? Dependencies : other.Dependencies,
        Extras = Extras.Count > 0 ? Extras : other.Extras,
        EntryPoints = EntryPoints.Count > 0 ? EntryPoints : other.EntryPoints,
        SourceRoots = SourceRoots.Count > 0 ? SourceRoots : other.SourceRoots,
        MappedPackages = MappedPackages.Count > 0 ? MappedPackages : other.MappedPackages,
        Unresolved = [.. Unresolved, .. other.Unresolved],
        Evidence = Evidence ?? other.Evidence,
    };
}
