namespace VdkConnectorDocs.Extraction.Trees;

/// <summary>Says why a file could not be read, without the machine's paths that an exception's own message names.</summary>
internal static class FileProblem
{
    public static string Describe(Exception exception) => exception switch
    {
        UnauthorizedAccessException => "access denied",
        FileNotFoundException or DirectoryNotFoundException => "it is gone",
        PathTooLongException => "its path is too long",
        _ => "input/output error",
    };
}
