using VdkConnectorDocs.Catalog;
using VdkConnectorDocs.Catalog.Model;
using VdkConnectorDocs.Diagnostics;

namespace VdkConnectorDocs.Comparison.Lint;

/// <summary>What rules must know of the catalog besides the plugin they look at.</summary>
internal sealed class LintContext
{
    private readonly CatalogSource _source;
    private readonly Dictionary<string, Plugin> _byPackage = new(StringComparer.Ordinal);
    private readonly ILookup<string, Plugin> _definers;

    public LintContext(ConnectorCatalog catalog, EquatableList<string> coreOptions)
    {
        _source = catalog.Source;

        // Our own list has also what vdk-core reads from a job's configuration without declaring it.
        CoreNames = coreOptions.Concat(CoreOptions.Names)
            .Select(ConfigurationNames.Normalize)
            .ToHashSet(StringComparer.Ordinal);
        foreach (var plugin in catalog.AllPlugins)
        {
            _byPackage.TryAdd(PackageNames.Normalize(plugin.Package.Name ?? plugin.Id), plugin);
        }

        _definers = catalog.AllPlugins
            .SelectMany(static plugin => OwnNames(plugin).Distinct(StringComparer.Ordinal).Select(name => KeyValuePair.Create(name, plugin)))
            .ToLookup(static entry => entry.Key, static entry => entry.Value, StringComparer.Ordinal);
    }

    /// <summary>The options of vdk-core, in the form of <see cref="ConfigurationNames.Normalize"/>.</summary>
    public IReadOnlySet<string> CoreNames { get; }

    /// <summary>The names of a plugin's options and of those of its data sources, in the form of <see cref="ConfigurationNames.Normalize"/>.</summary>
    public static IEnumerable<string> OwnNames(Plugin plugin) =>
        plugin.Options.Select(static option => option.Key)
            .Concat(plugin.DataSources.SelectMany(static source => source.Options).Select(static option => option.Name))
            .Select(ConfigurationNames.Normalize);

    /// <summary>The plugins that define an option, in the order of the catalog.</summary>
    /// <param name="name">In the form of <see cref="ConfigurationNames.Normalize"/>.</param>
    public IEnumerable<Plugin> DefinersOf(string name) => _definers[name];

    /// <summary>The plugins that are installed with a package: its own, and those it depends on, directly or not.</summary>
    public IReadOnlySet<Plugin> InstalledWith(string package)
    {
        var installed = new HashSet<Plugin>(ReferenceEqualityComparer.Instance);
        var pending = new Stack<string>([package]);
        while (pending.TryPop(out var name))
        {
            if (_byPackage.TryGetValue(PackageNames.Normalize(name), out var plugin) && installed.Add(plugin))
            {
                foreach (var dependency in plugin.Package.Dependencies)
                {
                    pending.Push(dependency.Name);
                }
            }
        }

        return installed;
    }

    /// <summary>A finding in the code.</summary>
    public static LintFinding At(Evidence evidence, DiagnosticDescriptor descriptor, string? subject, params ReadOnlySpan<object?> arguments)
    {
        var diagnostic = descriptor.At(SourceLocation.OfFile(evidence.Path), arguments);
        return new LintFinding(descriptor.Id, SeverityName.Of(descriptor.DefaultSeverity), diagnostic.Message, subject, evidence);
    }

    /// <summary>A finding on a line of the README.</summary>
    public LintFinding OnReadme(Readme readme, int line, DiagnosticDescriptor descriptor, string? subject, params ReadOnlySpan<object?> arguments) =>
        At(new Evidence(readme.Path, line, line, SourceAddress.OfLines(_source, readme.Path, line, line)), descriptor, subject, arguments);
}
