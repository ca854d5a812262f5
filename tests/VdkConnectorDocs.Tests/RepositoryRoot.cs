namespace VdkConnectorDocs.Tests;

/// <summary>The working copy that the tests were built in.</summary>
public static class RepositoryRoot
{
    public static string Path { get; } = Find();

    /// <summary>A path in it; <c>/</c> on every system.</summary>
    public static string Combine(string relativePath) =>
        System.IO.Path.Join(Path, relativePath.Replace('/', System.IO.Path.DirectorySeparatorChar));

    private static string Find()
    {
        for (var folder = AppContext.BaseDirectory; folder is not null; folder = System.IO.Path.GetDirectoryName(folder))
        {
            if (File.Exists(System.IO.Path.Join(folder, "VdkConnectorDocs.sln")))
            {
                return folder;
            }
        }

        throw new InvalidOperationException("The tests must run from inside of the working copy.");
    }
}
