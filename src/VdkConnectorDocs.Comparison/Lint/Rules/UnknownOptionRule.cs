using VdkConnectorDocs.Catalog.Model;
using VdkConnectorDocs.Comparison.Findings;
using VdkConnectorDocs.Diagnostics;

namespace VdkConnectorDocs.Comparison.Lint.Rules;

/// <summary>
/// A name that the README presents as an option and that neither the plugin, nor one it depends on, nor vdk-core defines. On the
/// README's line. A name that can be an option whose key is not proven is none.
/// </summary>
internal sealed class UnknownOptionRule : ILintRule
{
    public DiagnosticDescriptor Descriptor => LintDiagnostics.UnknownOption;

    public string About => FactKinds.Option;

    public IEnumerable<LintFinding> Find(Plugin plugin, LintContext context)
    {
        if (plugin.Readme is not { Mentions.Count: > 0 } readme)
        {
            return [];
        }

        var installed = context.InstalledWith(plugin.Package.Name ?? plugin.Id).Append(plugin).ToList();
        var names = installed.SelectMany(LintContext.OwnNames).ToHashSet(StringComparer.Ordinal);
        return
            from mention in UnknownOptionNames.Find(readme, names)
            where !UnknownOptionNames.IsAnyOf(mention, context.CoreNames)
                && !installed.Exists(other => other.Unresolved.Any(unresolved => UnprovenKey.CanBe(unresolved, mention.Name)))
            select context.OnReadme(readme, mention.Line, Descriptor, mention.Name, mention.Name, Explain(mention, plugin, names, context));
    }

    private static string Explain(ReadmeMention mention, Plugin plugin, HashSet<string> names, LintContext context)
    {
        var name = ConfigurationNames.Normalize(mention.Name);
        var definers = string.Join(", ", context.DefinersOf(name).Select(static definer => definer.Id));
        var known = definers.Length == 0 ? "which no code defines" : $"which only {definers} defines";
        var nearest = OptionSpelling.Nearest(name, [.. LintContext.OwnNames(plugin)])
            ?? (definers.Length == 0 ? OptionSpelling.Nearest(name, [.. names, .. context.CoreNames]) : null);
        return nearest is null ? known + "." : $"{known}; did you mean '{OptionSpelling.Like(mention.Name, nearest)}'?";
    }
}
