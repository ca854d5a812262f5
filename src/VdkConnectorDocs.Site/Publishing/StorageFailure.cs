namespace VdkConnectorDocs.Site.Publishing;

/// <summary>Tells what a disk or its rights can cause from what only a mistake of ours can.</summary>
internal static class StorageFailure
{
    /// <summary>Whether an exception of a file operation says that the system cannot or will not do it.</summary>
    public static bool Is(Exception exception) => exception is IOException or UnauthorizedAccessException || IsFileTooLarge(exception);

    // EFBIG: past what the file system, or the user's limit, allows to a file, .NET reports the offset as an argument out of range.
    private static bool IsFileTooLarge(Exception exception) =>
        exception is ArgumentOutOfRangeException { ParamName: "value" };
}
