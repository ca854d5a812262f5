using VdkConnectorDocs.Catalog.Model;
using VdkConnectorDocs.Templating.Records;

namespace VdkConnectorDocs.Site.Model.Shapes;

/// <summary>A command of the command line, as templates see it.</summary>
internal static class CommandShape
{
    private static readonly RecordShape<CommandOption> Option = new RecordShape<CommandOption>("command option")
        .Member("name", o => o.Name)
        .Member("kind", o => o.Kind)
        .List("flags", o => o.Flags)
        .Member("type", o => o.Type)
        .Member("value_type", o => o.ValueType)
        .Member("required", o => o.Required)
        .Member("is_flag", o => o.IsFlag)
        .Member("multiple", o => o.Multiple)
        .Member("hidden", o => o.Hidden)
        .Record("default", DefaultShape.Instance, o => o.Default)
        .List("choices", o => o.Choices)
        .Member("help", o => ClickHelp.Text(o.Help))
        .Record("evidence", EvidenceShape.Instance, o => o.Evidence);

    // After Option, which it refers to: static fields are initialised in their order.
    public static readonly RecordShape<Command> Instance = Create();

    private static RecordShape<Command> Create()
    {
        var shape = new RecordShape<Command>("command");
        return shape
            .Member("name", c => c.Name)
            .Member("symbol", c => c.Symbol)
            .Member("external", c => c.External)
            .Member("help", c => ClickHelp.Text(c.Help))
            .Member("runs_query", c => c.RunsQuery)
            .Member("hidden", c => c.Hidden)
            .Member("deprecated", c => c.Deprecated)
            .List("options", Option, c => c.Options)
            .List("subcommands", shape, c => c.Subcommands)
            .Record("evidence", EvidenceShape.Instance, c => c.Evidence);
    }
}
