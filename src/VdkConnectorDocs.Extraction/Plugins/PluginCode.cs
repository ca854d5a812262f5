using VdkConnectorDocs.Catalog.Model;

namespace VdkConnectorDocs.Extraction.Plugins;

/// <summary>What the code of a plugin says.</summary>
/// <param name="Start">Where its reading began.</param>
/// <param name="Facts">A plugin with the facts of the code and nothing else.</param>
/// <param name="Unresolved">What could not be told.</param>
internal sealed record PluginCode(CodeStart Start, Plugin Facts, IReadOnlyList<UnresolvedFact> Unresolved)
{
    public static Plugin NoFacts(PluginFolder folder) => new()
    {
        Id = folder.Name,
        DisplayName = "",
        Path = folder.Path,
        Reason = "",
        Install = "",
        Package = new Package(),
        Links = new Links("", "", null, null, null, null),
    };
}
