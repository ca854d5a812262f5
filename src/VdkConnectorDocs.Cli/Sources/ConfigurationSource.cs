using VdkConnectorDocs.Cli.Output;
using VdkConnectorDocs.Diagnostics;
using VdkConnectorDocs.Site.Configuration;

namespace VdkConnectorDocs.Cli.Sources;

/// <summary>Finds and reads <c>site.yml</c>.</summary>
internal static class ConfigurationSource
{
    private static readonly string[] UsualPlaces = ["site/site.yml", "site.yml"];

    /// <param name="path">As the user gave it; null looks in the usual places and does without when there is none.</param>
    /// <returns>Null, with an error, when a file cannot be read.</returns>
    public static LoadedConfiguration? Load(string? path, ToolRun run)
    {
        var context = run.Context;
        path ??= Array.Find(UsualPlaces, place => File.Exists(context.FullPath(place)));
        if (path is null)
        {
            return new LoadedConfiguration(SiteConfiguration.Default, context.CurrentDirectory, null, []);
        }

        if (TextFile.Read(path, run) is not { } text)
        {
            return null;
        }

        var file = context.FullPath(path);
        var folder = Path.GetDirectoryName(file)!;
        var problems = new DiagnosticBag();
        var configuration = SiteConfigurationReader.Read(new SourceText(path, text), folder, problems);
        run.Diagnostics.AddRange(problems.ToSortedList());
        var folders = configuration.Folders;
        return problems.HasErrors ? null : new LoadedConfiguration(
            configuration,
            folder,
            text,
            [file, .. new[] { folders.Templates, folders.Assets, folders.Pages, folders.Overlays }.OfType<string>()]);
    }
}
