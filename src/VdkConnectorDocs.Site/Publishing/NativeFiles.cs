using System.Runtime.InteropServices;

namespace VdkConnectorDocs.Site.Publishing;

/// <summary>What file systems can do and the base library does not offer. Each answers false where it cannot be done, and changes nothing then.</summary>
internal static partial class NativeFiles
{
    /// <summary>Exchanges two folders in one step that nothing can come between.</summary>
    public static bool TryExchange(string first, string second)
    {
        const int CurrentDirectory = -100;
        const uint LinuxExchange = 2;
        const uint MacSwap = 2;
        try
        {
            if (OperatingSystem.IsLinux())
            {
                return RenameAt2(CurrentDirectory, first, CurrentDirectory, second, LinuxExchange) == 0;
            }

            return OperatingSystem.IsMacOS() && RenameX(first, second, MacSwap) == 0;
        }
        catch (EntryPointNotFoundException)
        {
            // A C library older than the call.
            return false;
        }
    }

    /// <summary>Gives a file a second name.</summary>
    public static bool TryLink(string existing, string name)
    {
        if (OperatingSystem.IsWindows())
        {
            return CreateHardLink(name, existing, IntPtr.Zero);
        }

        return (OperatingSystem.IsLinux() || OperatingSystem.IsMacOS()) && Link(existing, name) == 0;
    }

    [LibraryImport("libc", EntryPoint = "renameat2", StringMarshalling = StringMarshalling.Utf8)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static partial int RenameAt2(int firstFolder, string first, int secondFolder, string second, uint flags);

    [LibraryImport("libc", EntryPoint = "renamex_np", StringMarshalling = StringMarshalling.Utf8)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static partial int RenameX(string first, string second, uint flags);

    [LibraryImport("libc", EntryPoint = "link", StringMarshalling = StringMarshalling.Utf8)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static partial int Link(string existing, string name);

    [LibraryImport("kernel32", EntryPoint = "CreateHardLinkW", StringMarshalling = StringMarshalling.Utf16)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.System32)]
    [return: MarshalAs(UnmanagedType.Bool)]
    private static partial bool CreateHardLink(string name, string existing, IntPtr security);
}
