using VdkConnectorDocs.Catalog.Model;
using VdkConnectorDocs.Templating.Records;

namespace VdkConnectorDocs.Site.Model.Shapes;

/// <summary>A distribution's metadata, as templates see them.</summary>
internal static class PackageShape
{
    private static readonly RecordShape<Dependency> Dependency = new RecordShape<Dependency>("dependency")
        .Member("name", d => d.Name)
        .Member("specifier", d => d.Specifier);

    private static readonly RecordShape<Extra> Extra = new RecordShape<Extra>("extra")
        .Member("name", e => e.Name)
        .List("dependencies", Dependency, e => e.Dependencies);

    private static readonly RecordShape<EntryPoint> EntryPoint = new RecordShape<EntryPoint>("entry point")
        .Member("group", e => e.Group)
        .Member("name", e => e.Name)
        .Member("target", e => e.Target)
        .Record("evidence", EvidenceShape.Instance, e => e.Evidence);

    public static readonly RecordShape<Package> Instance = new RecordShape<Package>("package")
        .Member("name", p => p.Name)
        .Member("version", p => p.Version)
        .Member("requires_python", p => p.RequiresPython)
        .List("python_versions", p => p.PythonVersions)
        .List("tested_python_versions", p => p.TestedPythonVersions)
        .Member("license", p => p.License)
        .List("conflicting_licenses", p => p.ConflictingLicenses)
        .Member("maturity", p => p.Maturity)
        .Member("description", p => p.Description)
        .List("dependencies", Dependency, p => p.Dependencies)
        .List("extras", Extra, p => p.Extras)
        .List("entry_points", EntryPoint, p => p.EntryPoints)
        .List("manifests", p => p.Manifests)
        .Record("evidence", EvidenceShape.Instance, p => p.Evidence);
}
