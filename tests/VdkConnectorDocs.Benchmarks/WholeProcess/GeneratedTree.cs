using System.Globalization;

namespace VdkConnectorDocs.Benchmarks.WholeProcess;

/// <summary>A tree of any size: the sample's connectors over and over, each under a name of its own.</summary>
internal static class GeneratedTree
{
    /// <summary>Writes so many connectors into a folder.</summary>
    public static void Write(string folder, int connectors)
    {
        var originals = SampleTree.ExtractCatalog().Connectors
            .Select(static connector => new DirectoryInfo(Path.Join(WorkingCopy.SampleFolder, connector.Path)))
            .ToList();
        for (var i = 0; i < connectors; i++)
        {
            var original = originals[i % originals.Count];
            var name = string.Create(CultureInfo.InvariantCulture, $"{original.Name}-{i / originals.Count:00000}");
            foreach (var file in original.GetFiles("*", SearchOption.AllDirectories))
            {
                var target = Path.Join(folder, name, Path.GetRelativePath(original.FullName, file.FullName));
                Directory.CreateDirectory(Path.GetDirectoryName(target)!);
                if (file.Name is "setup.py" or "setup.cfg" or "pyproject.toml")
                {
                    File.WriteAllText(target, File.ReadAllText(file.FullName).Replace(original.Name, name, StringComparison.Ordinal));
                }
                else
                {
                    file.CopyTo(target);
                }
            }
        }
    }
}
