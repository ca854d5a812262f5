using System.Text.Json.Nodes;
using VdkConnectorDocs.Catalog;
using VdkConnectorDocs.Catalog.Model;

namespace VdkConnectorDocs.Tests.Extraction.Facts;

/// <summary>What a plugin is, and what its metadata say.</summary>
internal static class PackageFacts
{
    private const string ClassifierSeparator = " :: ";

    public static void Collect(Plugin plugin, FactList facts)
    {
        facts.About("classification")
            .Add("connector", plugin.IsConnector)
            .Add("kinds", plugin.Kinds)
            .Add("capabilities", plugin.Capabilities);

        var package = plugin.Package;
        var about = facts.About("package")
            .Add("name", package.Name)
            .Add("tested_python_versions", package.TestedPythonVersions)
            .Add("manifests", new Unordered(package.Manifests.Select(path => RelativeTo(plugin.Path, path))));
        if (package.Evidence is not { } evidence)
        {
            return;
        }

        about
            .Add("package_subdir", FolderOf(RelativeTo(plugin.Path, evidence.Path)))
            .Add("version", package.Version)
            .Add("description", package.Description)
            .Add("python_requires", package.RequiresPython)
            .Add("python_versions", package.PythonVersions)
            .Add("development_status", package.Maturity)
            .Add("conflicting_licenses", package.ConflictingLicenses.Count > 0)
            .Add("install_requires", Requirements(package.Dependencies))
            .Add("extras_require", new JsonObject(package.Extras.Select(extra => KeyValuePair.Create(extra.Name, (JsonNode?)Requirements(extra.Dependencies)))));
        CollectLicense(package.License, about);

        foreach (var entry in package.EntryPoints)
        {
            facts.About("entry_point", entry.Group, entry.Name).Add("", entry.Target);
        }
    }

    /// <summary>The catalog has one licence: the field's, which hides the classifier's.</summary>
    private static void CollectLicense(string? license, FactList about)
    {
        var isClassifier = license?.Contains(ClassifierSeparator, StringComparison.Ordinal) ?? true;
        about
            .Add("license", isClassifier ? null : license)
            .Add("license_classifier", isClassifier ? new Constant(license) : new Untold());
    }

    private static JsonArray Requirements(EquatableList<Dependency> dependencies) =>
        CatalogValues.ToJson(dependencies.Select(dependency => dependency.Name + dependency.Specifier));

    private static string RelativeTo(string folder, string path) => path[(folder.Length + 1)..];

    private static string FolderOf(string path) => path[..Math.Max(0, path.LastIndexOf('/'))];
}
