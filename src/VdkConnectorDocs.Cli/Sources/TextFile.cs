using VdkConnectorDocs.Cli.Output;
using VdkConnectorDocs.Diagnostics;

namespace VdkConnectorDocs.Cli.Sources;

/// <summary>Reads a file that the user named.</summary>
internal static class TextFile
{
    /// <summary>Null, with an error, when it cannot be read.</summary>
    public static string? Read(string path, ToolRun run)
    {
        try
        {
            return File.ReadAllText(run.Context.FullPath(path));
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            var reason = exception is FileNotFoundException or DirectoryNotFoundException ? "it does not exist" : exception.Message;
            run.Diagnostics.Add(CliDiagnostics.CannotRead.At(SourceLocation.OfFile(path), reason));
            return null;
        }
    }
}
