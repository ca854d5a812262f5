namespace VdkConnectorDocs.Extraction.Trees;

/// <summary>Folders that tools leave in a checkout and that are never a plugin's own sources.</summary>
internal static class IgnoredFolders
{
    /// <summary>A folder of this name is never entered.</summary>
    public static bool Contains(ReadOnlySpan<char> name) =>
        name is ".git" or "node_modules" or "__pycache__"
            or ".tox" or ".nox" or ".venv" or ".eggs"
            or ".mypy_cache" or ".pytest_cache" or ".ruff_cache" or ".ipynb_checkpoints"
            or ".idea" or ".vscode"
        || name.EndsWith(".egg-info", StringComparison.Ordinal)
        || name.EndsWith(".dist-info", StringComparison.Ordinal);

    /// <summary>
    /// The folders that only their surroundings give away: virtual environments, and the <c>build</c> or <c>dist</c> folder beside a
    /// distribution's metadata. A Python package of that name is none.
    /// </summary>
    /// <param name="files">In ordinal order of their paths.</param>
    public static HashSet<string> FindArtifacts(List<TreeFile> files)
    {
        var artifacts = new HashSet<string>(StringComparer.Ordinal);
        foreach (var file in files)
        {
            var path = file.Path.AsSpan();
            var start = 0;
            for (var slash = path.IndexOf('/'); slash >= 0; slash = NextSlash(path, start))
            {
                if (path[start..slash] is "build" or "dist" && IsBuildOutput(files, file.Path, start, slash))
                {
                    artifacts.Add(file.Path[..slash]);
                }

                start = slash + 1;
            }

            if (start > 0 && path[start..] is "pyvenv.cfg")
            {
                artifacts.Add(file.Path[..(start - 1)]);
            }
        }

        return artifacts;
    }

    private static int NextSlash(ReadOnlySpan<char> path, int start)
    {
        var slash = path[start..].IndexOf('/');
        return slash < 0 ? -1 : start + slash;
    }

    private static bool IsBuildOutput(List<TreeFile> files, string path, int nameStart, int nameEnd)
    {
        var parent = path[..nameStart];
        return !Exists(files, path[..nameEnd] + "/__init__.py")
            && (Exists(files, parent + "setup.py") || Exists(files, parent + "setup.cfg") || Exists(files, parent + "pyproject.toml"));
    }

    private static bool Exists(List<TreeFile> files, string path) =>
        files.BinarySearch(new TreeFile(path, 0), TreeListing.ByPath) >= 0;
}
