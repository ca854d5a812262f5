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

    /// <summary>The arguments for a hook: pluggy asks for the names that its signature tells, and passes the values in their order.</summary>
    public CallArguments ArgumentsFor(Hook hook)
    {
        var names = Interpreter.Unwrap(hook.Function).Parameters;
        var values = names.PositionalOnly.Concat(names.Regular)
            .Skip(hook.IsBound ? 1 : 0)
            .TakeWhile(static p => p.Default is null)
            .Select(p => _byParameter.GetValueOrDefault(p.Name) ?? new UnknownValue($"the argument {p.Name} of {hook.Name} is not known"));
        return CallArguments.Of([.. values]);
    }

    /// <summary>What the object would register, when it is a registry that must not be handed on unseen.</summary>
    public static RegistrationKind? RegistryKind(PythonValue value) => value switch
    {
        // Connections are handed on to be used, properties and secrets to be read.
        RegistryObject
        {
            Kind: RegistrationKind.Option or RegistrationKind.DataSource or RegistrationKind.PluginObject or RegistrationKind.Ingester or RegistrationKind.Template,
        } registry => registry.Kind,
        RegistryMethod method => method.Registry.Kind,
        RootCommandObject => RegistrationKind.Command,
        _ => null,
    };
}
