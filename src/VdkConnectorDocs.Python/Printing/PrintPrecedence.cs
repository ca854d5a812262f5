namespace VdkConnectorDocs.Python.Printing;

/// <summary>How tightly an expression binds, loosest first; one that binds less than its place asks for gets parentheses.</summary>
internal enum PrintPrecedence
{
    Named,
    Tuple,
    Yield,
    Test,
    Or,
    And,
    Not,
    Comparison,
    BitwiseOr,
    BitwiseXor,
    BitwiseAnd,
    Shift,
    Sum,
    Product,
    Factor,
    Power,
    Await,
    Atom,
}
