using VdkConnectorDocs.Python.Evaluation;
using VdkConnectorDocs.Python.Evaluation.Values;

namespace VdkConnectorDocs.Extraction.Vdk;

/// <summary>VDK's <c>Configuration</c>: its values are the user's, its sections are <c>vdk</c> and those that the user adds.</summary>
/// <param name="log">Where it is noted what is read as required.</param>
internal sealed class ConfigurationObject(RegistrationLog log) : HostValue
{
    /// <summary>The section that is always there; those the user adds are named <c>vdk_…</c>.</summary>
    public const string DefaultSection = "vdk";

    // The one that is always there, and any number of others.
    private static readonly Elements Sections = new(
        [
            new Element(new StrValue(DefaultSection, ValueLabels.Section)),
            new Element(
                new UnknownValue("a configured section is known only when the code runs", labels: ValueLabels.Section) { OtherThan = DefaultSection },
                IsCertain: false),
        ],
        isOpen: true);

    public override PythonValue? GetAttribute(Interpreter interpreter, string name) => name switch
    {
        "get_value" => new NativeFunctionValue(name, Read),
        "get_required_value" or "get_required_option" => new NativeFunctionValue(name, call =>
        {
            if (call.Argument(0, "key") is { } key && call.Interpreter.AsPlain(key) is StrValue { Value: var required })
            {
                log.RequiredKeys.Add(required);
            }

            return Read(call);
        }),
        "list_sections" => new NativeFunctionValue(name, static call => new ListValue(Sections)),
        _ => null,
    };

    private static UnknownValue Read(CallSite call) => call.Unknown("a configured value is known only when the code runs");
}
