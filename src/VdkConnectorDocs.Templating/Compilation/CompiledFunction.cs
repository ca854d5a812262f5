using VdkConnectorDocs.Templating.Functions;

namespace VdkConnectorDocs.Templating.Compilation;

/// <summary>A compiled <c>func</c>, <c>do</c>, or <c>f(x) = …</c>.</summary>
/// <param name="Signature">Its parameters; none with <see cref="FunctionSignature.TakesAny"/> for one without a parameter list.</param>
/// <param name="HasParameterList">Whether it has variables of its own.</param>
/// <param name="IsAnonymous">Whether it is a <c>do</c>, which sees the variables of its callers.</param>
/// <param name="LocalName">The name when it is a local variable.</param>
/// <param name="Body">The statements, or null.</param>
/// <param name="Expression">The expression of <c>f(x) = …</c>, or null.</param>
internal sealed record CompiledFunction(
    FunctionSignature Signature,
    bool HasParameterList,
    bool IsAnonymous,
    string? LocalName,
    CompiledBlock? Body,
    Evaluator? Expression);
