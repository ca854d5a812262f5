using VdkConnectorDocs.Python.Evaluation.Values;
using VdkConnectorDocs.Python.Syntax;

namespace VdkConnectorDocs.Python.Evaluation;

/// <summary>One call while it is evaluated.</summary>
/// <param name="Interpreter">The interpreter that runs it.</param>
/// <param name="Arguments">Its arguments.</param>
/// <param name="Node">The call's expression, or the decorator's; null when the host itself calls.</param>
/// <param name="Module">The module whose code calls; null when the host itself calls.</param>
public sealed record CallSite(Interpreter Interpreter, CallArguments Arguments, Expression? Node, ModuleValue? Module)
{
    /// <summary>The argument, or null: see <see cref="CallArguments.Get"/>.</summary>
    public PythonValue? Argument(int position, string? name = null) => Arguments.Get(position, name);

    /// <summary>The argument's constant text; null when it is no constant text.</summary>
    public string? Text(int position, string? name = null) => Argument(position, name) is StrValue text ? text.Value : null;

    /// <summary>The expression of an argument as written, for messages; null when it was not given as an expression of its own.</summary>
    public Expression? ArgumentNode(int position, string? name)
    {
        if (Node is not CallExpression call)
        {
            return null;
        }

        foreach (var keyword in call.Keywords)
        {
            if (string.Equals(keyword.Name, name, StringComparison.Ordinal))
            {
                return keyword.Value;
            }
        }

        for (var i = 0; i <= position && i < call.Arguments.Length; i++)
        {
            if (call.Arguments[i] is StarredExpression)
            {
                return null;
            }
        }

        return position >= 0 && position < call.Arguments.Length ? call.Arguments[position] : null;
    }

    /// <summary>The result when it cannot be known.</summary>
    public UnknownValue Unknown(string reason)
    {
        var labels = 0u;
        foreach (var argument in Arguments.Positional)
        {
            labels |= argument.Labels;
        }

        foreach (var argument in Arguments.Keywords)
        {
            labels |= argument.Value.Labels;
        }

        return new UnknownValue(reason, Node, labels);
    }
}
