namespace VdkConnectorDocs.Python.Syntax;

public enum BooleanOperator
{
    And,
    Or,
}

public enum BinaryOperator
{
    Add,
    Subtract,
    Multiply,
    MatrixMultiply,
    Divide,
    Modulo,
    Power,
    LeftShift,
    RightShift,
    BitwiseOr,
    BitwiseXor,
    BitwiseAnd,
    FloorDivide,
}

public enum UnaryOperator
{
    Invert,
    Not,
    Plus,
    Minus,
}

public enum ComparisonOperator
{
    Equal,
    NotEqual,
    Less,
    LessOrEqual,
    Greater,
    GreaterOrEqual,
    Is,
    IsNot,
    In,
    NotIn,
}
