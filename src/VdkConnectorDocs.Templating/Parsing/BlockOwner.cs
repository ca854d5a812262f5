namespace VdkConnectorDocs.Templating.Parsing;

/// <summary>What a block belongs to, which decides how it may end.</summary>
internal enum BlockOwner
{
    Template,
    If,
    Else,
    Case,
    When,
    For,
    Other,
}

/// <summary>How a block ended.</summary>
internal enum BlockEnd
{
    EndOfFile,
    End,
    Else,
    When,
}
