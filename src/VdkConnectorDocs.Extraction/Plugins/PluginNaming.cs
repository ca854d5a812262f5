using System.Buffers;
using VdkConnectorDocs.Catalog;
using VdkConnectorDocs.Catalog.Model;
using VdkConnectorDocs.Diagnostics;

namespace VdkConnectorDocs.Extraction.Plugins;

/// <summary>Gives every plugin of a tree an id of its own, and what follows from it: display name, install line, links.</summary>
internal static class PluginNaming
{
    private const int MaxLength = 100;

    private static readonly SearchValues<char> Allowed =
        SearchValues.Create("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_.");

    /// <summary>The plugins by id, in ordinal order.</summary>
    public static IReadOnlyList<Plugin> Name(IEnumerable<Plugin> plugins, CatalogSource source, DiagnosticBag diagnostics)
    {
        // Ids become folders of the site, and some file systems do not tell upper from lower case.
        var taken = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        var named = new List<Plugin>();
        foreach (var plugin in plugins.OrderBy(static p => p.Path, StringComparer.Ordinal))
        {
            var id = IsUsable(plugin.Id) ? plugin.Id : MakeUsable(plugin.Path);
            if (!string.Equals(id, plugin.Id, StringComparison.Ordinal))
            {
                diagnostics.Add(ExtractionDiagnostics.UnusableName.At(Place(plugin), plugin.Id, id));
            }

            if (taken.TryGetValue(id, out var other))
            {
                var name = id;
                id = Unused(taken, MakeUsable(plugin.Path));
                diagnostics.Add(ExtractionDiagnostics.SameName.At(Place(plugin), name, other, id));
            }

            taken.Add(id, plugin.Path);
            named.Add(Complete(plugin, id, source));
        }

        return [.. named.OrderBy(static p => p.Id, StringComparer.Ordinal)];
    }

    private static Plugin Complete(Plugin plugin, string id, CatalogSource source)
    {
        var folder = plugin.IsConnector ? $"connectors/{id}/" : $"plugins/{id}/";
        var package = plugin.Package.Name is { } name && IsUsable(name) ? name : null;
        return plugin with
        {
            Id = id,
            DisplayName = DisplayNames.Of(id, plugin.Summary),
            Install = $"pip install {package ?? id}",
            Links = new Links(
                Self: folder + "connector.json",
                Page: folder,
                Source: SourceAddress.OfFolder(source, SourceAddress.InRepository(source, plugin.Path)),
                Package: package is null ? null : $"https://pypi.org/project/{package}/",
                Issues: source.Repository is { } repository && repository.StartsWith("https://github.com/", StringComparison.Ordinal)
                    ? $"{repository.TrimEnd('/')}/issues"
                    : null,
                Vendor: null),
        };
    }

    private static bool IsUsable(string id) =>
        id.Length is > 0 and <= MaxLength
        && !id.AsSpan().ContainsAnyExcept(Allowed)
        && char.IsAsciiLetterOrDigit(id[0])
        && char.IsAsciiLetterOrDigit(id[^1])
        && !ReservedNames.IsReserved(id);

    private static string MakeUsable(string path)
    {
        var name = string.Concat(path.Select(static c => Allowed.Contains(c) ? c : '-')).Trim('-', '.', '_');
        name = name.Length > MaxLength ? name[..MaxLength].TrimEnd('-', '.', '_') : name;
        return name.Length == 0 ? "plugin" : IsUsable(name) ? name : $"plugin-{name}";
    }

    private static string Unused(Dictionary<string, string> taken, string id)
    {
        var unused = id;
        for (var number = 2; taken.ContainsKey(unused); number++)
        {
            unused = $"{id}-{number}";
        }

        return unused;
    }

    private static SourceLocation Place(Plugin plugin) =>
        plugin.Package.Evidence is { } evidence
            ? new SourceLocation(evidence.Path, new LinePosition(evidence.StartLine, 1), new LinePosition(evidence.EndLine, 1))
            : SourceLocation.OfFile(plugin.Path);
}
