using VdkConnectorDocs.Extraction.Click;
using VdkConnectorDocs.Python.Evaluation;
using VdkConnectorDocs.Python.Evaluation.Values;

namespace VdkConnectorDocs.Extraction.Vdk;

/// <summary>The objects that VDK hands to hooks, by the names of their parameters (pluggy passes arguments by name).</summary>
internal sealed class VdkObjects(RegistrationLog log)
{
    private readonly Dictionary<string, PythonValue> _byParameter = new(StringComparer.Ordinal)
    {
        ["config_builder"] = new RegistryObject(log, RegistrationKind.Option, "add", returnsItself: true),
        ["context"] = new ContextObject(log),
        ["root_command"] = new RootCommandObject(log),
        ["plugin_registry"] = new RegistryObject(log, RegistrationKind.PluginObject, "load_plugin_with_hooks_impl"),
        ["data_source_factory"] = new RegistryObject(log, RegistrationKind.DataSource, "register_data_source_class"),
    };

    /// <summary>The arguments for a hook.</summary>
    public CallArguments ArgumentsFor(FunctionValue hook)
    {
        var keywords = hook.Parameters.PositionalOnly
            .Concat(hook.Parameters.Regular)
            .Concat(hook.Parameters.KeywordOnly)
            .Where(p => _byParameter.ContainsKey(p.Name))
            .Select(p => KeyValuePair.Create(p.Name, _byParameter[p.Name]));
        return new CallArguments { Keywords = [.. keywords] };
    }

    /// <summary>What the object would register, when it is a registry that must not be handed on unseen.</summary>
    public static RegistrationKind? RegistryKind(PythonValue value) => value switch
    {
        RegistryObject { Kind: RegistrationKind.Option or RegistrationKind.DataSource } registry => registry.Kind,
        RootCommandObject => RegistrationKind.Command,
        _ => null,
    };
}
