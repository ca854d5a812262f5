using VdkConnectorDocs.Diagnostics;
using VdkConnectorDocs.Site.Configuration.Yaml;

namespace VdkConnectorDocs.Site.Configuration;

/// <summary>Reads folders that a configuration names.</summary>
/// <param name="folder">Where relative paths begin.</param>
internal sealed class ConfiguredPaths(string folder, DiagnosticBag diagnostics)
{
    /// <summary>
    /// The full path of a folder that exists; null when none is named, or, with an error, when the named one does not exist.
    /// </summary>
    /// <param name="usual">The folder that is meant when none is named and this one exists.</param>
    public string? Existing(MappingReader reader, string key, string? usual = null)
    {
        if (reader.Text(key, path => !path.Contains('\0', StringComparison.Ordinal), "a folder") is { } named)
        {
            var path = Path.GetFullPath(Path.Combine(folder, named));
            if (Directory.Exists(path))
            {
                return path;
            }

            diagnostics.Add(ConfigurationDiagnostics.MissingFolder.At(reader.Entry(key)!.Value.Location, named, key));
            return null;
        }

        return usual is not null && Directory.Exists(Path.Combine(folder, usual)) ? Path.Combine(folder, usual) : null;
    }
}
