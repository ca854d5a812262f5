using System.Diagnostics;
using System.Globalization;
using VdkConnectorDocs.Cli;
using Xunit;

namespace VdkConnectorDocs.Browser.Tests;

/// <summary>The sample as if it had grown in a repository over some years, with commits whose titles are attacks.</summary>
public sealed class HistorySite(SampleSite sample) : IAsyncLifetime
{
    private const string Prefix = "sample/";

    public BuiltSite Built { get; private set; } = null!;

    public async ValueTask InitializeAsync() => Built = await BuiltSite.Build(folder =>
    {
        var repository = Path.Join(folder, "repository");
        Directory.CreateDirectory(repository);
        Git(repository, day: null, "init", "--quiet", "--initial-branch=main");
        Git(repository, day: null, "remote", "add", "origin", "https://github.com/port-meridian/plugins.git");

        WritePlugins(repository, static plugin => plugin is "vdk-lanternfish" or "vdk-kraken");
        Write(repository, "vdk-sunken/setup.py", "from setuptools import setup\n\nsetup(name='vdk-sunken', version='0.1', entry_points={'vdk.plugin.run': ['vdk-sunken = sunken']})\n");
        Write(repository, "vdk-sunken/src/sunken.py", "from vdk.api.plugin.hook_markers import hookimpl\n\n\n@hookimpl\ndef vdk_configure(config_builder):\n    config_builder.add(key='SUNKEN_DEPTH', default_value=20, description='How deep.')\n");
        Commit(repository, "2021-03-05", "Import the first plugins");
        WritePlugins(repository, static _ => true);
        Commit(repository, "2022-07-14", "\"><script>window.ran=1</script><img src=x onerror=window.ran=1>");
        Directory.Delete(Path.Join(repository, "vdk-sunken"), recursive: true);
        Commit(repository, "2023-11-30", "\u202eevil\u202c " + new string('W', 10_000));
        return ["--plugins", "repository", "--history"];
    });

    /// <summary>Opens a page of it, by its address relative to the site's root.</summary>
    public Task<Visit> Visit(string path, VisitOptions? options = null) => Tests.Visit.To(sample.Chromium, new Uri(Built.Address, path), options);

    public ValueTask DisposeAsync() => Built.DisposeAsync();

    private static void WritePlugins(string repository, Func<string, bool> isWanted)
    {
        var assembly = typeof(Tool).Assembly;
        foreach (var name in assembly.GetManifestResourceNames().Where(name => name.StartsWith(Prefix, StringComparison.Ordinal) && isWanted(name[Prefix.Length..].Split('/')[0])))
        {
            using var content = assembly.GetManifestResourceStream(name)!;
            using var file = File.Create(PathOf(repository, name[Prefix.Length..]));
            content.CopyTo(file);
        }
    }

    private static void Write(string repository, string path, string text) => File.WriteAllText(PathOf(repository, path), text);

    private static string PathOf(string repository, string path)
    {
        var file = Path.Join(repository, path);
        Directory.CreateDirectory(Path.GetDirectoryName(file)!);
        return file;
    }

    private static void Commit(string repository, string day, string title)
    {
        Git(repository, day, "add", "--all");
        Git(repository, day, "commit", "--quiet", "--message=" + title);
    }

    private static void Git(string repository, string? day, params string[] arguments)
    {
        var start = new ProcessStartInfo("git", arguments) { WorkingDirectory = repository, UseShellExecute = false };
        start.Environment["GIT_CONFIG_GLOBAL"] = OperatingSystem.IsWindows() ? "NUL" : "/dev/null";
        foreach (var role in (string[])["AUTHOR", "COMMITTER"])
        {
            start.Environment[$"GIT_{role}_NAME"] = "Test";
            start.Environment[$"GIT_{role}_EMAIL"] = "test@example.org";
            start.Environment[$"GIT_{role}_DATE"] = (day ?? "2000-01-01") + "T12:00:00Z";
        }

        using var process = Process.Start(start)!;
        process.WaitForExit();
        if (process.ExitCode != 0)
        {
            throw new InvalidOperationException(string.Create(CultureInfo.InvariantCulture, $"git {arguments[0]} ended with {process.ExitCode}."));
        }
    }
}
