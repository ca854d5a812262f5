using VdkConnectorDocs.Extraction.Metadata;
using VdkConnectorDocs.Extraction.Sources;
using VdkConnectorDocs.Extraction.Vdk;
using VdkConnectorDocs.Python.Evaluation;
using VdkConnectorDocs.Python.Evaluation.Values;
using VdkConnectorDocs.Python.Syntax;

namespace VdkConnectorDocs.Extraction.Plugins;

/// <summary>A plugin's code, with that of the plugins beside it that it depends on, as the evaluator sees it.</summary>
/// <param name="sources">The tree's files.</param>
/// <param name="roots">The folders that imports start from, the plugin's own first.</param>
/// <param name="log">Where registries that leave the code are noted.</param>
internal sealed class PluginProgram(PluginSources sources, IReadOnlyList<string> roots, RegistrationLog log) : IProgram
{
    private const int MaxTextLength = 1_000_000;

    // Containers of arguments are short; those of data need not be looked through.
    private const int MaxHanded = 20;

    private static readonly string[] QueryMethods = ["execute_query", "execute", "executemany", "execute_sql", "query"];

    private readonly Dictionary<PythonValue, List<SkippedDecorator>> _skipped = new(ReferenceEqualityComparer.Instance);

    /// <summary>Set while a command's function is followed: a query of the user's is executed.</summary>
    public bool RunsQuery { get; set; }

    /// <summary>The decorators of a function that are not known and may add to it.</summary>
    public IReadOnlyList<SkippedDecorator> SkippedOn(FunctionValue function) => _skipped.GetValueOrDefault(function) ?? [];

    public int SearchedFolders => roots.Count + MappedPackages.Count;

    public ProgramModule? FindModule(string name)
    {
        if (name.Length == 0 || name.Length > 500)
        {
            return null;
        }

        var path = name.Replace('.', '/');
        foreach (var start in Places(name, path))
        {
            var package = $"{start}/__init__.py";
            if (sources.HasFile(package))
            {
                return new ProgramModule(name, sources.Parse(package), IsPackage: true);
            }

            var module = $"{start}.py";
            if (sources.HasFile(module))
            {
                return new ProgramModule(name, sources.Parse(module), IsPackage: false);
            }
        }

        return roots.Any(r => sources.HasFolder(r.Length == 0 ? path : $"{r}/{path}"))
            ? new ProgramModule(name, Code: null, IsPackage: true)
            : null;
    }

    /// <summary>The packages whose folders have another name than they, with the paths of these in the tree.</summary>
    public IReadOnlyList<PackageFolder> MappedPackages { get; init; } = [];

    private IEnumerable<string> Places(string name, string path) => MappedPackages
        .Where(p => name.StartsWith(p.Package, StringComparison.Ordinal) && (name.Length == p.Package.Length || name[p.Package.Length] == '.'))
        .Select(p => p.Folder + path[p.Package.Length..])
        .Concat(roots.Select(r => r.Length == 0 ? path : $"{r}/{path}"));

    public PythonValue? ResolveExternal(string symbol) => ExternalSymbols.Find(symbol);

    public PythonValue? ReplaceDefinition(string qualifiedName) => ExternalSymbols.FindDefinition(qualifiedName);

    public string? WorkingFolder => null;

    public string? ReadText(string path) => sources.ReadText(path)?.Text is { Length: <= MaxTextLength } text ? text : null;

    public bool Exists(string path) => sources.HasFile(path) || sources.HasFolder(path);

    public void OnCall(CallSite call, PythonValue callee, string? methodName)
    {
        if (!RunsQuery && Array.IndexOf(QueryMethods, methodName) >= 0 && HasLabel(call.Arguments, ValueLabels.CommandParameter))
        {
            RunsQuery = true;
        }

        if (callee is ExternalValue or UnknownValue)
        {
            NoteEscapes(call, callee, methodName);
        }
    }

    public void OnUnknownDecorator(Expression decorator, PythonValue decorated, ModuleValue module)
    {
        if (decorated is not FunctionValue function)
        {
            return;
        }

        if (!_skipped.TryGetValue(function, out var list))
        {
            _skipped.Add(function, list = []);
        }

        list.Insert(0, new SkippedDecorator(decorator, module));
    }

    private void NoteEscapes(CallSite call, PythonValue callee, string? methodName)
    {
        foreach (var argument in call.Arguments.Positional.Concat(call.Arguments.Keywords.Select(static k => k.Value)).SelectMany(Handed))
        {
            if (VdkObjects.RegistryKind(argument) is { } kind)
            {
                log.AddEscaped(new EscapedRegistry(kind, call, (callee as ExternalValue)?.Symbol ?? methodName ?? "a function"));
            }
        }
    }

    /// <summary>An argument, and what it holds when it is a container.</summary>
    private static IEnumerable<PythonValue> Handed(PythonValue argument) => argument switch
    {
        TupleValue { Items.Length: < MaxHanded } tuple => tuple.Items,
        ListValue { Elements.Items.Length: < MaxHanded } list => list.Elements.Items.Select(static i => i.Value),
        DictValue { Items.Items.Length: < MaxHanded } dict => dict.Items.Items.Select(static i => i.Value),
        _ => [argument],
    };

    private static bool HasLabel(CallArguments arguments, uint label) =>
        arguments.Positional.Any(a => (a.Labels & label) != 0) || arguments.Keywords.Any(a => (a.Value.Labels & label) != 0);
}

/// <param name="Expression">The decorator.</param>
/// <param name="Module">Where it stands.</param>
internal sealed record SkippedDecorator(Expression Expression, ModuleValue Module);
