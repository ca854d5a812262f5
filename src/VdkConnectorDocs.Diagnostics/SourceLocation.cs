namespace VdkConnectorDocs.Diagnostics;

/// <summary>A range of a file as editors show it.</summary>
/// <param name="Path">The file, with <c>/</c>; relative to the tree it belongs to.</param>
/// <param name="Start">Where the range begins; <c>default</c> (line 0) when only the file is known.</param>
/// <param name="End">The place behind its last character.</param>
public readonly record struct SourceLocation(string Path, LinePosition Start, LinePosition End)
{
    /// <summary>A whole file, where no line can be named.</summary>
    public static SourceLocation OfFile(string path) => new(path, default, default);

    /// <summary>MSBuild's form: <c>file(line,column)</c>, or only the file.</summary>
    public override string ToString() => Start.Line == 0 ? Path : $"{Path}({Start})";
}
