namespace VdkConnectorDocs.Tests;

/// <summary>The data under <c>tests/fixtures/</c>, found from wherever the tests were built to.</summary>
internal static class Fixtures
{
    public static string Root => RepositoryFolder.Fixtures;

    /// <summary>The full path of a fixture.</summary>
    /// <param name="relativePath">With <c>/</c>.</param>
    public static string Path(string relativePath) => System.IO.Path.Join(Root, relativePath.Replace('/', System.IO.Path.DirectorySeparatorChar));
}
