namespace VdkConnectorDocs.Site.Publishing;

/// <summary>
/// Keeps a second publication of the same site out for as long as the file is open. The system releases it when the process ends, however it ends.
/// </summary>
internal sealed class PublicationLock : IDisposable
{
    private readonly FileStream _file;

    private PublicationLock(FileStream file) => _file = file;

    /// <summary>The lock; null when another process has it.</summary>
    public static PublicationLock? TryAcquire(string path)
    {
        const int Attempts = 10;
        for (var attempt = 0; attempt < Attempts; attempt++)
        {
            FileStream file;
            try
            {
                file = new FileStream(path, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None, bufferSize: 0, FileOptions.DeleteOnClose);
            }
            catch (IOException exception) when (IsInUse(exception))
            {
                return null;
            }

            if (IsStillThere(path, file))
            {
                return new PublicationLock(file);
            }

            file.Dispose();
        }

        return null;
    }

    public void Dispose() => _file.Dispose();

    // Another process may have deleted the file between our opening and our locking it (Unix); then a third could lock a new file of that name.
    private static bool IsStillThere(string path, FileStream file)
    {
        if (OperatingSystem.IsWindows())
        {
            return true;
        }

        // The time stamp serves as a token, because the file of that name cannot be opened for reading while it is locked.
        var stamp = DateTime.UnixEpoch.AddSeconds(BitConverter.ToUInt32(Guid.NewGuid().ToByteArray()));
        File.SetLastWriteTimeUtc(file.SafeFileHandle, stamp);
        return File.GetLastWriteTimeUtc(path) == stamp;
    }

    // Windows: ERROR_SHARING_VIOLATION and ERROR_LOCK_VIOLATION; elsewhere EWOULDBLOCK, which is 11 on Linux and 35 on macOS.
    private static bool IsInUse(IOException exception) =>
        OperatingSystem.IsWindows() ? (exception.HResult & 0xFFFF) is 32 or 33 : exception.HResult is 11 or 35;
}
