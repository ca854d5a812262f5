using VdkConnectorDocs.Python.Evaluation;
using VdkConnectorDocs.Python.Evaluation.Values;

namespace VdkConnectorDocs.Extraction.Vdk;

/// <summary>VDK's <c>JobContext</c> and <c>CoreContext</c>: what hooks get as <c>context</c>.</summary>
internal sealed class ContextObject(RegistrationLog log) : HostValue
{
    private readonly ConfigurationObject _configuration = new(log);
    private readonly Dictionary<string, RegistryObject> _registries = new(StringComparer.Ordinal)
    {
        ["connections"] = new(log, RegistrationKind.DatabaseConnection, "add_open_connection_factory_method"),
        ["ingester"] = new(log, RegistrationKind.Ingester, "add_ingester_factory_method"),
        ["templates"] = new(log, RegistrationKind.Template, "add_template"),
        ["properties"] = new(log, RegistrationKind.PropertiesBackend, "set_properties_factory_method"),
        ["secrets"] = new(log, RegistrationKind.SecretsBackend, "set_secrets_factory_method"),
    };

    public override PythonValue? GetAttribute(Interpreter interpreter, string name) => name switch
    {
        "core_context" => this,
        "configuration" => _configuration,
        _ => _registries.GetValueOrDefault(name),
    };
}
