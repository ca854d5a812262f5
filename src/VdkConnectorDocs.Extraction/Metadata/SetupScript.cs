using VdkConnectorDocs.Catalog;
using VdkConnectorDocs.Catalog.Model;
using VdkConnectorDocs.Diagnostics;
using VdkConnectorDocs.Extraction.Extractors;
using VdkConnectorDocs.Extraction.Plugins;
using VdkConnectorDocs.Extraction.Sources;
using VdkConnectorDocs.Python.Evaluation;
using VdkConnectorDocs.Python.Evaluation.Values;
using VdkConnectorDocs.Python.Syntax;

namespace VdkConnectorDocs.Extraction.Metadata;

/// <summary>Reads the arguments of <c>setup(…)</c> in a <c>setup.py</c>, by evaluating the file.</summary>
internal sealed class SetupScript
{
    private readonly CallSite _call;
    private readonly EvidenceFactory _evidence;
    private readonly DiagnosticBag _diagnostics;
    private readonly List<UnresolvedFact> _unresolved = [];
    private Dictionary<string, StringLiteral>? _entryPointLiterals;

    private SetupScript(CallSite call, EvidenceFactory evidence, DiagnosticBag diagnostics)
    {
        _call = call;
        _evidence = evidence;
        _diagnostics = diagnostics;
    }

    /// <summary>Null when the file does not call <c>setup</c>.</summary>
    public static DistributionMetadata? Read(PluginSources sources, PluginFolder folder, EvidenceFactory evidence, ReadingLimits limits, DiagnosticBag diagnostics)
    {
        var path = folder.InPackage("setup.py");
        if (sources.Parse(path) is not { } code)
        {
            return null;
        }

        var program = new SetupProgram(sources, folder);
        var interpreter = limits.NewSideInterpreter(program);
        interpreter.RunFile("__main__", code);
        if (interpreter.IsExhausted)
        {
            diagnostics.Add(ExtractionDiagnostics.EvaluationLimit.At(SourceLocation.OfFile(path), path));
        }

        return program.Setup is { } call ? new SetupScript(call, evidence, diagnostics).Read(path) : null;
    }

    private DistributionMetadata Read(string path) => new()
    {
        Manifest = path,
        Name = Text("name"),
        Version = Text("version"),
        RequiresPython = Text("python_requires"),
        Description = Text("description"),
        License = Text("license"),
        Classifiers = Texts("classifiers"),
        Dependencies = [.. Texts("install_requires").Select(static t => Requirement.Parse(t)).OfType<Dependency>()],
        Extras = Extras(),
        EntryPoints = EntryPoints(),
        SourceRoots = [.. PackageFolders().Where(static f => f.Package.Length == 0).Select(static f => f.Folder)],
        MappedPackages = [.. PackageFolders().Where(static f => f.Package.Length > 0)],
        Unresolved = _unresolved,
        Evidence = _evidence.Of(_call),
    };

    private string? Text(string argument)
    {
        switch (_call.Argument(-1, argument))
        {
            case StrValue { Value: var text }:
                return string.IsNullOrWhiteSpace(text) ? null : text;
            case null or NoneValue:
                return null;
            case var value:
                Unresolved(argument, value);
                return null;
        }
    }

    private List<string> Texts(string argument) =>
        _call.Argument(-1, argument) is { } value and not NoneValue ? Texts(argument, value) : [];

    private List<string> Texts(string argument, PythonValue value)
    {
        if (value is StrValue { Value: var lines })
        {
            // setuptools takes a list as the lines of one string, too.
            return [.. lines.Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)];
        }

        var elements = _call.Interpreter.ElementsOf(value);
        if (elements is not { IsExact: true } || elements.Items.Any(static i => i.Value is not StrValue))
        {
            Unresolved(argument, value);
        }

