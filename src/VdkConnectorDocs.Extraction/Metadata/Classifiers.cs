using VdkConnectorDocs.Catalog;

namespace VdkConnectorDocs.Extraction.Metadata;

/// <summary>What trove classifiers say (https://pypi.org/classifiers/).</summary>
public static class Classifiers
{
    private const string Separator = "::";

    /// <summary>The minor versions of Python, as <c>3.7</c>, each once, in numeric order.</summary>
    public static EquatableList<string> PythonVersions(IEnumerable<string> classifiers) =>
        Metadata.PythonVersions.Sort(classifiers
            .Select(Parts)
            .Where(parts => parts is ["Programming Language", "Python", _])
            .Select(parts => parts[2])
            .Where(Metadata.PythonVersions.IsMinor));

    /// <summary>The text of <c>Development Status</c>: <c>4 - Beta</c>; null when there is none.</summary>
    public static string? Maturity(IEnumerable<string> classifiers) =>
        classifiers.Select(Parts).FirstOrDefault(parts => parts is ["Development Status", _])?[1];

    /// <summary>What stands behind <c>License ::</c>, each once, in the given order.</summary>
    public static EquatableList<string> Licenses(IEnumerable<string> classifiers) =>
        classifiers
            .Select(Parts)
            .Where(parts => parts is ["License", _, ..])
            .Select(parts => string.Join(" :: ", parts[1..]))
            .Distinct(StringComparer.Ordinal)
            .ToEquatableList();

    private static string[] Parts(string classifier) => classifier.Split(Separator, StringSplitOptions.TrimEntries);
}
