using VdkConnectorDocs.Python.Evaluation;
using VdkConnectorDocs.Python.Evaluation.Values;

namespace VdkConnectorDocs.Extraction.DataSources;

/// <summary>The decorators of vdk-data-sources: <c>@data_source</c>, <c>@config_class</c> and <c>config_field</c>.</summary>
internal static class DataSourceDecorators
{
    public const string SourceAttribute = "__data_source_declaration__";

    public const string ConfigAttribute = "__config_class_declaration__";

    public static PythonValue? Find(string name) => name switch
    {
        "data_source" => new NativeFunctionValue(name, static call => Annotate(call, SourceAttribute)),
        "config_class" => new NativeFunctionValue(name, static call => Annotate(call, ConfigAttribute)),
        "config_field" => new NativeFunctionValue(name, static call => new ConfigFieldValue(call)),
        _ => null,
    };

    private static NativeFunctionValue Annotate(CallSite declaration, string attribute) =>
        new("decorator", call =>
        {
            if (call.Argument(0) is ClassValue type)
            {
                call.Interpreter.SetAttribute(type, attribute, new DeclarationValue(declaration));
            }

            return call.Argument(0) ?? NoneValue.Instance;
        });
}

/// <summary>The arguments that a class was decorated with.</summary>
internal sealed class DeclarationValue(CallSite call) : HostValue
{
    public CallSite Declaration { get; } = call;
}

/// <summary>A field of a configuration class.</summary>
internal sealed class ConfigFieldValue(CallSite call) : HostValue
{
    public CallSite Declaration { get; } = call;
}
