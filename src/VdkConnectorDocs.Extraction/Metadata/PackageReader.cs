using VdkConnectorDocs.Catalog;
using VdkConnectorDocs.Catalog.Model;
using VdkConnectorDocs.Diagnostics;
using VdkConnectorDocs.Extraction.Extractors;
using VdkConnectorDocs.Extraction.Metadata.PyProject;
using VdkConnectorDocs.Extraction.Plugins;
using VdkConnectorDocs.Extraction.Sources;

namespace VdkConnectorDocs.Extraction.Metadata;

/// <summary>Reads all manifests of a distribution and makes one package of them.</summary>
internal static class PackageReader
{
    /// <summary>Characters of a manifest that is read.</summary>
    public const int MaxManifestLength = 1024 * 1024;

    /// <summary>
    /// The tables of <c>pyproject.toml</c> count before <c>setup.py</c>, and that before <c>setup.cfg</c>, as with setuptools.
    /// </summary>
    public static ReadPackage Read(
        PluginSources sources,
        PluginFolder folder,
        EvidenceFactory evidence,
        ReadingLimits limits,
        DiagnosticBag diagnostics)
    {
        var manifests = new List<DistributionMetadata>();
        AddIfPresent(manifests, ReadManifest("pyproject.toml", PyProjectReader.Read));
        AddIfPresent(manifests, SetupScript.Read(sources, folder, evidence, limits, diagnostics));
        AddIfPresent(manifests, ReadManifest("setup.cfg", SetupCfgReader.Read));
        var tested = PluginFiles.TestedPythonVersions(sources, folder);
        if (manifests.Count == 0)
        {
            diagnostics.Add(ExtractionDiagnostics.NoMetadata.At(SourceLocation.OfFile(folder.Path), folder.Name));
            return new ReadPackage(new Package { TestedPythonVersions = tested });
        }

        var names = manifests.Select(static m => m.Name).OfType<string>().Distinct(StringComparer.OrdinalIgnoreCase).ToList();
        if (names.Count > 1)
        {
            diagnostics.Add(ExtractionDiagnostics.ConflictingNames.At(SourceLocation.OfFile(manifests[0].Manifest), string.Join(", ", names), names[0]));
        }

        var metadata = manifests.Aggregate(static (all, next) => all.Or(next));
        return new ReadPackage(ToPackage(metadata, manifests, tested))
        {
            SourceRoots = metadata.SourceRoots,
            MappedPackages = metadata.MappedPackages,
            Unresolved = metadata.Unresolved,
        };

        DistributionMetadata? ReadManifest(string name, Func<SourceText, DiagnosticBag, ManifestMetadata> read)
        {
            if (sources.ReadText(folder.InPackage(name)) is not { } source)
            {
                return null;
            }

            if (source.Length > MaxManifestLength)
            {
                diagnostics.Add(MetadataDiagnostics.FileTooLarge.At(SourceLocation.OfFile(source.Path), MaxManifestLength));
                return null;
            }

            var declared = read(source, diagnostics);
            return declared.Span is null ? null : new ManifestResolver(sources, folder, source, evidence, limits, diagnostics).Resolve(declared);
        }
    }

    private static Package ToPackage(DistributionMetadata metadata, List<DistributionMetadata> manifests, EquatableList<string> tested)
    {
        var classified = Classifiers.Licenses(metadata.Classifiers);
        var license = metadata.License ?? (classified.Count > 0 ? classified[0] : null);
        return new Package
        {
            Name = metadata.Name,
            Version = metadata.Version,
            RequiresPython = metadata.RequiresPython,
            PythonVersions = Classifiers.PythonVersions(metadata.Classifiers),
            TestedPythonVersions = tested,
            License = license,
            ConflictingLicenses = LicenseNames.Conflicting(metadata.License, classified),
            Maturity = Classifiers.Maturity(metadata.Classifiers),
            Description = metadata.Description is null ? null : WhiteSpace.Fold(metadata.Description),
            Dependencies = metadata.Dependencies.ToEquatableList(),
            Extras = metadata.Extras.ToEquatableList(),
            EntryPoints = metadata.EntryPoints.ToEquatableList(),
            Manifests = manifests.SelectMany(static m => new[] { m.Manifest, m.PackageJson }).OfType<string>().ToEquatableList(),
            Evidence = metadata.Evidence,
        };
    }

    private static void AddIfPresent(List<DistributionMetadata> manifests, DistributionMetadata? metadata)
    {
        if (metadata is not null)
        {
            manifests.Add(metadata);
        }
    }
}
