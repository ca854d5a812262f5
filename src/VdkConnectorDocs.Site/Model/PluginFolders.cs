using VdkConnectorDocs.Catalog.Model;

namespace VdkConnectorDocs.Site.Model;

/// <summary>
/// Decides in which folder of the site a plugin's files stand. A catalog may come from anywhere, so nothing in it is trusted to be a
/// path: a folder is one level below <c>connectors/</c> or <c>plugins/</c>, of plain characters, and unique without regard to case.
/// </summary>
internal static class PluginFolders
{
    private const int LongestName = 100;

    /// <summary>The folder of each plugin, in the order given; each ends with <c>/</c>.</summary>
    public static IReadOnlyList<string> Assign(IEnumerable<Plugin> plugins)
    {
        var taken = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        var nextNumbers = new Dictionary<string, int>(StringComparer.OrdinalIgnoreCase);
        var folders = new List<string>();
        foreach (var plugin in plugins)
        {
            var parent = plugin.IsConnector ? "connectors/" : "plugins/";
            var name = IsPlain(plugin.Links.Page, parent) ? plugin.Links.Page[parent.Length..^1] : Plain(plugin.Id);
            var folder = parent + name;
            if (!taken.Add(folder))
            {
                folder = Number(folder, nextNumbers, taken);
            }

            folders.Add(folder + "/");
        }

        return folders;
    }

    // Thousands of names can be the same one when only plain characters are left of them.
    private static string Number(string folder, Dictionary<string, int> nextNumbers, HashSet<string> taken)
    {
        for (var number = nextNumbers.GetValueOrDefault(folder, 2); ; number++)
        {
            var numbered = $"{folder}-{number}";
            if (taken.Add(numbered))
            {
                nextNumbers[folder] = number + 1;
                return numbered;
            }
        }
    }

    private static bool IsPlain(string page, string parent) =>
        page.StartsWith(parent, StringComparison.Ordinal)
        && page.EndsWith('/')
        && page.Length > parent.Length + 1
        && Plain(page[parent.Length..^1]) == page[parent.Length..^1];

    private static string Plain(string id)
    {
        var characters = id.Take(LongestName).Select(c => char.IsAsciiLetterOrDigit(c) || c is '-' or '_' or '.' ? c : '-').ToArray();
        var name = new string(characters).Trim('.', '-');
        return name.Length == 0 ? "plugin" : name;
    }
}
