using VdkConnectorDocs.Python.Evaluation;

namespace VdkConnectorDocs.Extraction.Vdk;

/// <summary>What a plugin registers with VDK.</summary>
internal enum RegistrationKind
{
    Option,
    DatabaseConnection,
    Ingester,
    DataSource,
    PropertiesBackend,
    SecretsBackend,
    Template,
    Command,
    PluginObject,
}

/// <summary>A call that registers something, in the order in which VDK would run it.</summary>
/// <param name="Kind">What is registered.</param>
/// <param name="Call">The call with its evaluated arguments.</param>
/// <param name="IsConditional">It is run on some paths of the program only.</param>
internal sealed record Registration(RegistrationKind Kind, CallSite Call, bool IsConditional);

/// <summary>A call that hands a registry to code that is not part of the tree, which may register anything.</summary>
/// <param name="Kind">What would be registered.</param>
/// <param name="Call">The call.</param>
/// <param name="Callee">The dotted name of what is called.</param>
internal sealed record EscapedRegistry(RegistrationKind Kind, CallSite Call, string Callee);

/// <summary>Everything that the code of one plugin was seen to register.</summary>
internal sealed class RegistrationLog
{
    private readonly List<Registration> _registrations = [];
    private readonly List<EscapedRegistry> _escaped = [];

    public IReadOnlyList<EscapedRegistry> Escaped => _escaped;

    /// <summary>The keys of options that the code was seen to read as required.</summary>
    public HashSet<string> RequiredKeys { get; } = new(StringComparer.OrdinalIgnoreCase);

    public IEnumerable<Registration> OfKind(RegistrationKind kind) => _registrations.Where(r => r.Kind == kind);

    public void Add(RegistrationKind kind, CallSite call)
    {
        if (KeptArguments.Count(call))
        {
            _registrations.Add(new Registration(kind, call, call.Interpreter.IsConditional));
        }
    }

    public void AddEscaped(EscapedRegistry escaped) => _escaped.Add(escaped);
}
