namespace VdkConnectorDocs.Tests;

/// <summary>Where the files of this repository are.</summary>
public static class RepositoryFolder
{
    public static string Path { get; } = Find();

    public static string Fixtures { get; } = Combine("tests", "fixtures");

    public static string Combine(params string[] parts) => System.IO.Path.Combine([Path, .. parts]);

    /// <summary>The files below a folder with a suffix, ordered by name; paths relative to the folder, with <c>/</c>.</summary>
    public static IReadOnlyList<string> FindFiles(string folder, string suffix)
    {
        var files = new DirectoryInfo(folder).EnumerateFiles("*" + suffix, SearchOption.AllDirectories);
        return [.. files.Select(file => System.IO.Path.GetRelativePath(folder, file.FullName).Replace('\\', '/')).Order(StringComparer.Ordinal)];
    }

    private static string Find()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(System.IO.Path.Combine(folder.FullName, "VdkConnectorDocs.sln")))
            folder = folder.Parent;
        return folder?.FullName ?? throw new InvalidOperationException("The tests do not run inside the repository.");
    }
}
