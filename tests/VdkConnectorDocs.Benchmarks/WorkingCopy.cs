namespace VdkConnectorDocs.Benchmarks;

/// <summary>The working copy that the benchmarks run from.</summary>
internal static class WorkingCopy
{
    private static readonly string Sample = Path.Join("tests", "fixtures", "vdk-plugins");

    public static string Root { get; } = FindRoot();

    /// <summary>The sample plugins of the tests.</summary>
    public static string SampleFolder => Path.Join(Root, Sample);

    private static string FindRoot()
    {
        var folder = AppContext.BaseDirectory;
        while (!Directory.Exists(Path.Join(folder, Sample)))
        {
            folder = Path.GetDirectoryName(folder) ?? throw new DirectoryNotFoundException("The benchmarks must run from inside of the working copy.");
        }

        return folder;
    }
}
