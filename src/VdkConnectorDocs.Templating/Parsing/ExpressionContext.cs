using VdkConnectorDocs.Templating.Syntax;

namespace VdkConnectorDocs.Templating.Parsing;

/// <summary>What an expression may hold.</summary>
internal enum ExpressionMode
{
    All,

    /// <summary>Not <c>name: value</c>, since a colon ends it.</summary>
    NoNamedArgument,

    /// <summary>Literals, names, members, indexes, lists and objects alone.</summary>
    Basic,

    /// <summary>Not <c>||</c>, which separates values.</summary>
    When,
}

/// <summary>What an expression stands in, where that matters.</summary>
internal enum ExpressionParent
{
    Other,
    Statement,
    Pipe,

    /// <summary>The operand of <c>@</c>.</summary>
    Alias,
}

/// <summary>Where an expression stands.</summary>
internal readonly record struct ExpressionContext
{
    public ExpressionMode Mode { get; init; }

    public ExpressionParent Parent { get; init; }

    /// <summary>Takes the options behind the list of a loop (<c>limit: 2</c>); null elsewhere.</summary>
    public List<NamedArgument>? LoopOptions { get; init; }

    /// <summary>Whether it is part of an argument, so that what follows is the next argument.</summary>
    public bool IsInArgument { get; init; }

    /// <summary>Operators that bind no tighter than this end the expression.</summary>
    public int Precedence { get; init; }

    public bool ForbidsAssignment { get; init; }
}
