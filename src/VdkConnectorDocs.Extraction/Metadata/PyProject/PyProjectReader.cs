using VdkConnectorDocs.Diagnostics;
using VdkConnectorDocs.Extraction.Metadata.Toml;

namespace VdkConnectorDocs.Extraction.Metadata.PyProject;

/// <summary>
/// Reads <c>pyproject.toml</c>: <c>[project]</c> (PEP 621, now the "pyproject.toml specification" of the Python Packaging User Guide),
/// else <c>[tool.poetry]</c>, with what the build tools' own tables say about dynamic fields and folders.
/// </summary>
public static class PyProjectReader
{
    /// <summary>
    /// What the file says; <see cref="ManifestMetadata.Span"/> is null when it does not describe a package and only configures tools.
    /// </summary>
    public static ManifestMetadata Read(SourceText source, DiagnosticBag diagnostics)
    {
        var document = new TomlMembers(TomlDocument.Parse(source, diagnostics), source, diagnostics);
        var tool = document.Members("tool");
        var metadata = document.MembersOrNull("project") is { } project ? ProjectTable.Read(project)
            : tool.MembersOrNull("poetry") is { } poetry ? PoetryTable.Read(poetry)
            : ManifestMetadata.Empty;
        metadata = DynamicFields.Resolve(metadata, document.Members("project"), tool, document.Members("build-system").Text("build-backend")?.Text);
        return metadata.PackageFolders.Count > 0 ? metadata : metadata with { PackageFolders = SourceLayout.Read(tool) };
    }
}