        return [.. (elements?.Items ?? []).Select(static i => (i.Value as StrValue)?.Value.Trim()).OfType<string>().Where(static t => t.Length > 0)];
    }

    private List<Extra> Extras()
    {
        switch (_call.Argument(-1, "extras_require"))
        {
            case null or NoneValue:
                return [];
            case DictValue dict:
                return
                [
                    .. dict.Items.Items
                        .Where(static i => i.Key is StrValue)
                        .Select(i => new Extra(((StrValue)i.Key).Value, Texts("extras_require", i.Value).Select(static t => Requirement.Parse(t)).OfType<Dependency>().ToEquatableList()))
                        .OrderBy(static e => e.Name, StringComparer.Ordinal),
                ];
            case var value:
                Unresolved("extras_require", value);
                return [];
        }
    }

    private List<EntryPoint> EntryPoints()
    {
        var found = new List<EntryPoint>();
        switch (_call.Argument(-1, "entry_points"))
        {
            case null or NoneValue:
                break;
            case StrValue { Value: var text }:
                var place = EntryPointEvidence(written: null);
                var problems = new DiagnosticBag();
                found.AddRange(EntryPointsText.Read(new SourceText(place.Path, text), problems)
                    .Select(e => new EntryPoint(e.Group, e.Name, e.Target, place)));

                // Lines are counted in the text, which is part of the file, or not in it as it is read.
                _diagnostics.AddRange(problems.ToSortedList().Select(p => p with { Location = LocationOf(place) }));
                break;
            case DictValue dict:
                foreach (var item in dict.Items.Items)
                {
                    if (item.Key is StrValue { Value: var group })
                    {
                        found.AddRange(Texts("entry_points", item.Value).Select(line => EntryPointOf(group, line)).OfType<EntryPoint>());
                    }
                }

                if (!dict.Items.IsExact)
                {
                    Unresolved("entry_points", dict);
                }

                break;
            case var value:
                Unresolved("entry_points", value);
                break;
        }

        return found;
    }

    private EntryPoint? EntryPointOf(string group, string line)
    {
        var evidence = EntryPointEvidence(line);
        if (EntryPointsText.Parse(group, line, default) is { } parsed)
        {
            return new EntryPoint(group, parsed.Name, parsed.Target, evidence);
        }

        _diagnostics.Add(MetadataDiagnostics.InvalidEntryPoint.At(LocationOf(evidence), line));
        return null;
    }

    private static SourceLocation LocationOf(Evidence evidence) =>
        new(evidence.Path, new LinePosition(evidence.StartLine, 1), new LinePosition(evidence.EndLine, 1));

    /// <summary>The literal that an entry point is written as, where there is one; else the whole argument.</summary>
    private Evidence EntryPointEvidence(string? written)
    {
        var argument = _call.ArgumentNode(-1, "entry_points");
        if (argument is null || _call.Module?.Source is not { } source)
        {
            return _evidence.Of(_call);
        }

        var literal = written is null ? null : (_entryPointLiterals ??= Literals(argument)).GetValueOrDefault(written);
        return _evidence.Of(source, (literal ?? argument).Span);
    }

    /// <summary>The last one of each text, without the blanks around it.</summary>
    private static Dictionary<string, StringLiteral> Literals(Expression expression)
    {
        var found = new Dictionary<string, StringLiteral>(StringComparer.Ordinal);
        var pending = new Stack<SyntaxNode>([expression]);
        while (pending.TryPop(out var node))
        {
            if (node is StringLiteral literal)
            {
                found.TryAdd(literal.Value.Trim(), literal);
            }

            foreach (var child in node.Children())
            {
                pending.Push(child);
            }
        }

        return found;
    }

    private IEnumerable<PackageFolder> PackageFolders() => (_call.Argument(-1, "package_dir") as DictValue)?.Items.Items
        .Where(static i => i is { Key: StrValue, Value: StrValue })
        .Select(static i => new PackageFolder(((StrValue)i.Key).Value, ((StrValue)i.Value).Value.Trim('/'))) ?? [];

    private void Unresolved(string argument, PythonValue value) => _unresolved.Add(new UnresolvedFact(
        UnresolvedKinds.Package,
        $"{argument}={Constants.ExpressionText(value, _call.ArgumentNode(-1, argument))}",
        Constants.Reason(value),
        _evidence.Of(_call)));
}
