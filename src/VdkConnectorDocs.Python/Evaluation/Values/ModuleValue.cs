using VdkConnectorDocs.Diagnostics;
using VdkConnectorDocs.Python.Evaluation.Store;

namespace VdkConnectorDocs.Python.Evaluation.Values;

/// <summary>A module of the code that is read, or a package without code.</summary>
/// <param name="name">Dotted.</param>
/// <param name="source">Its text; null for a namespace package.</param>
/// <param name="isPackage">It can have submodules.</param>
public sealed class ModuleValue(string name, SourceText? source, bool isPackage) : PythonValue
{
    public string Name { get; } = name;

    public SourceText? Source { get; } = source;

    public bool IsPackage { get; } = isPackage;

    public Namespace Members { get; } = new();

    /// <summary>The dotted name of the package that relative imports start from.</summary>
    public string Package => IsPackage ? Name : Name.LastIndexOf('.') is var dot and >= 0 ? Name[..dot] : "";

    public override string TypeName => "module";
}

/// <summary>A module, class, function or constant that is not in the code that is read, by its dotted name.</summary>
public sealed class ExternalValue(string symbol) : PythonValue
{
    public string Symbol { get; } = symbol;

    public override string TypeName => "object";

    public override bool IsSame(PythonValue other, Effort effort) =>
        other is ExternalValue external && string.Equals(external.Symbol, Symbol, StringComparison.Ordinal);
}
