using VdkConnectorDocs.Benchmarks.WholeProcess.Generators;
using VdkConnectorDocs.Catalog.Json;
using VdkConnectorDocs.Diagnostics;

namespace VdkConnectorDocs.Benchmarks.WholeProcess;

/// <summary>A tree of plugins, and the programs that are measured on it.</summary>
/// <param name="name">As the table has it.</param>
/// <param name="folder">The tree.</param>
/// <param name="scratch">An existing folder for what the programs read and write.</param>
internal sealed class MeasuredTree(string name, string folder, string scratch)
{
    private readonly string _catalog = Path.Join(scratch, "connectors.json");
    private IReadOnlyList<ConnectorPage> _pages = [];

    public string Name => name;

    public string Scratch => scratch;

    /// <summary>How many plugins there are; known after <see cref="OwnPrograms"/>.</summary>
    public int Plugins => _pages.Count;

    /// <summary>The floor first. Extracts the catalog, outside of any measurement.</summary>
    public IReadOnlyList<MeasuredProgram> OwnPrograms(string tool, string floor)
    {
        MeasuredProgram.RunOnce(tool, "extract", "-q", "--no-cache", "--plugins", folder, "--out", _catalog);
        var problems = new DiagnosticBag();
        var catalog = CatalogJsonReader.Read(File.ReadAllBytes(_catalog), _catalog, problems)
            ?? throw new InvalidOperationException(problems.ToSortedList()[0].ToString());
        _pages = [.. catalog.AllPlugins.Select(static plugin => new ConnectorPage(plugin))];
        var site = Path.Join(scratch, "site");
        var changed = ChangedCopy.Of(folder, Path.Join(scratch, "changed"));
        return
        [
            new("reading alone (floor)", floor, [folder]),
            new("extract, all anew", tool, ["extract", "-q", "--no-cache", "--plugins", folder, "--out", Path.Join(scratch, "extracted.json")]),
            new("build, all anew", tool, ["build", "-q", "--no-cache", "--plugins", folder, "--out", site])
            {
                Prepare = () => Delete(site),
                Check = () => CheckPages(site),
            },
            new("build, one README changed", tool, ["build", "-q", "--plugins", changed.Folder, "--out", site + "-changed"]) { Prepare = changed.Change },
            new("build, nothing changed", tool, ["build", "-q", "--plugins", folder, "--out", site + "-kept"]),
            .. IsInRepository(folder)
                ? (ReadOnlySpan<MeasuredProgram>)
                [
                    new("check, two revisions", tool, ["check", "-q", "--no-cache", "--repo", folder, "--base", "HEAD~1", "--head", "HEAD", "--fail-on", "none", "--format", "json=" + Path.Join(scratch, "check.json")]),
                    new("changes, the whole history", tool, ["changes", "-q", "--no-cache", "--plugins", folder, "--out", Path.Join(scratch, "changes.txt")]),
                ]
                : [],
        ];
    }

    /// <summary>Another generator that makes a page of each plugin. Writes its source, outside of any measurement.</summary>
    public MeasuredProgram Other(SiteGenerator generator, string program)
    {
        var source = Path.Join(scratch, generator.ProgramName);
        var site = source + "-site";
        Directory.CreateDirectory(source);
        generator.WriteSource(source, _pages);
        return new MeasuredProgram($"{generator.Name}, pages alone", program, generator.Arguments(site))
        {
            WorkingFolder = source,
            Generator = generator,
            Prepare = () => Delete(site),
            Check = () => CheckPages(site),
        };
    }

    private static bool IsInRepository(string folder)
    {
        var ancestor = new DirectoryInfo(folder);
        while (ancestor is not null && !Path.Exists(Path.Join(ancestor.FullName, ".git")))
        {
            ancestor = ancestor.Parent;
        }

        return ancestor is not null;
    }

    private static void Delete(string site)
    {
        if (Directory.Exists(site))
        {
            Directory.Delete(site, recursive: true);
        }
    }

    /// <exception cref="InvalidOperationException">A plugin has no page, or one without its options.</exception>
    private void CheckPages(string site)
    {
        foreach (var page in _pages)
        {
            var file = (string[])[$"connectors/{page.Id}/index.html", $"plugins/{page.Id}/index.html", $"connectors/{page.Id.ToLowerInvariant()}/index.html"];
            var text = file.Select(path => Path.Join(site, path)).Where(File.Exists).Select(File.ReadAllText).FirstOrDefault()
                ?? throw new InvalidOperationException($"{site} has no page of '{page.Id}'.");
            if (page.Plugin.Options.FirstOrDefault(option => !text.Contains(option.EnvironmentVariable, StringComparison.Ordinal)) is { } missing)
            {
                throw new InvalidOperationException($"{site} does not have '{missing.Name}' of '{page.Id}'.");
            }
        }
    }
}
