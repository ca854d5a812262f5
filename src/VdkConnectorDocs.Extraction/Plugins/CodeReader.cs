using VdkConnectorDocs.Catalog;
using VdkConnectorDocs.Catalog.Model;
using VdkConnectorDocs.Catalog.Values;
using VdkConnectorDocs.Diagnostics;
using VdkConnectorDocs.Extraction.Extractors;
using VdkConnectorDocs.Extraction.Sources;
using VdkConnectorDocs.Extraction.Vdk;
using VdkConnectorDocs.Python.Evaluation;
using VdkConnectorDocs.Python.Evaluation.Values;

namespace VdkConnectorDocs.Extraction.Plugins;

/// <summary>Reads the code of one plugin: follows what VDK would run, and collects what that registers.</summary>
internal sealed class CodeReader(PluginSources sources, EvidenceFactory evidence, DiagnosticBag diagnostics, ReadingLimits limits)
{
    private const string NotThere = "the plugin does not have it";

    /// <param name="folder">Where the plugin is.</param>
    /// <param name="start">Where VDK begins.</param>
    public PluginCode Read(PluginFolder folder, CodeStart start)
    {
        var log = new RegistrationLog();
        var program = NewProgram(log);
        var interpreter = limits.NewInterpreter(program);
        var runner = new HookRunner(interpreter, log);
        var lost = new List<UnresolvedFact>();
        foreach (var entryPoint in start.EntryPoints)
        {
            if (Load(entryPoint, interpreter, runner) is { } problem)
            {
                lost.Add(new UnresolvedFact(UnresolvedKinds.EntryPoint, entryPoint.Target, problem, entryPoint.Evidence));
            }
        }

        runner.Run();
        var besides = new Lazy<Interpreter>(() => limits.NewSideInterpreter(NewProgram(new RegistrationLog())));
        var reads = ReadConfigurationUse(start.SourceRoots, folder, interpreter, besides);
        var evaluation = new PluginEvaluation(folder, program, interpreter, log, runner.Hooks, runner.Opaque, evidence, reads);
        evaluation.Unresolved.AddRange(lost);
        var facts = FactExtractors.All.Aggregate(PluginCode.NoFacts(folder), (known, extractor) => extractor.Extract(evaluation, known));
        if (interpreter.IsExhausted || besides is { IsValueCreated: true, Value.IsExhausted: true })
        {
            diagnostics.Add(ExtractionDiagnostics.EvaluationLimit.At(SourceLocation.OfFile(folder.Path), folder.Name));
        }

        return new PluginCode(
            start,
            facts with { Options = facts.Options.Select(option => option with { Required = IsRequired(option, log) }).ToEquatableList() },
            evaluation.Unresolved);

        PluginProgram NewProgram(RegistrationLog registrations) => new(sources, [.. start.SourceRoots, .. start.DependencyRoots], registrations)
        {
            MappedPackages = start.MappedPackages,
        };
    }

    /// <summary>Factories and commands, which the facts behind the options call, read options too.</summary>
    private static bool IsRequired(ConfigurationOption option, RegistrationLog log) =>
        option.Required || (option.Default is ConstantDefault { Value: NullValue } && log.RequiredKeys.Contains(option.Key));

    /// <summary>Why the entry point gives VDK no hooks, with a diagnostic when the plugin does not have what it names; null when all is well.</summary>
    private string? Load(EntryPoint entryPoint, Interpreter interpreter, HookRunner runner)
    {
        var parts = entryPoint.Target.Split(':', 2, StringSplitOptions.TrimEntries);
        var module = interpreter.Import(parts[0]);
        if (module?.Source is null)
        {
            Report(entryPoint, parts[0]);
            return NotThere;
        }

        PythonValue plugin = module;
        foreach (var name in parts.Length > 1 ? parts[1].Split('[')[0].Trim().Split('.', StringSplitOptions.RemoveEmptyEntries) : [])
        {
            plugin = interpreter.GetAttribute(plugin is UnionValue union ? union.Options[0] : plugin, name);
        }

        if (plugin is UnknownValue)
        {
            Report(entryPoint, entryPoint.Target);
            return NotThere;
        }

        return runner.Register(plugin) ? null
            : plugin is ExternalValue external ? $"{external.Symbol} is not part of the plugin"
            : $"VDK finds no hooks in a {plugin.TypeName}";
    }

    private void Report(EntryPoint entryPoint, string target)
    {
        var location = new SourceLocation(
            entryPoint.Evidence.Path,
            new LinePosition(entryPoint.Evidence.StartLine, 1),
            new LinePosition(entryPoint.Evidence.EndLine, 1));
        diagnostics.Add(ExtractionDiagnostics.EntryPointNotFound.At(location, entryPoint.Name, target));
    }

    /// <summary>Parses every module of the package, so that its problems are told, and collects how they read options.</summary>
    /// <param name="interpreter">Has run what VDK runs.</param>
    /// <param name="besides">Runs the modules that VDK does not import, so that nothing that they do reaches the others.</param>
    private ConfigurationReads ReadConfigurationUse(
        IReadOnlyList<string> roots, PluginFolder folder, Interpreter interpreter, Lazy<Interpreter> besides)
    {
        var reads = new ConfigurationReads();
        foreach (var file in folder.Files)
        {
            if (!folder.IsModule(file.Path)
                || interpreter.SpendOnText(sources.LengthOf(file))
                || sources.Parse(file.Path) is not { } code
                || !code.Source.Text.Contains("get_", StringComparison.Ordinal)
                || ModuleName(file.Path, roots) is not { } name)
            {
                continue;
            }

            var importing = interpreter.HasImported(name) ? interpreter : besides.Value;
            if (importing.Import(name) is { } module)
            {
                reads.Add(importing, module, code.Module);
            }
        }

        return reads;
    }

    private static string? ModuleName(string path, IReadOnlyList<string> roots)
    {
        var root = roots.FirstOrDefault(r => r.Length == 0 || path.StartsWith(r + "/", StringComparison.Ordinal));
        if (root is null)
        {
            return null;
        }

        var name = path[(root.Length == 0 ? 0 : root.Length + 1)..^3];
        name = name.EndsWith("/__init__", StringComparison.Ordinal) ? name[..^9] : name;
        return name.Contains('.', StringComparison.Ordinal) || name is "setup" ? null : name.Replace('/', '.');
    }
}
