using VdkConnectorDocs.Catalog;
using VdkConnectorDocs.Catalog.Model;
using VdkConnectorDocs.Diagnostics;
using VdkConnectorDocs.Extraction.Extractors;
using VdkConnectorDocs.Extraction.Plugins;
using VdkConnectorDocs.Extraction.Sources;
using VdkConnectorDocs.Python.Evaluation;
using VdkConnectorDocs.Python.Evaluation.Values;

namespace VdkConnectorDocs.Extraction.Metadata;

/// <summary>Follows what a <c>pyproject.toml</c> or <c>setup.cfg</c> refers to: files, attributes of Python modules, <c>package.json</c>.</summary>
internal sealed class ManifestResolver(
    PluginSources sources,
    PluginFolder folder,
    SourceText manifest,
    EvidenceFactory evidence,
    ReadingLimits limits,
    DiagnosticBag diagnostics)
{
    private readonly List<UnresolvedFact> _unresolved = [];
    private string? _packageJson;

    public DistributionMetadata Resolve(ManifestMetadata declared) => ResolveFields(declared) with { PackageJson = _packageJson };

    private DistributionMetadata ResolveFields(ManifestMetadata declared) => new()
    {
        Manifest = manifest.Path,
        Name = Text("name", declared.Name, declared),
        Version = Text("version", declared.Version, declared),
        RequiresPython = Text("requires-python", declared.RequiresPython, declared),
        Description = Text("description", declared.Description, declared),
        License = declared.License is LiteralText { Text: var license } && !license.Contains('\n', StringComparison.Ordinal) ? license : null,
        Classifiers = Lines(declared.Classifiers),
        Dependencies = Dependencies(declared.Dependencies),
        Extras = [.. declared.Extras.Select(e => new Extra(e.Name, Dependencies(e.Dependencies).ToEquatableList())).OrderBy(static e => e.Name, StringComparer.Ordinal)],
        EntryPoints = EntryPoints(declared),
        SourceRoots = [.. declared.PackageFolders.Where(static f => f.Package.Length == 0).Select(static f => f.Folder)],
        MappedPackages = [.. declared.PackageFolders.Where(static f => f.Package.Length > 0)],
        Unresolved = _unresolved,
        Evidence = evidence.Of(manifest, declared.Span ?? default),
    };

    private string? Text(string field, ManifestValue? value, ManifestMetadata declared)
    {
        var text = value switch
        {
            null => null,
            LiteralText literal => literal.Text,
            FileReference file => Files(file),
            AttributeReference attribute => Attribute(attribute.Symbol, declared),
            DocstringReference module => Attribute(module.Module + ".__doc__", declared)?.Trim().Split('\n')[0],
            PythonFileReference python => Variable(python),
            PatternReference pattern => VersionPattern.Find(pattern.Pattern, Read(pattern.Path)?.Text ?? ""),
            PackageJsonReference json => Json(json),
            _ => null,
        };
        if (value is not null && text is null)
        {
            _unresolved.Add(new UnresolvedFact(UnresolvedKinds.Package, $"{field} = {manifest[value.Span]}", Reason(value), evidence.Of(manifest, value.Span)));
        }

        return string.IsNullOrWhiteSpace(text) ? null : text.Trim();
    }

    private static string Reason(ManifestValue value) => value switch
    {
        ComputedText computed => $"{computed.By} makes it when the package is built",
        FileReference file => $"{string.Join(", ", file.Paths)} is not part of the plugin",
        AttributeReference attribute => $"{attribute.Symbol} is not a constant of the plugin",
        DocstringReference module => $"{module.Module} has no docstring that is known",
        PatternReference pattern => $"no version is found in {pattern.Path} by this pattern",
        PythonFileReference python => $"{python.Path} assigns no constant to {string.Join(" or ", python.Variables)}",
        _ => "what it refers to is not part of the plugin",
    };

    private string? Files(FileReference file)
    {
        var texts = file.Paths.Select(p => Read(p)?.Text).ToList();
        return texts.Exists(static t => t is null) ? null : string.Join('\n', texts);
    }

    private SourceText? Read(string path) =>
        TreeAnchor.TreePath(PosixPath.Normalize(TreeAnchor.Of(folder.InPackage(path)))) is { } inTree ? sources.ReadText(inTree) : null;

    private string? Attribute(string symbol, ManifestMetadata declared)
    {
        var dot = symbol.LastIndexOf('.');
        if (dot <= 0)
        {
            return null;
        }

        var roots = declared.PackageFolders.Where(static f => f.Package.Length == 0).Select(static f => f.Folder).Append("src").Append("");
        var program = new PluginProgram(
            sources,
            [.. roots.Select(r => r.Length == 0 ? folder.PackagePath : folder.InPackage(r)).Distinct(StringComparer.Ordinal)],
            new Vdk.RegistrationLog());
        var module = limits.NewInterpreter(program).Import(symbol[..dot]);
        return (module?.Members.Get(symbol[(dot + 1)..]) as StrValue)?.Value;
    }

    private string? Variable(PythonFileReference reference)
    {
        if (TreeAnchor.TreePath(PosixPath.Normalize(TreeAnchor.Of(folder.InPackage(reference.Path)))) is not { } path || sources.Parse(path) is not { } code)
        {
            return null;
        }

        var module = limits.NewInterpreter(new SetupProgram(sources, folder)).RunFile("__version__", code);
        return reference.Variables.Select(v => (module.Members.Get(v) as StrValue)?.Value).FirstOrDefault(static v => v is not null);
    }

    private string? Json(PackageJsonReference reference)
    {
        if (Read(reference.Path) is not { } source)
        {
            return null;
        }

        _packageJson = source.Path;
        var json = PackageJsonReader.Read(source.Path, System.Text.Encoding.UTF8.GetBytes(source.Text), diagnostics);
        return reference.Member switch
        {
            "version" => json?.Version,
            "description" => json?.Description,
            "name" => json?.Name,
            "license" => json?.License,
            _ => null,
        };
    }

    private IReadOnlyList<string> Lines(ManifestList list) =>
        [.. list.Items.Select(static i => i.Text), .. list.File is null ? [] : (Files(list.File) ?? "").Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)];

    private List<Dependency> Dependencies(ManifestList list)
    {
        var found = list.Items.Select(static i => Requirement.Parse(i.Text)).OfType<Dependency>().ToList();
        foreach (var path in list.File?.Paths ?? [])
        {
            if (Read(path) is { } source)
            {
                found.AddRange(RequirementsText.Read(source).Select(static r => r.Dependency));
            }
        }

        return found;
    }

    private List<EntryPoint> EntryPoints(ManifestMetadata declared)
    {
        var found = declared.EntryPoints.Select(e => new EntryPoint(e.Group, e.Name, e.Target, evidence.Of(manifest, e.Span))).ToList();
        foreach (var path in declared.EntryPointsFile?.Paths ?? [])
        {
            if (Read(path) is { } source)
            {
                found.AddRange(EntryPointsText.Read(source, diagnostics).Select(e => new EntryPoint(e.Group, e.Name, e.Target, evidence.Of(source, e.Span))));
            }
        }

        return found;
    }
}
