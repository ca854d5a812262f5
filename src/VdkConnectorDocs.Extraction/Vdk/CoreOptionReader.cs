using VdkConnectorDocs.Catalog;
using VdkConnectorDocs.Diagnostics;
using VdkConnectorDocs.Extraction.Extractors;
using VdkConnectorDocs.Extraction.Plugins;
using VdkConnectorDocs.Extraction.Sources;
using VdkConnectorDocs.Extraction.Trees;
using VdkConnectorDocs.Python.Evaluation;
using VdkConnectorDocs.Python.Evaluation.Values;

namespace VdkConnectorDocs.Extraction.Vdk;

/// <summary>
/// The options that vdk-core itself declares, read from its code. It has no entry point as plugins have: VDK starts with the modules of
/// its own that implement <c>vdk_start</c>.
/// </summary>
public static class CoreOptionReader
{
    private const string StartHook = "def vdk_start";

    // Several times what its declarations take; the rest of its hooks goes through an environment that is not known.
    private static readonly EvaluationLimits Limits = EvaluationLimits.Default with { MaxSteps = 30_000 };

    /// <summary>The names, in lower case and ordinal order; empty when the tree holds no vdk-core.</summary>
    /// <param name="core">The folder of its packages. What is wrong with its files is not the plugins' problem and is not reported.</param>
    public static EquatableList<string> Read(ISourceTree core, CancellationToken cancellationToken)
    {
        var sources = new PluginSources(new SourceCache(core), new DiagnosticBag());
        var log = new RegistrationLog();
        var interpreter = new Interpreter(new CoreProgram(new PluginProgram(sources, [""], log)), Limits, cancellationToken);
        var runner = new HookRunner(interpreter, log);
        foreach (var path in core.Files.Select(static file => file.Path))
        {
            cancellationToken.ThrowIfCancellationRequested();
            if (path.EndsWith(".py", StringComparison.Ordinal)
                && sources.ReadText(path)?.Text.Contains(StartHook, StringComparison.Ordinal) is true
                && interpreter.Import(path[..^".py".Length].Replace('/', '.')) is { } module)
            {
                runner.Register(module);
            }
        }

        runner.RunConfiguration();
        return log.OfKind(RegistrationKind.Option)
            .Select(static option => option.Call.Argument(OptionExtractor.Key, "key"))
            .SelectMany(static key => key is UnionValue union ? union.Options : key is null ? [] : [key])
            .OfType<StrValue>()
            .Select(static key => key.Value.ToLowerInvariant())
            .Where(static name => !name.Contains(' ', StringComparison.Ordinal))
            .Distinct(StringComparer.Ordinal)
            .Order(StringComparer.Ordinal)
            .ToEquatableList();
    }
}
