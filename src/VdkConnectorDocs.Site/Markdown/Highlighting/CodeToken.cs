namespace VdkConnectorDocs.Site.Markdown.Highlighting;

/// <summary>What a piece of code is, as far as a reader's eye wants to be told.</summary>
public enum CodeTokenKind
{
    Comment,
    Keyword,
    String,
    Number,

    /// <summary>A constant with a name: <c>None</c>, <c>true</c>, <c>NULL</c>.</summary>
    Constant,

    /// <summary>What is declared or called: a function, a class, a command, a decorator.</summary>
    Name,

    /// <summary>What a value is given to: a key, a parameter, an option of a command.</summary>
    Key,

    /// <summary>A heading of a section.</summary>
    Section,

    Variable,

    /// <summary>A shell's prompt, which is not part of the command.</summary>
    Prompt,
}

/// <summary>A piece of code that is more than plain text.</summary>
/// <param name="Start">Offset of its first character.</param>
/// <param name="Length">Number of characters.</param>
public readonly record struct CodeToken(int Start, int Length, CodeTokenKind Kind)
{
    public int End => Start + Length;
}
