using VdkConnectorDocs.Catalog;
using VdkConnectorDocs.Catalog.Model;

namespace VdkConnectorDocs.Tests.Extraction.Facts;

/// <summary>
/// The commands of a plugin, a subcommand under its groups' names: <c>harbour crane lift</c>. White space behind help is not shown by
/// click.
/// </summary>
internal static class CommandFacts
{
    public static void Collect(Plugin plugin, FactList facts) => Collect(plugin.Commands, "", facts);

    private static void Collect(EquatableList<Command> commands, string groups, FactList facts)
    {
        foreach (var command in commands)
        {
            var name = groups + (command.Name ?? command.Symbol);
            var about = facts.About("command", name)
                .Add("external", command.External)
                .Add("location", command.Evidence)
                .Add("group", command.Subcommands.Count > 0)
                .Add("hidden", command.Hidden)
                .Add("deprecated", command.Deprecated)
                .Add("sql_query", command.RunsQuery)
                .Add("help", command.Help?.TrimEnd());
            foreach (var parameter in command.Options)
            {
                about.About("param", parameter.Name)
                    .Add("kind", parameter.Kind)
                    .Add("flags", parameter.Flags)
                    .Add("type", new Source(parameter.Type))
                    .Add("default", parameter.Default)
                    .Add("required", parameter.Required)
                    .Add("is_flag", parameter.IsFlag)
                    .Add("multiple", parameter.Multiple)
                    .Add("hidden", parameter.Hidden)
                    .Add("choices", parameter.Choices)
                    .Add("help", parameter.Help);
            }

            Collect(command.Subcommands, name + " ", facts);
        }
    }
}
