using VdkConnectorDocs.Catalog.Model;
using VdkConnectorDocs.Extraction.Plugins;
using VdkConnectorDocs.Extraction.Vdk;
using VdkConnectorDocs.Python.Evaluation;
using VdkConnectorDocs.Python.Evaluation.Values;

namespace VdkConnectorDocs.Extraction.Extractors;

/// <summary>What the extractors of one plugin work on: its code as it was followed, and what that registered.</summary>
/// <param name="Folder">Where the plugin is.</param>
/// <param name="Program">Its code.</param>
/// <param name="Interpreter">The state that the code has left.</param>
/// <param name="Log">What it registered.</param>
/// <param name="Hooks">The hooks it implements.</param>
/// <param name="Opaque">See <see cref="HookRunner.Opaque"/>.</param>
/// <param name="Evidence">Makes evidence.</param>
/// <param name="Reads">How the code reads options.</param>
internal sealed record PluginEvaluation(
    PluginFolder Folder,
    PluginProgram Program,
    Interpreter Interpreter,
    RegistrationLog Log,
    IReadOnlyList<Hook> Hooks,
    IReadOnlyList<ClassValue> Opaque,
    EvidenceFactory Evidence,
    ConfigurationReads Reads)
{
    /// <summary>What could not be told; extractors add to it.</summary>
    public List<UnresolvedFact> Unresolved { get; } = [];
}
