using VdkConnectorDocs.Catalog;
using VdkConnectorDocs.Extraction.Metadata.Toml;

namespace VdkConnectorDocs.Extraction.Metadata.PyProject;

/// <summary>The table <c>[tool.poetry]</c> of Poetry 1, which Poetry 2 still reads.</summary>
internal static class PoetryTable
{
    private const string Python = "python";

    public static ManifestMetadata Read(TomlMembers poetry)
    {
        var dependencies = poetry.Members("dependencies");
        return new ManifestMetadata
        {
            Name = poetry.Text("name"),
            Version = poetry.Text("version"),
            Description = poetry.Text("description"),
            Readme = Readme(poetry),
            License = poetry.Text("license"),
            RequiresPython = dependencies.Table[Python] is TomlString python
                ? new LiteralText(PoetryConstraint.ToSpecifier(python.Value), python.Span)
                : null,
            Classifiers = new ManifestList(poetry.Items("classifiers")),
            Dependencies = new ManifestList(Requirements(dependencies, optional: false).ToEquatableList()),
            Extras = Extras(poetry.Members("extras"), dependencies),
            EntryPoints = poetry.Members("plugins").Tables().SelectMany(group => group.Members.EntryPoints(group.Key))
                .Concat(poetry.Members("scripts").EntryPoints("console_scripts"))
                .ToEquatableList(),
            PackageFolders = PackageFolders(poetry),
            Span = poetry.Table.Span,
        };
    }

    private static FileReference? Readme(TomlMembers poetry) => poetry.Table["readme"] switch
    {
        null => null,
        TomlArray array => new FileReference(poetry.Items("readme").Select(item => item.Text).ToEquatableList(), array.Span),
        _ => poetry.Text("readme") is { } file ? new FileReference([file.Text], file.Span) : null,
    };

    private static IEnumerable<ManifestItem> Requirements(TomlMembers dependencies, bool optional) =>
        from entry in dependencies.Table.Entries
        where entry.Key != Python
        from alternative in entry.Value is TomlArray several ? several.Items : [entry.Value]
        where IsOptional(alternative) == optional
        select new ManifestItem(Requirement(entry.Key, alternative), entry.KeySpan.Cover(entry.Value.Span));

    private static bool IsOptional(TomlValue value) => value is TomlTable table && table["optional"] is TomlBoolean { Value: true };

    /// <summary>The dependency in the form of PEP 508, as the built package has it.</summary>
    private static string Requirement(string name, TomlValue value)
    {
        if (value is not TomlTable table)
        {
            return name + PoetryConstraint.ToSpecifier((value as TomlString)?.Value ?? "");
        }

        var extras = table["extras"] is TomlArray list && list.Items.Count > 0
            ? "[" + string.Join(',', list.Items.OfType<TomlString>().Select(item => item.Value)) + "]"
            : "";
        var version = Text(table, "git") is { } git ? " @ git+" + git
            : Text(table, "url") is { } url ? " @ " + url
            : PoetryConstraint.ToSpecifier(Text(table, "version") ?? "");
        var markers = new[] { Text(table, "markers"), Text(table, Python) is { } python ? PythonMarker(python) : null };
        var marker = string.Join(" and ", markers.Where(m => m is not null));
        return name + extras + version + (marker.Length > 0 ? "; " + marker : "");
    }

    private static string PythonMarker(string constraint) => string.Join(
        " and ",
        PoetryConstraint.ToSpecifier(constraint).Split(',').Select(part =>
        {
            var version = part.AsSpan().IndexOfAnyExcept("<>=!~");
            return version <= 0 ? $"python_version == \"{part}\"" : $"python_version {part[..version]} \"{part[version..]}\"";
        }));

    private static string? Text(TomlTable table, string key) => (table[key] as TomlString)?.Value;

    private static EquatableList<ManifestExtra> Extras(TomlMembers extras, TomlMembers dependencies)
    {
        var optional = Requirements(dependencies, optional: true).ToList();
        return extras.Table.Entries
            .Select(extra => new ManifestExtra(extra.Key, new ManifestList(
                extras.Items(extra.Key).Select(name => optional.Find(item => IsFor(item, name.Text)) ?? name).ToEquatableList())))
            .ToEquatableList();
    }

    private static bool IsFor(ManifestItem requirement, string name) =>
        Metadata.Requirement.Parse(requirement.Text)?.Name is { } own && string.Equals(own, name, StringComparison.OrdinalIgnoreCase);

    /// <summary><c>packages = [{ include = "acme", from = "src" }]</c></summary>
    private static EquatableList<PackageFolder> PackageFolders(TomlMembers poetry) =>
        poetry.Table["packages"] is TomlArray packages
            ? packages.Items.OfType<TomlTable>()
                .Select(package => new PackageFolder("", SourceFolder.Normalize(Text(package, "from") ?? "")))
                .Distinct()
                .ToEquatableList()
            : [];
}
