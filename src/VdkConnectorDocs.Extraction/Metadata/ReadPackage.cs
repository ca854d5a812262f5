using VdkConnectorDocs.Catalog.Model;

namespace VdkConnectorDocs.Extraction.Metadata;

/// <summary>A distribution as its manifests describe it.</summary>
/// <param name="Package">What the catalog says of it.</param>
internal sealed record ReadPackage(Package Package)
{
    /// <inheritdoc cref="DistributionMetadata.SourceRoots"/>
    public IReadOnlyList<string> SourceRoots { get; init; } = [];

    /// <inheritdoc cref="DistributionMetadata.MappedPackages"/>
    public IReadOnlyList<PackageFolder> MappedPackages { get; init; } = [];

    /// <inheritdoc cref="DistributionMetadata.Unresolved"/>
    public IReadOnlyList<UnresolvedFact> Unresolved { get; init; } = [];
}
