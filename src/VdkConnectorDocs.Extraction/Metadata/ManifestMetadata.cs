using VdkConnectorDocs.Catalog;
using VdkConnectorDocs.Diagnostics;

namespace VdkConnectorDocs.Extraction.Metadata;

/// <summary>What one <c>setup.cfg</c> or <c>pyproject.toml</c> says about its package; what it does not say is null or empty.</summary>
public sealed record ManifestMetadata
{
    public static ManifestMetadata Empty { get; } = new();

    public ManifestValue? Name { get; init; }

    public ManifestValue? Version { get; init; }

    public ManifestValue? Description { get; init; }

    public ManifestValue? Readme { get; init; }

    /// <summary>The licence's name or expression; a <see cref="FileReference"/> is its text and no name.</summary>
    public ManifestValue? License { get; init; }

    public ManifestValue? RequiresPython { get; init; }

    public ManifestList Classifiers { get; init; } = ManifestList.Empty;

    /// <summary>Requirements in the form of PEP 508.</summary>
    public ManifestList Dependencies { get; init; } = ManifestList.Empty;

    public EquatableList<ManifestExtra> Extras { get; init; } = [];

    public EquatableList<ManifestEntryPoint> EntryPoints { get; init; } = [];

    /// <summary>Files with further entry points, in the form of <see cref="EntryPointsText"/>; null when there are none.</summary>
    public FileReference? EntryPointsFile { get; init; }

    /// <summary>Where packages are; empty when the manifest leaves it to the build tool.</summary>
    public EquatableList<PackageFolder> PackageFolders { get; init; } = [];

    /// <summary>The part of the file that makes it a manifest: <c>[project]</c>, <c>[metadata]</c>; null when it has none.</summary>
    public TextSpan? Span { get; init; }
}

/// <summary>Optional dependencies.</summary>
public sealed record ManifestExtra(string Name, ManifestList Dependencies);

/// <param name="Target"><c>module</c> or <c>module:object</c>.</param>
public sealed record ManifestEntryPoint(string Group, string Name, string Target, TextSpan Span);

/// <param name="Package">The package that the folder holds; empty for the root of all packages.</param>
/// <param name="Folder">Relative to the manifest's folder, with <c>/</c>; empty for that folder itself.</param>
public sealed record PackageFolder(string Package, string Folder);
