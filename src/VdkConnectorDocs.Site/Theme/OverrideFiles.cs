using System.IO.Enumeration;

namespace VdkConnectorDocs.Site.Theme;

/// <summary>Reads the files of a user's folder. Links are not followed, and nothing outside the folder can be named.</summary>
internal static class OverrideFiles
{
    private static readonly EnumerationOptions Everything = new()
    {
        RecurseSubdirectories = true,
        AttributesToSkip = FileAttributes.ReparsePoint | FileAttributes.Device | FileAttributes.Hidden | FileAttributes.System,
    };

    /// <summary>Every regular file that is not hidden, with <c>/</c>, in no order; nothing for a folder that is not there.</summary>
    public static IEnumerable<string> List(string folder)
    {
        if (!Directory.Exists(folder))
        {
            return [];
        }

        var root = Path.GetFullPath(folder);
        return new FileSystemEnumerable<string>(
            root,
            (ref FileSystemEntry entry) => Path.GetRelativePath(root, entry.ToFullPath()).Replace(Path.DirectorySeparatorChar, '/'),
            Everything)
        {
            ShouldIncludePredicate = (ref FileSystemEntry entry) => !entry.IsDirectory,
        };
    }

    /// <summary>The full path of a file; null when there is none.</summary>
    public static string? Find(string folder, string path)
    {
        if (path.Length == 0 || Path.IsPathRooted(path) || path.Contains('\\', StringComparison.Ordinal) || path.Split('/').Contains(".."))
        {
            return null;
        }

        var file = new FileInfo(Path.Combine(folder, path));
        return file.Exists && (file.Attributes & (FileAttributes.ReparsePoint | FileAttributes.Device)) == FileAttributes.None ? file.FullName : null;
    }

    public static byte[]? Read(string folder, string path) => Find(folder, path) is { } file ? File.ReadAllBytes(file) : null;
}
