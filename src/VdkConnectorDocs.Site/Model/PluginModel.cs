using VdkConnectorDocs.Catalog.Model;

namespace VdkConnectorDocs.Site.Model;

/// <summary>A plugin of the catalog with its place in the site.</summary>
public sealed class PluginModel
{
    public PluginModel(Plugin plugin, string folder)
    {
        Plugin = plugin;
        Folder = folder;
        Kinds = [.. plugin.Kinds.Select(Vocabulary.Kind)];
        Capabilities = [.. plugin.Capabilities.Select(Vocabulary.Capability)];
        MaturityLabel = Maturity.Label(plugin.Package.Maturity);
        MaturityLevel = Maturity.Level(plugin.Package.Maturity);
        DocumentedOptions = plugin.Options.Count(o => o.Documented);
    }

    public Plugin Plugin { get; }

    public string Id => Plugin.Id;

    /// <summary>The folder of its page and files, relative to the site's root; ends with <c>/</c>.</summary>
    public string Folder { get; }

    public IReadOnlyList<VocabularyTerm> Kinds { get; }

    public IReadOnlyList<VocabularyTerm> Capabilities { get; }

    public string MaturityLabel { get; }

    public int MaturityLevel { get; }

    /// <summary>How many options its README names.</summary>
    public int DocumentedOptions { get; }

    /// <summary>The first line says enough in a list.</summary>
    public string Line => Plugin.Summary.Length > 0 ? Plugin.Summary : Plugin.Reason;
}
