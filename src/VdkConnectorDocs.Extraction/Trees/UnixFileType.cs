using System.Runtime.InteropServices;

namespace VdkConnectorDocs.Extraction.Trees;

/// <summary>
/// What .NET does not tell of a Unix file: whether it is a pipe, a socket or a device. Only a message depends on the answer: files
/// without a length are never opened.
/// </summary>
internal static partial class UnixFileType
{
    private const int TypeMask = 0xF000;

    /// <summary>What the special file is called; null for a regular file, and where it cannot be told.</summary>
    public static string? OfSpecialFile(string path)
    {
        try
        {
            return (ModeOf(path) & TypeMask) switch
            {
                0x1000 => "named pipe",
                0x2000 => "character device",
                0x6000 => "block device",
                0xC000 => "socket",
                _ => null,
            };
        }
        catch (EntryPointNotFoundException)
        {
            return null;
        }
    }

    private static unsafe int ModeOf(string path)
    {
        // Larger than the record of every system; its head is all that is read.
        var record = stackalloc byte[512];
        if (OperatingSystem.IsLinux())
        {
            const int CurrentFolder = -100;
            const int DoNotFollow = 0x100;
            const uint TypeAndMode = 3;
            const int ModeOffset = 28;
            return StatX(CurrentFolder, path, DoNotFollow, TypeAndMode, record) == 0 ? *(ushort*)(record + ModeOffset) : 0;
        }

        // On Intel machines the name means an older record, which is not worth a second case.
        if (OperatingSystem.IsMacOS() && RuntimeInformation.OSArchitecture == Architecture.Arm64)
        {
            const int ModeOffset = 4;
            return LStat(path, record) == 0 ? *(ushort*)(record + ModeOffset) : 0;
        }

        return 0;
    }

    /// <summary>statx(2): its record is laid out alike on every architecture.</summary>
    [LibraryImport("libc", EntryPoint = "statx", StringMarshalling = StringMarshalling.Utf8)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static unsafe partial int StatX(int folder, string path, int flags, uint mask, byte* record);

    [LibraryImport("libc", EntryPoint = "lstat", StringMarshalling = StringMarshalling.Utf8)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static unsafe partial int LStat(string path, byte* record);
}
