namespace VdkConnectorDocs.Templating.Syntax;

/// <summary>The operators between two expressions.</summary>
public enum BinaryOperator
{
    Add,
    Subtract,
    Multiply,
    Divide,

    /// <summary><c>//</c></summary>
    DivideRound,
    Modulus,
    ShiftLeft,
    ShiftRight,

    /// <summary><c>??</c></summary>
    Coalesce,

    /// <summary><c>?!</c>: the right value when the left one is not null.</summary>
    NotNullThen,
    And,
    Or,
    Equal,
    NotEqual,
    Less,
    LessOrEqual,
    Greater,
    GreaterOrEqual,

    /// <summary><c>..</c></summary>
    RangeInclusive,

    /// <summary><c>..&lt;</c></summary>
    RangeExclusive,
}

internal static class BinaryOperatorText
{
    public static string ToText(this BinaryOperator op) => op switch
    {
        BinaryOperator.Add => "+",
        BinaryOperator.Subtract => "-",
        BinaryOperator.Multiply => "*",
        BinaryOperator.Divide => "/",
        BinaryOperator.DivideRound => "//",
        BinaryOperator.Modulus => "%",
        BinaryOperator.ShiftLeft => "<<",
        BinaryOperator.ShiftRight => ">>",
        BinaryOperator.Coalesce => "??",
        BinaryOperator.NotNullThen => "?!",
        BinaryOperator.And => "&&",
        BinaryOperator.Or => "||",
        BinaryOperator.Equal => "==",
        BinaryOperator.NotEqual => "!=",
        BinaryOperator.Less => "<",
        BinaryOperator.LessOrEqual => "<=",
        BinaryOperator.Greater => ">",
        BinaryOperator.GreaterOrEqual => ">=",
        BinaryOperator.RangeInclusive => "..",
        _ => "..<",
    };
}
