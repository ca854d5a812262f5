using System.Reflection;

namespace VdkConnectorDocs.Site.Theme;

/// <summary>
/// One folder of the default theme (templates, assets or pages), overridden file by file by a folder of the user's. Safe to use from
/// several threads.
/// </summary>
/// <param name="name">Its name in the default theme.</param>
/// <param name="overrides">The user's folder; null for none.</param>
internal sealed class ThemeFolder(string name, string? overrides)
{
    private static readonly Assembly Assembly = typeof(ThemeFolder).Assembly;

    private readonly string _prefix = name + "/";

    /// <summary>Every file of either folder, in ordinal order, with <c>/</c>.</summary>
    public IReadOnlyList<string> List()
    {
        var files = new SortedSet<string>(StringComparer.Ordinal);
        foreach (var resource in Assembly.GetManifestResourceNames())
        {
            if (resource.StartsWith(_prefix, StringComparison.Ordinal))
            {
                files.Add(resource[_prefix.Length..]);
            }
        }

        if (overrides is not null)
        {
            files.UnionWith(OverrideFiles.List(overrides));
        }

        return [.. files];
    }

    /// <summary>The user's file, else the theme's; null when there is neither.</summary>
    /// <param name="path">Relative, with <c>/</c>.</param>
    public byte[]? Read(string path) => ReadOverride(path) ?? ReadBuiltIn(path);

    /// <summary>The user's file; null when there is none.</summary>
    public byte[]? ReadOverride(string path) => overrides is null ? null : OverrideFiles.Read(overrides, path);

    /// <summary>The theme's file; null when there is none. It never changes.</summary>
    public byte[]? ReadBuiltIn(string path)
    {
        using var resource = Assembly.GetManifestResourceStream(_prefix + path);
        if (resource is null)
        {
            return null;
        }

        var content = new byte[resource.Length];
        resource.ReadExactly(content);
        return content;
    }

    /// <summary>What to call a file in messages: the user's by its path, the theme's by its place in it.</summary>
    public string DisplayPath(string path) =>
        overrides is not null && OverrideFiles.Find(overrides, path) is { } file ? file : _prefix + path;
}
