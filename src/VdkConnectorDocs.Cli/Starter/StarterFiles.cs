using System.Text;
using VdkConnectorDocs.Diagnostics;

namespace VdkConnectorDocs.Cli.Starter;

/// <summary>The files that a catalog of one's own begins with.</summary>
internal static class StarterFiles
{
    public const string Configuration = "site.yml";

    /// <summary>In the order in which a reader would look at them.</summary>
    public static IReadOnlyList<StarterFile> All { get; } =
    [
        new(Configuration, "starter/site.yml"),
        new("templates/partials/announcement.sbn-html", "starter/templates/partials/announcement.sbn-html"),
        new(".github/workflows/pages.yml", "starter/github-workflows/pages.yml"),
        new(".github/workflows/pull-request.yml", "starter/github-workflows/pull-request.yml"),
    ];

    /// <summary>Writes a file where there is none.</summary>
    /// <param name="folder">A full path; made when it is not there.</param>
    public static WriteOutcome Write(string folder, StarterFile file, DiagnosticBag diagnostics)
    {
        var target = Path.Join(folder, file.Path);
        try
        {
            Directory.CreateDirectory(Path.GetDirectoryName(target)!);

            // A file that appears meanwhile is somebody's too.
            using var stream = new FileStream(target, FileMode.CreateNew, FileAccess.Write);
            stream.Write(Encoding.UTF8.GetBytes(file.Read()));
            return WriteOutcome.Written;
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            if (File.Exists(target))
            {
                return WriteOutcome.Kept;
            }

            diagnostics.Add(CliDiagnostics.CannotWrite.At(SourceLocation.OfFile(target), exception.Message));
            return WriteOutcome.Failed;
        }
    }
}

internal enum WriteOutcome
{
    Written,

    /// <summary>There was such a file already; it is untouched.</summary>
    Kept,

    Failed,
}

/// <param name="Path">Relative to the catalog's folder, with <c>/</c>.</param>
/// <param name="Resource">Where its text is in this assembly.</param>
internal sealed record StarterFile(string Path, string Resource)
{
    /// <summary>Its text; the generator that it names is this one.</summary>
    public string Read()
    {
        using var reader = new StreamReader(typeof(StarterFile).Assembly.GetManifestResourceStream(Resource)!, Encoding.UTF8);
        return reader.ReadToEnd().ReplaceLineEndings("\n").Replace("{version}", Tool.Version, StringComparison.Ordinal);
    }
}
