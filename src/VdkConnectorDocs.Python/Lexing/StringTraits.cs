namespace VdkConnectorDocs.Python.Lexing;

/// <summary>What the lexer saw of a string, so that the usual one is cut out of the source in one step.</summary>
[Flags]
internal enum StringTraits
{
    None = 0,
    Bytes = 1,
    Raw = 2,
    UnicodePrefix = 4,
    TripleQuoted = 8,

    /// <summary>Contains a backslash.</summary>
    Backslash = 16,

    /// <summary>Contains a carriage return, which the value has as a line feed.</summary>
    CarriageReturn = 32,

    /// <summary>Belongs to a format specification.</summary>
    FormatSpecification = 64,

    /// <summary>Ends in a doubled brace, which stands for one.</summary>
    DoubledBrace = 128,
}
