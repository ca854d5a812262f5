using VdkConnectorDocs.Python.Evaluation;
using VdkConnectorDocs.Python.Evaluation.Values;

namespace VdkConnectorDocs.Extraction.Extractors;

/// <summary>
/// The classes of what a factory makes: a class, a function, a lambda. It is called when the hooks have run, as VDK would, so that
/// what they left in attributes is there.
/// </summary>
internal static class FactoryClasses
{
    /// <summary>Every class that is possible; empty when none is known.</summary>
    public static IReadOnlyList<ClassValue> Of(Interpreter interpreter, PythonValue? factory)
    {
        if (factory is null)
        {
            return [];
        }

        var made = factory is InstanceValue { Class: var type } && type.FindMember("__call__") is null ? factory : interpreter.Call(factory, CallArguments.None);
        var options = made is UnionValue union ? union.Options : [made];
        return [.. options.OfType<InstanceValue>().Select(static i => i.Class).Distinct()];
    }
}
