using VdkConnectorDocs.Catalog.Model;

namespace VdkConnectorDocs.Catalog.Json.Shapes;

internal static class PackageShape
{
    public static void Write(ShapeWriter json, Package package)
    {
        json.BeginObject();
        json.Text("name"u8, package.Name);
        json.Text("version"u8, package.Version);
        json.Text("requiresPython"u8, package.RequiresPython);
        json.Texts("pythonVersions"u8, package.PythonVersions);
        json.Texts("testedPythonVersions"u8, package.TestedPythonVersions);
        json.Text("license"u8, package.License);
        json.Texts("conflictingLicenses"u8, package.ConflictingLicenses);
        json.Text("maturity"u8, package.Maturity);
        json.Text("description"u8, package.Description);
        json.List("dependencies"u8, package.Dependencies, WriteDependency);
        json.List("extras"u8, package.Extras, WriteExtra);
        json.List("entryPoints"u8, package.EntryPoints, WriteEntryPoint);
        json.Texts("manifests"u8, package.Manifests);
        json.Member("evidence"u8, package.Evidence, EvidenceShape.Write);
        json.EndObject();
    }

    public static Package Read(ShapeReader json) => new()
    {
        Name = json.TextOrNull("name"),
        Version = json.TextOrNull("version"),
        RequiresPython = json.TextOrNull("requiresPython"),
        PythonVersions = json.Texts("pythonVersions"),
        TestedPythonVersions = json.Texts("testedPythonVersions"),
        License = json.TextOrNull("license"),
        ConflictingLicenses = json.OptionalTexts("conflictingLicenses"),
        Maturity = json.TextOrNull("maturity"),
        Description = json.OptionalText("description"),
        Dependencies = json.List("dependencies", ReadDependency),
        Extras = json.OptionalList("extras", ReadExtra),
        EntryPoints = json.List("entryPoints", ReadEntryPoint),
        Manifests = json.OptionalTexts("manifests"),
        Evidence = json.OptionalMember("evidence", EvidenceShape.Read),
    };

    private static void WriteDependency(ShapeWriter json, Dependency dependency)
    {
        json.BeginObject();
        json.Text("name"u8, dependency.Name);
        json.Text("specifier"u8, dependency.Specifier);
        json.EndObject();
    }

    private static Dependency ReadDependency(ShapeReader json) => new(json.Text("name"), json.Text("specifier"));

    private static void WriteExtra(ShapeWriter json, Extra extra)
    {
        json.BeginObject();
        json.Text("name"u8, extra.Name);
        json.List("dependencies"u8, extra.Dependencies, WriteDependency);
        json.EndObject();
    }

    private static Extra ReadExtra(ShapeReader json) => new(json.Text("name"), json.List("dependencies", ReadDependency));

    private static void WriteEntryPoint(ShapeWriter json, EntryPoint entryPoint)
    {
        json.BeginObject();
        json.Text("group"u8, entryPoint.Group);
        json.Text("name"u8, entryPoint.Name);
        json.Text("target"u8, entryPoint.Target);
        json.Member("evidence"u8, entryPoint.Evidence, EvidenceShape.Write);
        json.EndObject();
    }

    private static EntryPoint ReadEntryPoint(ShapeReader json) =>
        new(json.Text("group"), json.Text("name"), json.Text("target"), json.Member("evidence", EvidenceShape.Read));
}
