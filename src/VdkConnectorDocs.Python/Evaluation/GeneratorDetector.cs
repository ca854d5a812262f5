using System.Runtime.CompilerServices;
using VdkConnectorDocs.Python.Syntax;

namespace VdkConnectorDocs.Python.Evaluation;

/// <summary>Tells whether a function is a generator: whether its own code has a <c>yield</c>.</summary>
internal static class GeneratorDetector
{
    private static readonly ConditionalWeakTable<FunctionDefinition, StrongBox<bool>> Known = [];

    public static bool IsGenerator(FunctionDefinition function) =>
        Known.GetValue(function, static f => new StrongBox<bool>(f.Body.Any(HasYield))).Value;

    private static bool HasYield(SyntaxNode node)
    {
        if (node is YieldExpression or YieldFromExpression)
        {
            return true;
        }

        if (node is FunctionDefinition or ClassDefinition or LambdaExpression || !RuntimeHelpers.TryEnsureSufficientExecutionStack())
        {
            return false;
        }

        foreach (var child in node.Children())
        {
            if (HasYield(child))
            {
                return true;
            }
        }

        return false;
    }
}
