using VdkConnectorDocs.Catalog.Model;
using VdkConnectorDocs.Python.Syntax;

namespace VdkConnectorDocs.Extraction.Extractors;

/// <summary>What the code around a value tells about it.</summary>
internal static class ValueUse
{
    /// <summary>One of <see cref="OptionTypes"/>; null when the use does not tell.</summary>
    public static string? TypeOf(Expression value, IReadOnlyList<SyntaxNode> ancestors)
    {
        SyntaxNode inner = value;
        for (var i = ancestors.Count - 1; i >= 0; i--)
        {
            switch (ancestors[i])
            {
                case ConditionalExpression conditional when !ReferenceEquals(conditional.Test, inner):
                case BooleanOperation:
                case Keyword:
                    break;
                case CallExpression { Function: NameExpression { Name: "str" } } text when IsArgument(text, inner):
                case AttributeExpression { Name: "lower" or "upper" or "strip" } or CallExpression { Function: AttributeExpression { Name: "lower" or "upper" or "strip" } }:
                    // Text on its way to something else, often to a comparison with "true".
                    break;
                case CallExpression call when IsArgument(call, inner):
                    return OfCall(call, inner);
                case Comparison comparison:
                    return comparison.Comparators.Prepend(comparison.Left).Any(IsBooleanWord) ? OptionTypes.Boolean : null;
                case ReturnStatement:
                    return AnnotationTypes.OptionType(ancestors.OfType<FunctionDefinition>().LastOrDefault()?.Returns);
                case AnnotatedAssignStatement annotated:
                    return AnnotationTypes.OptionType(annotated.Annotation);
                default:
                    return null;
            }

            inner = ancestors[i];
        }

        return null;
    }

    private static bool IsArgument(CallExpression call, SyntaxNode node) =>
        call.Arguments.Any(a => ReferenceEquals(a, node)) || call.Keywords.Any(k => ReferenceEquals(k, node));

    private static string? OfCall(CallExpression call, SyntaxNode argument)
    {
        var name = (call.Function as NameExpression)?.Name ?? (call.Function as AttributeExpression)?.Name ?? "";
        return name switch
        {
            "int" => OptionTypes.Integer,
            "float" => OptionTypes.Float,
            "cast" when call.Arguments is [var type, _] && !ReferenceEquals(type, argument) => AnnotationTypes.OptionType(type),
            _ when name.Contains("bool", StringComparison.OrdinalIgnoreCase) => OptionTypes.Boolean,
            _ => null,
        };
    }

    private static bool IsBooleanWord(Expression expression) => expression switch
    {
        StringLiteral { Value: var text } => text.Equals("true", StringComparison.OrdinalIgnoreCase) || text.Equals("false", StringComparison.OrdinalIgnoreCase),
        TupleDisplay tuple => tuple.Elements.Any(IsBooleanWord),
        ListDisplay list => list.Elements.Any(IsBooleanWord),
        SetDisplay set => set.Elements.Any(IsBooleanWord),
        _ => false,
    };

    /// <summary>The expression of <c>if value not in VALUES: raise …</c> that tells which values there are; null for other uses.</summary>
    public static Expression? AcceptedValues(Expression value, IReadOnlyList<SyntaxNode> ancestors) =>
        ancestors is [.., IfStatement check, Comparison { Operators: [ComparisonOperator.NotIn], Comparators: [var values] } comparison]
        && ReferenceEquals(comparison.Left, value)
        && ReferenceEquals(check.Test, comparison)
        && check.Body.Any(static s => s is RaiseStatement)
            ? values
            : null;
}
