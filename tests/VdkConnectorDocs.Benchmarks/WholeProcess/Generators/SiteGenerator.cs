namespace VdkConnectorDocs.Benchmarks.WholeProcess.Generators;

/// <summary>
/// Another static-site generator: what it needs to make a page of each plugin with the same facts, and a list of them all. Its theme is
/// in <c>Themes/</c>, the same page in the template language of each, without anything that the generator would not do.
/// </summary>
/// <param name="name">As the table has it; in lower case its program and the folder of its theme.</param>
internal abstract class SiteGenerator(string name)
{
    /// <summary>Those that are measured when they are installed.</summary>
    public static IReadOnlyList<SiteGenerator> All { get; } = [new Hugo(), new Eleventy(), new MkDocs()];

    public string Name => name;

    public string ProgramName { get; } = name.ToLowerInvariant();

    /// <summary>The argument that makes it tell its version.</summary>
    public virtual string VersionArgument => "--version";

    /// <summary>Writes everything that it makes the site from into an empty folder.</summary>
    public void WriteSource(string folder, IReadOnlyList<ConnectorPage> pages)
    {
        var theme = new DirectoryInfo(Path.Join(WorkingCopy.Root, "tests", "VdkConnectorDocs.Benchmarks", "WholeProcess", "Themes", ProgramName));
        foreach (var file in theme.GetFiles("*", SearchOption.AllDirectories))
        {
            var target = Path.Join(folder, Path.GetRelativePath(theme.FullName, file.FullName));
            Directory.CreateDirectory(Path.GetDirectoryName(target)!);
            file.CopyTo(target);
        }

        WritePages(folder, pages);
    }

    /// <summary>What it is started with, in the folder of its source.</summary>
    /// <param name="site">The full path of where the site goes.</param>
    public abstract IReadOnlyList<string> Arguments(string site);

    protected abstract void WritePages(string folder, IReadOnlyList<ConnectorPage> pages);

    protected static void WritePage(string folder, ConnectorPage page, string text)
    {
        Directory.CreateDirectory(folder);
        File.WriteAllText(Path.Join(folder, page.Id + ".md"), text);
    }
}
