using VdkConnectorDocs.Catalog;
using VdkConnectorDocs.Catalog.Model;
using VdkConnectorDocs.Python.Evaluation;

namespace VdkConnectorDocs.Extraction.Extractors;

/// <summary>Functions marked <c>@hookimpl</c> of every object that VDK gets, where it can call them → implemented hooks, by name and owner.</summary>
internal sealed class HookExtractor : IFactExtractor
{
    public Plugin Extract(PluginEvaluation evaluation, Plugin plugin) => plugin with
    {
        Hooks = evaluation.Hooks
            .Where(static h => !h.LacksInstance)
            .Select(h => new HookImplementation(h.Name, h.Owner, evaluation.Evidence.Of(Interpreter.Unwrap(h.Function))))
            .Distinct()
            .OrderBy(static h => h.Name, StringComparer.Ordinal)
            .ThenBy(static h => h.Owner, StringComparer.Ordinal)
            .ToEquatableList(),
    };
}
