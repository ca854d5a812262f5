using System.Security.Cryptography;
using System.Text;
using VdkConnectorDocs.Catalog;
using VdkConnectorDocs.Catalog.Model;
using VdkConnectorDocs.Catalog.Values;
using VdkConnectorDocs.Comparison.Findings;

namespace VdkConnectorDocs.Comparison.History;

/// <summary>
/// Keeps the defaults of options out of a history that are declared sensitive at any time: what they were before that, under an earlier
/// name or in another plugin, is not told either.
/// </summary>
public static class HiddenDefaults
{
    /// <summary>The names of such options, in lower case.</summary>
    /// <param name="steps">Oldest first.</param>
    /// <param name="known">The names of such options that are known already.</param>
    public static IReadOnlySet<string> NamesOf(IReadOnlyList<RevisionStep> steps, IEnumerable<string> known)
    {
        var names = steps.SelectMany(static step => step.Plugins)
            .SelectMany(static plugin => SensitiveOf(plugin.Before).Concat(SensitiveOf(plugin.After)))
            .Concat(known)
            .ToHashSet(StringComparer.Ordinal);
        foreach (var (before, after) in steps.Reverse().SelectMany(static step => step.RenamedOptions))
        {
            if (names.Contains(after.ToLowerInvariant()))
            {
                names.Add(before.ToLowerInvariant());
            }
        }

        return names;
    }

    /// <summary>The step as the rules tell it when they are not shown those defaults.</summary>
    public static RevisionStep Hide(RevisionStep step, IReadOnlySet<string> names) => step.Before.AllPlugins.Concat(step.After.AllPlugins).Any(plugin => Tells(plugin, names))
        ? step with
        {
            Revision = step.Revision with { Changes = RevisionComparer.FindChanges(Redact(step.Before, names), Redact(step.After, names)) },
        }
        : step;

    /// <summary>Whether a log may tell a default of an option of these names: it names such an option at all, perhaps as another's new name.</summary>
    public static bool AreTold(ChangeLog log, IReadOnlySet<string> names) => names.Count > 0 && log.Revisions
        .SelectMany(static revision => revision.Changes)
        .Where(static change => change.About is FactKinds.Option or FactKinds.DataSourceOption)
        .Any(change => names.Any(name =>
            change.Subject.Contains(name, StringComparison.OrdinalIgnoreCase) || change.Message.Contains(name, StringComparison.OrdinalIgnoreCase)));

    private static IEnumerable<string> SensitiveOf(Plugin? plugin) => plugin is null
        ? []
        : plugin.Options.Where(static option => option.Sensitive).Select(static option => option.Name)
            .Concat(plugin.DataSources.SelectMany(static source => source.Options).Where(static option => option.Sensitive).Select(static option => option.Name))
            .Select(static name => name.ToLowerInvariant());

    private static bool Tells(Plugin plugin, IReadOnlySet<string> names) =>
        plugin.Options.Any(option => IsTold(option.Name, option.Default, names))
        || plugin.DataSources.Any(source => source.Options.Any(option => IsTold(option.Name, option.Default, names)));

    private static bool IsTold(string name, DefaultValue? value, IReadOnlySet<string> names) =>
        value is ConstantDefault { Value: not NullValue } or ExpressionDefault && names.Contains(name.ToLowerInvariant());

    private static ConnectorCatalog Redact(ConnectorCatalog catalog, IReadOnlySet<string> names)
    {
        return catalog with { Connectors = RedactAll(catalog.Connectors), Plugins = RedactAll(catalog.Plugins) };

        EquatableList<Plugin> RedactAll(EquatableList<Plugin> plugins) => plugins.Select(plugin => Redact(plugin, names)).ToEquatableList();
    }

    private static Plugin Redact(Plugin plugin, IReadOnlySet<string> names) => !Tells(plugin, names) ? plugin : plugin with
    {
        Options = plugin.Options
            .Select(option => IsTold(option.Name, option.Default, names) ? option with { Default = Redact(option.Default!) } : option)
            .ToEquatableList(),
        DataSources = plugin.DataSources
            .Select(source => source with
            {
                Options = source.Options
                    .Select(option => IsTold(option.Name, option.Default, names) ? option with { Default = Redact(option.Default!) } : option)
                    .ToEquatableList(),
            })
            .ToEquatableList(),
    };

    // Two of them differ where the defaults do.
    private static RedactedDefault Redact(DefaultValue value) =>
        new(Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(FindingValue.Of(value)!.Text))));
}
