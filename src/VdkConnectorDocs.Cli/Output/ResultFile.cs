using VdkConnectorDocs.Diagnostics;

namespace VdkConnectorDocs.Cli.Output;

/// <summary>Writes a result to a file that the user named.</summary>
internal static class ResultFile
{
    /// <summary>
    /// Writes aside and then moves, so that the file is never half written. False, with a diagnostic, when that is not possible.
    /// </summary>
    public static bool Write(string path, byte[] content, ToolRun run) => Write(path, file => file.Write(content), run);

    /// <inheritdoc cref="Write(string, byte[], ToolRun)"/>
    /// <param name="write">Writes the content, piece by piece.</param>
    public static bool Write(string path, Action<Stream> write, ToolRun run)
    {
        var target = run.Context.FullPath(path);
        var aside = target + ".new";
        try
        {
            if (Path.GetDirectoryName(target) is { } folder)
            {
                Directory.CreateDirectory(folder);
            }

            // What is empty has nothing to lose, and may be a device, which must not be replaced by a file.
            if (File.Exists(target) && new FileInfo(target).Length == 0)
            {
                WriteTo(target);
                return true;
            }

            WriteTo(aside);
            File.Move(aside, target, overwrite: true);
            return true;
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            if (File.Exists(aside))
            {
                File.Delete(aside);
            }

            run.Diagnostics.Add(CliDiagnostics.CannotWrite.At(SourceLocation.OfFile(path), exception.Message));
            return false;
        }

        void WriteTo(string file)
        {
            using var stream = new FileStream(file, FileMode.Create, FileAccess.Write, FileShare.Read);
            write(stream);
        }
    }
}
