namespace VdkConnectorDocs.Site.Publishing;

/// <summary>Folders that this program made and may therefore replace or delete.</summary>
internal static class OwnedDirectory
{
    private const string MarkerText =
        "This folder is made by vdk-connector-docs. Each build replaces it as a whole; change the sources instead.\n";

    /// <summary>Whether a folder may be replaced: it is missing, empty, or ours.</summary>
    /// <param name="reason">Why not.</param>
    public static bool MayReplace(string path, out string reason)
    {
        reason = "";
        if (File.Exists(path))
        {
            reason = "it is a file";
        }
        else if (Directory.Exists(path) && !IsEmpty(path))
        {
            if (!File.Exists(Path.Combine(path, OutputLayout.MarkerName)))
            {
                reason = "it has files in it that this program did not write";
            }
            else if (Path.Exists(Path.Combine(path, ".git")))
            {
                reason = "it is the work tree of a git repository";
            }
        }

        return reason.Length == 0;
    }

    public static bool IsEmpty(string path) => !Directory.EnumerateFileSystemEntries(path, "*", Everything).Any();

    /// <summary>Makes an empty folder of ours.</summary>
    public static void Create(string path)
    {
        Directory.CreateDirectory(path);
        File.WriteAllText(Path.Combine(path, OutputLayout.MarkerName), MarkerText);
    }

    /// <summary>Deletes a folder of ours with all in it, the marker last, so that what is left after an interruption is still known as ours.</summary>
    /// <param name="stops">Whether to leave the rest for later; null to delete all of it.</param>
    public static void Delete(string path, Func<bool>? stops = null)
    {
        if (!Directory.Exists(path))
        {
            return;
        }

        foreach (var entry in new DirectoryInfo(path).EnumerateFileSystemInfos("*", Everything))
        {
            if (entry is DirectoryInfo { LinkTarget: null } folder)
            {
                if (!TryDelete(folder, stops))
                {
                    return;
                }
            }
            else if (entry.Name != OutputLayout.MarkerName)
            {
                entry.Delete();
            }
        }

        Directory.Delete(path, recursive: true);
    }

    private static bool TryDelete(DirectoryInfo folder, Func<bool>? stops)
    {
        foreach (var below in stops is null ? [] : folder.EnumerateDirectories("*", Everything).Where(static below => below.LinkTarget is null))
        {
            if (stops!())
            {
                return false;
            }

            below.Delete(recursive: true);
        }

        folder.Delete(recursive: true);
        return true;
    }

    private static EnumerationOptions Everything => new() { AttributesToSkip = FileAttributes.None, IgnoreInaccessible = false };
}
