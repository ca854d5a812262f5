using VdkConnectorDocs.Catalog;
using VdkConnectorDocs.Catalog.Model;
using VdkConnectorDocs.Extraction.Extractors;
using VdkConnectorDocs.Extraction.Metadata;
using VdkConnectorDocs.Extraction.Readmes;

namespace VdkConnectorDocs.Extraction.Plugins;

/// <summary>Makes one plugin of what its metadata, its code and its README say.</summary>
internal static class PluginAssembly
{
    /// <summary>The plugin without what depends on the other plugins, such as its final id.</summary>
    /// <param name="folder">Where it is.</param>
    /// <param name="read">Its metadata.</param>
    /// <param name="code">What its code says.</param>
    /// <param name="readme">Null when it has none.</param>
    public static Plugin Assemble(PluginFolder folder, ReadPackage read, PluginCode code, Readme? readme)
    {
        var package = read.Package;
        var documented = OptionDocumentation.FindDocumented(
            readme,
            code.Facts.Options.Select(static o => o.Key).Concat(code.Facts.DataSources.SelectMany(static s => s.Options).Select(static o => o.Name)));
        var plugin = code.Facts with
        {
            Id = package.Name ?? folder.Name,
            Package = package,
            Readme = readme,
            Summary = package.Description ?? readme?.Summary ?? "",
            Options = code.Facts.Options.Select(o => o with { Documented = documented.Contains(o.Key) }).ToEquatableList(),
            DataSources = code.Facts.DataSources.Select(s => WithDocumented(s, documented)).ToEquatableList(),
            Unresolved = read.Unresolved.Concat(code.Unresolved).Distinct().ToEquatableList(),
        };
        return Classification.Classify(plugin, folder.HasModules);
    }

    private static DataSource WithDocumented(DataSource source, IReadOnlySet<string> documented) =>
        source with { Options = source.Options.Select(o => o with { Documented = documented.Contains(o.Name) }).ToEquatableList() };
}
