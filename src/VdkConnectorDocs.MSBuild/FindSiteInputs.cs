using Microsoft.Build.Framework;
using Microsoft.Build.Utilities;

namespace VdkConnectorDocs.MSBuild;

/// <summary>
/// Finds the files that a site is made from, so that it is only built again when one of them changed. Links are not followed: the
/// plugins may be anybody's.
/// </summary>
public sealed class FindSiteInputs : Microsoft.Build.Utilities.Task
{
    // What stands for a source that cannot be looked at, such as a catalog on the network.
    private const string Unknown = "?";

    private static readonly HashSet<string> Ignored = new(StringComparer.Ordinal)
    {
        ".git", "node_modules", "__pycache__", ".tox", ".venv", "bin", "obj",
    };

    /// <summary>What the last run read: a file or a folder a line, or <c>?</c>. Need not exist.</summary>
    [Required]
    public string InputsFile { get; set; } = "";

    /// <summary>Every file; empty when they are not known.</summary>
    [Output]
    public ITaskItem[] Files { get; set; } = [];

    /// <summary>False when the site must be built in any case.</summary>
    [Output]
    public bool Known { get; set; }

    public override bool Execute()
    {
        if (!File.Exists(InputsFile))
        {
            return true;
        }

        var roots = File.ReadAllLines(InputsFile);
        var files = new List<string>();
        Known = !roots.Contains(Unknown) && TryFind(roots, files) && files.TrueForAll(File.Exists);
        files.Sort(StringComparer.Ordinal);
        Files = Known ? [.. files.Select(static file => new TaskItem(Escape(file)))] : [];
        return true;
    }

    private static bool TryFind(string[] roots, List<string> files)
    {
        try
        {
            foreach (var root in roots)
            {
                if (Directory.Exists(root))
                {
                    AddFilesOf(new DirectoryInfo(root), files);
                }
                else
                {
                    files.Add(root);
                }
            }

            return true;
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            // The tool itself says what it cannot read, and goes on without it.
            return false;
        }
    }

    private static void AddFilesOf(DirectoryInfo folder, List<string> files)
    {
        foreach (var entry in folder.EnumerateFileSystemInfos())
        {
            if (entry.Attributes.HasFlag(FileAttributes.ReparsePoint))
            {
                continue;
            }

            if (entry is not DirectoryInfo below)
            {
                files.Add(entry.FullName);
            }
            else if (!Ignored.Contains(below.Name))
            {
                AddFilesOf(below, files);
            }
        }
    }

    /// <summary>An item's name is read with MSBuild's escapes undone.</summary>
    private static string Escape(string path) =>
        path.Replace("%", "%25").Replace(";", "%3B").Replace("*", "%2A").Replace("?", "%3F").Replace("$", "%24").Replace("@", "%40");
}
