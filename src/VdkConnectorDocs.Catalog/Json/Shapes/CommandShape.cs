using VdkConnectorDocs.Catalog.Model;

namespace VdkConnectorDocs.Catalog.Json.Shapes;

internal static class CommandShape
{
    public static void Write(ShapeWriter json, Command command)
    {
        json.BeginObject();
        if (command.External)
        {
            json.Flag("external"u8, true);
        }
        else
        {
            json.Text("name"u8, command.Name);
        }

        if (command.Symbol is not null)
        {
            json.Text("symbol"u8, command.Symbol);
        }

        json.Text("help"u8, command.Help);
        json.Flag("runsQuery"u8, command.RunsQuery);
        json.Flag("hidden"u8, command.Hidden);
        json.Flag("deprecated"u8, command.Deprecated);
        json.List("options"u8, command.Options, CommandOptionShape.Write);
        json.List("subcommands"u8, command.Subcommands, Write);
        json.Member("evidence"u8, command.Evidence, EvidenceShape.Write);
        json.EndObject();
    }

    public static Command Read(ShapeReader json)
    {
        var external = json.OptionalFlag("external");
        return new Command
        {
            External = external,
            Name = external ? json.OptionalText("name") : json.Text("name"),
            Symbol = external ? json.Text("symbol") : json.OptionalText("symbol"),
            Help = external ? json.OptionalText("help") : json.TextOrNull("help"),
            RunsQuery = json.OptionalFlag("runsQuery"),
            Hidden = json.OptionalFlag("hidden"),
            Deprecated = json.OptionalFlag("deprecated"),
            Options = external ? json.OptionalList("options", CommandOptionShape.Read) : json.List("options", CommandOptionShape.Read),
            Subcommands = external ? json.OptionalList("subcommands", Read) : json.List("subcommands", Read),
            Evidence = json.Member("evidence", EvidenceShape.Read),
        };
    }
}

internal static class CommandOptionShape
{
    public static void Write(ShapeWriter json, CommandOption option)
    {
        json.BeginObject();
        json.Text("name"u8, option.Name);
        json.Text("kind"u8, option.Kind);
        json.Texts("flags"u8, option.Flags);
        json.Text("type"u8, option.Type);
        json.Text("valueType"u8, option.ValueType);
        json.Flag("required"u8, option.Required);
        json.Flag("isFlag"u8, option.IsFlag);
        json.Flag("multiple"u8, option.Multiple);
        json.Flag("hidden"u8, option.Hidden);
        json.Member("default"u8, option.Default, DefaultShape.Write);
        json.Texts("choices"u8, option.Choices);
        json.Text("help"u8, option.Help);
        json.Member("evidence"u8, option.Evidence, EvidenceShape.Write);
        json.EndObject();
    }

    public static CommandOption Read(ShapeReader json) => new(
        json.Text("name"),
        json.Text("kind"),
        json.Texts("flags"),
        json.OptionalText("type"),
        json.Text("valueType"),
        json.Flag("required"),
        json.Flag("isFlag"),
        json.OptionalFlag("multiple"),
        json.OptionalFlag("hidden"),
        json.OptionalMember("default", DefaultShape.Read),
        json.OptionalTexts("choices"),
        json.OptionalText("help"),
        json.Member("evidence", EvidenceShape.Read));
}
