using VdkConnectorDocs.Catalog.Model;
using VdkConnectorDocs.Comparison.Findings;
using VdkConnectorDocs.Comparison.Matching;
using VdkConnectorDocs.Comparison.Rules.Breaking;
using VdkConnectorDocs.Diagnostics;

namespace VdkConnectorDocs.Comparison.Rules.Info;

/// <summary>A description or a help text says something else. How its lines are broken does not matter.</summary>
internal sealed class TextChangedRule : ChangeRule
{
    public override DiagnosticDescriptor Descriptor { get; } = Describe("VCD3208", "Text changed", Impact.Info);

    public override Impact Impact => Impact.Info;

    public override IEnumerable<Change> Find(PluginPair pair)
    {
        if (!pair.IsMetadataBroken && Differ(pair.Base.Summary, pair.Head.Summary))
        {
            yield return OfPackage(pair, "summary", pair.Base.Summary, pair.Head.Summary);
        }

        if (!pair.IsMetadataBroken && Differ(pair.Base.Package.Maturity, pair.Head.Package.Maturity) && !Deprecations.BecameInactive(pair))
        {
            yield return OfPackage(pair, "maturity", pair.Base.Package.Maturity, pair.Head.Package.Maturity);
        }

        foreach (var option in pair.Facts.Kept.OfOptions(pair).Where(static option => Differ(option.Before.Description, option.After.Description)))
        {
            yield return option.ToChange(pair, $"The description of the {FactNames.Of(option.After)} changed.") with
            {
                Before = FindingValue.Of(option.Before.Description ?? ""),
                After = FindingValue.Of(option.After.Description ?? ""),
            };
        }

        foreach (var change in OfCommands(pair, pair.Base.Commands, pair.Head.Commands, parent: ""))
        {
            yield return change;
        }
    }

    private static IEnumerable<Change> OfCommands(PluginPair pair, IEnumerable<Command> before, IEnumerable<Command> after, string parent)
    {
        foreach (var command in after)
        {
            var path = parent + command.Name;
            if (command.Name is null || before.FirstOrDefault(old => old.Name == command.Name) is not { } old || pair.Broken.Any(file => file.Path == command.Evidence.Path))
            {
                continue;
            }

            if (Differ(old.Help, command.Help))
            {
                yield return new Change
                {
                    Plugin = pair.Head.Id,
                    About = FactKinds.Command,
                    Subject = path,
                    Message = $"The help of the command {path} changed.",
                    Before = FindingValue.Of(old.Help ?? ""),
                    After = FindingValue.Of(command.Help ?? ""),
                }.InHead(command.Evidence);
            }

            foreach (var change in OfCommands(pair, old.Subcommands, command.Subcommands, path + " "))
            {
                yield return change;
            }
        }
    }

    private static Change OfPackage(PluginPair pair, string subject, string? before, string? after) => new Change
    {
        Plugin = pair.Head.Id,
        About = FactKinds.Package,
        Subject = subject,
        Message = $"The {subject} changed.",
        Before = FindingValue.Of(before ?? ""),
        After = FindingValue.Of(after ?? ""),
    }.InHead(PluginRemovedRule.PlaceOf(pair.Head));

    private static bool Differ(string? before, string? after) => PluginFacts.TextOf(before) != PluginFacts.TextOf(after);
}
