using VdkConnectorDocs.Diagnostics;
using VdkConnectorDocs.Templating;

namespace VdkConnectorDocs.Cli.Rendering;

/// <summary>
/// Finds one template by its path, and those that it includes in a directory. No name leads out of the directory.
/// </summary>
/// <param name="template">The path of the template that is rendered.</param>
/// <param name="directory">Where included templates are.</param>
internal sealed class DirectoryTemplateLoader(string template, string directory) : ITemplateLoader
{
    private readonly string _root = Path.GetFullPath(directory) + Path.DirectorySeparatorChar;

    public SourceText? Load(string name)
    {
        if (name == template)
        {
            return Read(template, template);
        }

        if (name.Contains('\0', StringComparison.Ordinal))
        {
            return null;
        }

        var path = Path.GetFullPath(Path.Combine(_root, name));
        return path.StartsWith(_root, StringComparison.Ordinal) && File.Exists(path) ? Read(path, name) : null;
    }

    private static SourceText Read(string path, string name) => new(name, File.ReadAllText(path));
}
