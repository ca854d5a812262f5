namespace VdkConnectorDocs.Templating.Syntax;

/// <summary>The operators before an expression.</summary>
internal enum UnaryOperator
{
    Not,
    Negate,
    Plus,

    /// <summary><c>@</c>: the function, not its result.</summary>
    Alias,

    /// <summary><c>^</c>: each item of a list as an argument of its own.</summary>
    Expand,
}
