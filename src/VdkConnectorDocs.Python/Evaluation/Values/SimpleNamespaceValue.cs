using VdkConnectorDocs.Python.Evaluation.Store;

namespace VdkConnectorDocs.Python.Evaluation.Values;

/// <summary>What <c>types.SimpleNamespace(…)</c> makes: an object that holds its attributes and nothing else.</summary>
internal sealed class SimpleNamespaceValue(long birth) : HostValue
{
    public override Namespace Attributes { get; } = new(birth);

    public override string TypeName => "types.SimpleNamespace";

    public override PythonValue? GetAttribute(Interpreter interpreter, string name) => name is "__dict__"
        ? new NamesValue(Attributes)
        : Attributes.Find(name) is { } variable && Attributes.Open is null && variable.IsCertain ? variable.Value : null;

    /// <summary>Null when the arguments are not known.</summary>
    public static PythonValue? Create(CallSite call)
    {
        if (call.Arguments.HasUnknownPositional || call.Arguments.HasUnknownKeywords || call.Arguments.Positional.Length > 0)
        {
            return null;
        }

        var made = new SimpleNamespaceValue(call.Interpreter.Now);
        foreach (var keyword in call.Arguments.Keywords)
        {
            call.Interpreter.SetAttribute(made, keyword.Key, keyword.Value);
        }

        return made;
    }
}
