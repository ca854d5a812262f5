using VdkConnectorDocs.Python.Syntax;

namespace VdkConnectorDocs.Python.Parsing;

/// <summary>What can be assigned to (Python reference, section 7.2).</summary>
internal static class Targets
{
    /// <summary>The first part of an expression that cannot be assigned to, or null.</summary>
    /// <param name="allowStar">Whether <c>*name</c> may be a part; it may not be deleted.</param>
    public static Expression? FindInvalid(Expression target, bool allowStar)
    {
        switch (target)
        {
            case NameExpression or AttributeExpression or SubscriptExpression:
                return null;
            case StarredExpression starred when allowStar:
                return starred.Value is StarredExpression ? starred.Value : FindInvalid(starred.Value, allowStar);
            case TupleDisplay tuple:
                return FindInvalid(tuple.Elements, allowStar);
            case ListDisplay list:
                return FindInvalid(list.Elements, allowStar);
            default:
                return target;
        }
    }

    private static Expression? FindInvalid(System.Collections.Immutable.ImmutableArray<Expression> elements, bool allowStar)
    {
        foreach (var element in elements)
        {
            if (FindInvalid(element, allowStar) is { } invalid)
                return invalid;
        }

        return null;
    }

    /// <summary>An expression as messages name it.</summary>
    public static string Describe(Expression expression) => expression switch
    {
        NameExpression => "a name here",
        AttributeExpression => "an attribute",
        SubscriptExpression => "a subscript",
        CallExpression => "a function call",
        BooleanLiteral { Value: true } => "True",
        BooleanLiteral => "False",
        NoneLiteral => "None",
        EllipsisLiteral => "an ellipsis",
        IntegerLiteral or FloatLiteral or ImaginaryLiteral or StringLiteral or BytesLiteral => "a literal",
        JoinedString => "an f-string",
        TupleDisplay => "a tuple",
        ListDisplay => "a list",
        DictionaryDisplay => "a dictionary",
        SetDisplay => "a set",
        ListComprehension or SetComprehension or DictionaryComprehension => "a comprehension",
        GeneratorExpression => "a generator expression",
        LambdaExpression => "a lambda",
        ConditionalExpression => "a conditional expression",
        Comparison => "a comparison",
        NamedExpression => "a named expression",
        YieldExpression or YieldFromExpression => "a yield expression",
        AwaitExpression => "an await expression",
        StarredExpression => "a starred expression",
        _ => "an expression",
    };
}
