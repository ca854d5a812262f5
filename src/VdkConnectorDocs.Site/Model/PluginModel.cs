using VdkConnectorDocs.Catalog.Model;

namespace VdkConnectorDocs.Site.Model;

/// <summary>
/// A plugin of the catalog with its place in the site, as every page may show it: the text of its README is left out, so that a site
/// in which only that has changed has the same plugins.
/// </summary>
public sealed class PluginModel
{
    public PluginModel(Plugin plugin, string folder)
    {
        Plugin = WithoutText(plugin);
        Folder = folder;
        Kinds = [.. plugin.Kinds.Select(Vocabulary.Kind)];
        Capabilities = [.. plugin.Capabilities.Select(Vocabulary.Capability)];
        MaturityLabel = Maturity.Label(plugin.Package.Maturity);
        MaturityLevel = Maturity.Level(plugin.Package.Maturity);
        DocumentedOptions = plugin.Options.Count(o => o.Documented);
    }

    /// <summary>What is known about it; of its README, only the path, the title and the summary.</summary>
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

    /// <summary>The plugin with what <see cref="Plugin"/> has of it.</summary>
    public static Plugin WithoutText(Plugin plugin) => plugin.Readme is not { } readme ? plugin : plugin with
    {
        Readme = new Readme(readme.Path, readme.Title, readme.Summary, Markdown: "", Mentions: []),
    };
}
