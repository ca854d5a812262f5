using VdkConnectorDocs.Python.Evaluation;
using VdkConnectorDocs.Python.Evaluation.Values;

namespace VdkConnectorDocs.Extraction.Vdk;

/// <summary>VDK's <c>Configuration</c>: its values are the user's, its sections are <c>vdk</c> and those that the user adds.</summary>
internal sealed class ConfigurationObject : HostValue
{
    /// <summary>The section that is always there; those the user adds are named <c>vdk_…</c>.</summary>
    public const string DefaultSection = "vdk";

    public override PythonValue? GetAttribute(Interpreter interpreter, string name) => name switch
    {
        "get_value" or "get_required_value" or "get_required_option" =>
            new NativeFunctionValue(name, static call => call.Unknown("a configured value is known only when the code runs")),
        "list_sections" => new NativeFunctionValue(name, static _ => new ListValue(Elements.Of(
        [
            new StrValue(DefaultSection, ValueLabels.Section),
            new UnknownValue("a configured section is known only when the code runs", labels: ValueLabels.Section),
        ]))),
        _ => null,
    };
}
