using VdkConnectorDocs.Catalog.Model;
using VdkConnectorDocs.Python.Syntax;

namespace VdkConnectorDocs.Extraction.Extractors;

/// <summary>Type annotations in the terms of the catalog.</summary>
internal static class AnnotationTypes
{
    /// <summary>One of <see cref="OptionTypes"/>; <c>Optional[X]</c> is X. Null when the annotation is none of them.</summary>
    public static string? OptionType(Expression? annotation)
    {
        switch (annotation)
        {
            case NameExpression { Name: var name }:
                return OfName(name);
            case AttributeExpression { Name: var name }:
                return OfName(name);
            case StringLiteral { Value: "str" or "int" or "float" or "bool" or "dict" or "list" } text:
                return OfName(text.Value);
            case SubscriptExpression { Value: var generic, Index: var argument }:
                var outer = (generic as NameExpression)?.Name ?? (generic as AttributeExpression)?.Name;
                return outer switch
                {
                    "Optional" or "Final" or "Annotated" => OptionType(argument is TupleDisplay { Elements: [var first, ..] } ? first : argument),
                    "Union" when argument is TupleDisplay union => OfAlternatives(union.Elements),
                    null => null,
                    _ => OfName(outer),
                };
            case BinaryOperation { Operator: BinaryOperator.BitwiseOr } either:
                return OfAlternatives([either.Left, either.Right]);
            default:
                return null;
        }
    }

    private static string? OfAlternatives(IEnumerable<Expression> alternatives)
    {
        var types = alternatives.Where(static a => a is not NoneLiteral).Select(OptionType).Distinct(StringComparer.Ordinal).ToList();
        return types.Count == 1 ? types[0] : null;
    }

    private static string? OfName(string name) => name switch
    {
        "str" or "AnyStr" or "Path" or "PathLike" => OptionTypes.String,
        "int" => OptionTypes.Integer,
        "float" => OptionTypes.Float,
        "bool" => OptionTypes.Boolean,
        "list" or "List" or "tuple" or "Tuple" or "Sequence" or "Iterable" or "Collection" or "set" or "Set" => OptionTypes.List,
        "dict" or "Dict" or "Mapping" or "MutableMapping" => OptionTypes.Mapping,
        _ => null,
    };
}
