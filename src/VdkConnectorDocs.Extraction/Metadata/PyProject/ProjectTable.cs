using VdkConnectorDocs.Catalog;
using VdkConnectorDocs.Extraction.Metadata.Toml;

namespace VdkConnectorDocs.Extraction.Metadata.PyProject;

/// <summary>The table <c>[project]</c>.</summary>
internal static class ProjectTable
{
    public static ManifestMetadata Read(TomlMembers project) => new()
    {
        Name = project.Text("name"),
        Version = project.Text("version"),
        Description = project.Text("description"),
        Readme = TextOrFile(project, "readme", isPath: true),
        License = TextOrFile(project, "license", isPath: false),
        RequiresPython = project.Text("requires-python"),
        Classifiers = new ManifestList(project.Items("classifiers")),
        Dependencies = new ManifestList(project.Items("dependencies")),
        Extras = Extras(project.Members("optional-dependencies")),
        EntryPoints = EntryPoints(project),
        Span = project.Table.Span,
    };

    /// <summary>A string, or a table with <c>file</c> or <c>text</c>.</summary>
    /// <param name="isPath">A string is the path of a file.</param>
    private static ManifestValue? TextOrFile(TomlMembers project, string key, bool isPath)
    {
        switch (project.Table[key])
        {
            case null:
                return null;
            case TomlString text:
                return isPath ? new FileReference([text.Value], text.Span) : new LiteralText(text.Value, text.Span);
            case TomlTable:
                var members = project.Members(key);
                return members.Text("file") is { } file ? new FileReference([file.Text], file.Span) : members.Text("text");
            case var other:
                return project.Wrong<ManifestValue>(key, "a string or a table", other);
        }
    }

    private static EquatableList<ManifestExtra> Extras(TomlMembers extras) =>
        extras.Table.Entries.Select(entry => new ManifestExtra(entry.Key, new ManifestList(extras.Items(entry.Key)))).ToEquatableList();

    private static EquatableList<ManifestEntryPoint> EntryPoints(TomlMembers project) =>
        project.Members("entry-points").Tables().SelectMany(group => group.Members.EntryPoints(group.Key))
            .Concat(project.Members("scripts").EntryPoints("console_scripts"))
            .Concat(project.Members("gui-scripts").EntryPoints("gui_scripts"))
            .ToEquatableList();
}
