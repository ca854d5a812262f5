using VdkConnectorDocs.Diagnostics;
using VdkConnectorDocs.Templating;

namespace VdkConnectorDocs.Cli.Rendering;

/// <summary>Finds one template by its path, and those that it includes in a directory. No name leads out of the directory.</summary>
/// <param name="template">The name of the template that is rendered.</param>
/// <param name="path">Its full path.</param>
/// <param name="directory">The full path of where included templates are.</param>
internal sealed class DirectoryTemplateLoader(string template, string path, string directory) : ITemplateLoader
{
    private readonly string _root = Path.TrimEndingDirectorySeparator(directory) + Path.DirectorySeparatorChar;

    public SourceText? Load(string name)
    {
        if (name == template && File.Exists(path))
        {
            return new SourceText(template, File.ReadAllText(path));
        }

        if (name.Contains('\0', StringComparison.Ordinal))
        {
            return null;
        }

        var included = Path.GetFullPath(Path.Combine(_root, name));
        return included.StartsWith(_root, StringComparison.Ordinal) && File.Exists(included)
            ? new SourceText(name, File.ReadAllText(included))
            : null;
    }
}
