namespace VdkConnectorDocs.Cli.Caching;

/// <summary>A file on its way into a folder of the cache: it takes its name when it is whole, and is gone when it does not become so.</summary>
internal sealed class NewCacheFile : IDisposable
{
    private const int MaxFiles = 32;

    private readonly string _folder;
    private readonly string _name;
    private readonly string _aside;

    /// <param name="folder">Ours alone; made when it is not there.</param>
    /// <exception cref="IOException">The folder cannot be written to; so with <see cref="UnauthorizedAccessException"/>.</exception>
    public NewCacheFile(string folder, string name)
    {
        Directory.CreateDirectory(folder);
        _folder = folder;
        _name = name;
        _aside = Path.Join(folder, $".{name}.{Environment.ProcessId}");
        Stream = new FileStream(_aside, FileMode.Create, FileAccess.ReadWrite, FileShare.None);
    }

    public FileStream Stream { get; }

    /// <summary>Puts the file in its place, and deletes those of the folder that were written longest ago when they become too many.</summary>
    public void Complete()
    {
        Stream.Dispose();
        File.Move(_aside, Path.Join(_folder, _name), overwrite: true);
        var files = new DirectoryInfo(_folder).GetFiles();
        if (files.Length > MaxFiles)
        {
            Array.Sort(files, static (left, right) => left.LastWriteTimeUtc.CompareTo(right.LastWriteTimeUtc));
            foreach (var file in files.AsSpan()[..^MaxFiles])
            {
                file.Delete();
            }
        }
    }

    public void Dispose()
    {
        // A full disk is told when the stream is closed, too.
        Try(Stream.Dispose);
        Try(() => File.Delete(_aside));
    }

    private static void Try(Action release)
    {
        try
        {
            release();
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            // What stays goes when others have pushed it out.
        }
    }
}
