namespace VdkConnectorDocs.Python;

/// <summary>The limits that keep a hostile file from taking the machine. Passing one is a diagnostic.</summary>
public sealed record PythonParserOptions
{
    public static PythonParserOptions Default { get; } = new();

    /// <summary>
    /// Characters of a file, beyond which it is not read (<c>VCD1014</c>). Parsing takes up to some hundred bytes a character in the
    /// worst case and about ten in the usual one; the longest files of Python's own library have 300,000.
    /// </summary>
    public int MaximumLength { get; init; } = 1024 * 1024;

    /// <summary>
    /// Nodes on the longest way from a statement down into it (<c>VCD1013</c>). Recursive visitors of the tree rely on it: at this
    /// depth, a frame may take a kilobyte and still fit the smallest default stack of a thread.
    /// </summary>
    public int MaximumDepth { get; init; } = 1000;

    /// <summary>Open brackets (<c>VCD1013</c>); CPython's own limit.</summary>
    public int MaximumBrackets { get; init; } = 200;

    /// <summary>Levels of indentation (<c>VCD1013</c>); CPython's own limit.</summary>
    public int MaximumIndents { get; init; } = 100;

    /// <summary>F-strings inside f-strings (<c>VCD1013</c>); CPython's own limit.</summary>
    public int MaximumFormattedStrings { get; init; } = 150;

    /// <summary>Decimal digits of an integer (<c>VCD1004</c>); CPython's own limit.</summary>
    public int MaximumIntegerDigits { get; init; } = 4300;

    /// <summary>Diagnostics of a file; the rest is summed up in one more (<c>VCD1019</c>).</summary>
    public int MaximumDiagnostics { get; init; } = 100;
}
