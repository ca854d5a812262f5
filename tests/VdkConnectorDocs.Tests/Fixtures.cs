namespace VdkConnectorDocs.Tests;

/// <summary>The data under <c>tests/fixtures/</c>, found from wherever the tests were built to.</summary>
internal static class Fixtures
{
    public static string Root { get; } = System.IO.Path.Join(FindRepository(), "tests", "fixtures");

    /// <summary>The full path of a fixture.</summary>
    /// <param name="relativePath">With <c>/</c>.</param>
    public static string Path(string relativePath) => System.IO.Path.Join(Root, relativePath.Replace('/', System.IO.Path.DirectorySeparatorChar));

    private static string FindRepository()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(System.IO.Path.Join(folder.FullName, "VdkConnectorDocs.sln")))
        {
            folder = folder.Parent;
        }

        return folder?.FullName ?? throw new InvalidOperationException("The tests were not built inside the repository.");
    }
}
