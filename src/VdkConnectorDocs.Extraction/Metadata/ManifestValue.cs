using VdkConnectorDocs.Catalog;
using VdkConnectorDocs.Diagnostics;

namespace VdkConnectorDocs.Extraction.Metadata;

/// <summary>A text in a package's metadata, or where the build would take it from.</summary>
/// <param name="Span">Where it stands in the manifest.</param>
public abstract record ManifestValue(TextSpan Span);

/// <summary>The text itself.</summary>
public sealed record LiteralText(string Text, TextSpan Span) : ManifestValue(Span);

/// <summary>The content of files, one after the other.</summary>
/// <param name="Paths">Relative to the manifest's folder, as written.</param>
public sealed record FileReference(EquatableList<string> Paths, TextSpan Span) : ManifestValue(Span);

/// <summary>The value of a Python object: <c>acme.__version__</c>.</summary>
public sealed record AttributeReference(string Symbol, TextSpan Span) : ManifestValue(Span);

/// <summary>The first line of a Python module's docstring.</summary>
public sealed record DocstringReference(string Module, TextSpan Span) : ManifestValue(Span);

/// <summary>The string that a Python file assigns to one of the variables.</summary>
/// <param name="Path">Relative to the manifest's folder, as written.</param>
public sealed record PythonFileReference(string Path, EquatableList<string> Variables, TextSpan Span) : ManifestValue(Span);

/// <summary>The group <c>version</c> of what a regular expression finds in a file.</summary>
/// <param name="Path">Relative to the manifest's folder, as written.</param>
/// <param name="Pattern">As Python writes it; searched line by line.</param>
public sealed record PatternReference(string Path, string Pattern, TextSpan Span) : ManifestValue(Span);

/// <summary>A member of a <c>package.json</c>.</summary>
/// <param name="Path">Relative to the manifest's folder, as written.</param>
public sealed record PackageJsonReference(string Path, string Member, TextSpan Span) : ManifestValue(Span);

/// <summary>Made up when the package is built, from something that is not in the tree.</summary>
/// <param name="By">What makes it: <c>setuptools_scm</c>.</param>
public sealed record ComputedText(string By, TextSpan Span) : ManifestValue(Span);

/// <summary>One item of a list, and where it stands.</summary>
public sealed record ManifestItem(string Text, TextSpan Span);

/// <summary>A list in a package's metadata.</summary>
/// <param name="Items">As written.</param>
/// <param name="File">Files with further items, one a line; null when all are here.</param>
public sealed record ManifestList(EquatableList<ManifestItem> Items, FileReference? File = null)
{
    public static ManifestList Empty { get; } = new([]);

    public bool IsEmpty => Items.Count == 0 && File is null;
}
