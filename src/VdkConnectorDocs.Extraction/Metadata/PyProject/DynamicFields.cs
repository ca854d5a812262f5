using VdkConnectorDocs.Catalog;
using VdkConnectorDocs.Extraction.Metadata.Toml;

namespace VdkConnectorDocs.Extraction.Metadata.PyProject;

/// <summary>Fields that <c>dynamic</c> leaves to the build tool, by what the tool's own tables say.</summary>
internal static class DynamicFields
{
    private static readonly EquatableList<string> VersionVariables = ["__version__", "VERSION"];

    /// <param name="metadata">What is declared.</param>
    /// <param name="project">The table <c>project</c>.</param>
    /// <param name="tool">The table <c>tool</c>.</param>
    /// <param name="backend">The build backend; null when it is not told.</param>
    public static ManifestMetadata Resolve(ManifestMetadata metadata, TomlMembers project, TomlMembers tool, string? backend)
    {
        var dynamic = project.Items("dynamic");
        var flitModule = FlitModule(metadata, tool, backend);
        foreach (var field in dynamic)
        {
            metadata = field.Text switch
            {
                "version" => metadata with { Version = metadata.Version ?? Version(field, tool, flitModule) },
                "description" => metadata with { Description = metadata.Description ?? Description(field, tool, flitModule) },
                "readme" => metadata with { Readme = metadata.Readme ?? Setuptools(tool, "readme") },
                "classifiers" => metadata with { Classifiers = List(metadata.Classifiers, Setuptools(tool, "classifiers")) },
                "dependencies" => metadata with { Dependencies = List(metadata.Dependencies, Setuptools(tool, "dependencies")) },
                "optional-dependencies" => metadata with { Extras = metadata.Extras.Count > 0 ? metadata.Extras : Extras(tool) },
                "entry-points" => metadata with { EntryPointsFile = Setuptools(tool, "entry-points") as FileReference },
                _ => metadata,
            };
        }

        return metadata;
    }

    private static ManifestValue? Version(ManifestItem field, TomlMembers tool, string? flitModule) =>
        Setuptools(tool, "version")
        ?? Hatch(tool.Members("hatch").Members("version"))
        ?? Pdm(tool.Members("pdm").Members("version"))
        ?? (flitModule is null ? Scm(tool) : new AttributeReference(flitModule + ".__version__", field.Span));

    /// <summary><c>[tool.setuptools.dynamic]</c>: <c>{ attr = "…" }</c> or <c>{ file = … }</c>.</summary>
    private static ManifestValue? Setuptools(TomlMembers tool, string field)
    {
        var dynamic = tool.Members("setuptools").Members("dynamic");
        return dynamic.MembersOrNull(field) is { } source ? AttributeOrFile(source) : null;
    }

    private static ManifestValue? AttributeOrFile(TomlMembers source)
    {
        if (source.Text("attr") is { } attribute)
        {
            return new AttributeReference(attribute.Text, attribute.Span);
        }

        return source.Table["file"] switch
        {
            TomlString file => new FileReference([file.Value], file.Span),
            TomlArray files => new FileReference(source.Items("file").Select(item => item.Text).ToEquatableList(), files.Span),
            _ => null,
        };
    }

    private static EquatableList<ManifestExtra> Extras(TomlMembers tool)
    {
        var extras = tool.Members("setuptools").Members("dynamic").Members("optional-dependencies");
        return extras.Tables()
            .Select(extra => new ManifestExtra(extra.Key, List(ManifestList.Empty, AttributeOrFile(extra.Members))))
            .ToEquatableList();
    }

    private static ManifestList List(ManifestList known, ManifestValue? source) =>
        known.IsEmpty && source is FileReference file ? new ManifestList([], file) : known;

    /// <summary>Hatch's sources <c>regex</c> (the default), <c>code</c>, and those of its plugins.</summary>
    private static ManifestValue? Hatch(TomlMembers version)
    {
        var source = version.Text("source");
        var path = version.Text("path");
        return (source?.Text, path) switch
        {
            (null or "regex", { } file) when version.Text("pattern") is { } pattern => new PatternReference(file.Text, pattern.Text, pattern.Span),
            (null or "regex", { } file) => new PythonFileReference(file.Text, VersionVariables, file.Span),
            ("code", { } file) => new PythonFileReference(file.Text, [version.Text("expression")?.Text ?? "__version__"], file.Span),
            ("nodejs", _) => new PackageJsonReference(path?.Text ?? "package.json", "version", source.Span),
            (null, _) => null,
            _ => new ComputedText("hatch, source " + source.Text, source.Span),
        };
    }

    private static ManifestValue? Pdm(TomlMembers version) => (version.Text("source"), version.Text("path")) switch
    {
        (null, null) => null,
        ({ Text: "file" }, { } file) => new PythonFileReference(file.Text, VersionVariables, file.Span),
        ({ } source, _) => new ComputedText("pdm, source " + source.Text, source.Span),
        (_, { } file) => new PythonFileReference(file.Text, VersionVariables, file.Span),
    };

    /// <summary>The module that Flit takes version and description from, which is named like the package unless told otherwise; null without Flit.</summary>
    private static string? FlitModule(ManifestMetadata metadata, TomlMembers tool, string? backend) =>
        tool.MembersOrNull("flit") is null && backend?.StartsWith("flit", StringComparison.Ordinal) is not true
            ? null
            : tool.Members("flit").Members("module").Text("name")?.Text ?? (metadata.Name as LiteralText)?.Text.Replace('-', '_');

    private static ComputedText? Scm(TomlMembers tool)
    {
        foreach (var name in (ReadOnlySpan<string>)["setuptools_scm", "setuptools-git-versioning", "versioneer", "poetry-dynamic-versioning"])
        {
            if (tool.MembersOrNull(name) is { } table)
            {
                return new ComputedText(name, table.Table.Span);
            }
        }

        return null;
    }

    /// <summary>A file of setuptools, Flit's module, or hatch's hook that takes fields from <c>package.json</c> (all of them unless it names some).</summary>
    private static ManifestValue? Description(ManifestItem field, TomlMembers tool, string? flitModule)
    {
        if (Setuptools(tool, "description") is { } source)
        {
            return source;
        }

        if (flitModule is not null)
        {
            return new DocstringReference(flitModule, field.Span);
        }

        if (tool.Members("hatch").Members("metadata").Members("hooks").MembersOrNull("nodejs") is not { } hook)
        {
            return null;
        }

        var fields = hook.Items("fields");
        return fields.Count == 0 || fields.Any(item => item.Text == "description")
            ? new PackageJsonReference(hook.Text("path")?.Text ?? "package.json", "description", field.Span)
            : null;
    }
}
