using VdkConnectorDocs.Catalog.Model;
using VdkConnectorDocs.Comparison.Findings;
using VdkConnectorDocs.Comparison.Matching;
using VdkConnectorDocs.Comparison.Rules.Breaking;

namespace VdkConnectorDocs.Comparison.Rules;

/// <summary>Says what became deprecated.</summary>
internal static class Deprecations
{
    public static Change ToChange(PluginPair pair, Deprecation deprecation) => new Change
    {
        Plugin = pair.Head.Id,
        About = FactKinds.Plugin,
        Subject = pair.Head.Id,
        Message = deprecation.Replacement is null
            ? $"The plugin is deprecated: {deprecation.Reason}"
            : $"The plugin is deprecated in favour of {deprecation.Replacement}: {deprecation.Reason}",
        After = FindingValue.Of(deprecation.Replacement is null ? "deprecated" : $"deprecated, use {deprecation.Replacement}"),
    }.InHead(PluginRemovedRule.PlaceOf(pair.Head));

    /// <summary>Its maturity is now the trove classifier's word for what is not kept up any more.</summary>
    public static bool BecameInactive(PluginPair pair) => IsInactive(pair.Head) && !IsInactive(pair.Base) && !pair.IsMetadataBroken;

    private static bool IsInactive(Plugin plugin) => plugin.Package.Maturity?.StartsWith("7 - ", StringComparison.Ordinal) == true;

    /// <summary>Commands that click announces as deprecated.</summary>
    public static IEnumerable<Change> OfCommands(PluginPair pair) => OfCommands(pair, pair.Base.Commands, pair.Head.Commands, parent: "");

    private static IEnumerable<Change> OfCommands(PluginPair pair, IEnumerable<Command> before, IEnumerable<Command> after, string parent)
    {
        foreach (var command in after)
        {
            var path = parent + command.Name;
            if (command.Name is null || before.FirstOrDefault(old => old.Name == command.Name) is not { } old)
            {
                continue;
            }

            if (command.Deprecated && !old.Deprecated)
            {
                yield return new Change
                {
                    Plugin = pair.Head.Id,
                    About = FactKinds.Command,
                    Subject = path,
                    Message = $"The command {path} is deprecated.",
                    After = FindingValue.Of("deprecated"),
                }.InHead(command.Evidence);
            }

            foreach (var change in OfCommands(pair, old.Subcommands, command.Subcommands, path + " "))
            {
                yield return change;
            }
        }
    }
}
