using System.Globalization;

namespace VdkConnectorDocs.Benchmarks.WholeProcess;

/// <summary>A copy of a tree, in which one README after the other gets a line more.</summary>
internal sealed class ChangedCopy
{
    private readonly IReadOnlyList<string> _readmes;
    private int _changes;

    private ChangedCopy(string folder, IReadOnlyList<string> readmes)
    {
        Folder = folder;
        _readmes = readmes;
    }

    public string Folder { get; }

    /// <summary>Copies the files of a tree, links left aside, into a folder that is not there yet.</summary>
    /// <exception cref="InvalidOperationException">The tree has no README.</exception>
    public static ChangedCopy Of(string tree, string folder)
    {
        var source = new DirectoryInfo(tree);
        foreach (var file in source.EnumerateFiles("*", SearchOption.AllDirectories).Where(static file => file.LinkTarget is null))
        {
            var target = Path.Join(folder, Path.GetRelativePath(source.FullName, file.FullName));
            Directory.CreateDirectory(Path.GetDirectoryName(target)!);
            file.CopyTo(target);
        }

        string[] readmes =
        [
            .. new DirectoryInfo(folder).EnumerateDirectories()
                .Select(static plugin => Path.Join(plugin.FullName, "README.md"))
                .Where(File.Exists)
                .Order(StringComparer.Ordinal),
        ];
        return readmes.Length > 0 ? new ChangedCopy(folder, readmes) : throw new InvalidOperationException($"No plugin of '{tree}' has a README.");
    }

    /// <summary>Changes the next README.</summary>
    public void Change()
    {
        File.AppendAllText(_readmes[_changes % _readmes.Count], string.Create(CultureInfo.InvariantCulture, $"\nChange {_changes}.\n"));
        _changes++;
    }
}
