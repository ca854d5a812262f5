using System.Threading.Channels;

namespace VdkConnectorDocs.Cli.Serving;

/// <summary>Tells when files that a site is made from have changed.</summary>
internal sealed class InputWatcher : IDisposable
{
    // An editor writes a file in several steps; what follows within this time belongs to the same change.
    private static readonly TimeSpan Quiet = TimeSpan.FromMilliseconds(10);

    private readonly Channel<string> _changes = Channel.CreateUnbounded<string>(new UnboundedChannelOptions { SingleReader = true });
    private readonly List<FileSystemWatcher> _watchers = [];
    private readonly string[] _ignored;

    /// <param name="inputs">Files and folders, as full paths.</param>
    /// <param name="output">The folder of the site, which may lie in an input.</param>
    public InputWatcher(IReadOnlyList<string> inputs, string output)
    {
        // Beside the output stand the folders from which it is exchanged.
        _ignored = [output + Path.DirectorySeparatorChar, Path.Join(Path.GetDirectoryName(output), "." + Path.GetFileName(output) + ".")];
        foreach (var input in inputs.Where(Path.Exists))
        {
            _watchers.Add(Directory.Exists(input)
                ? new FileSystemWatcher(input) { IncludeSubdirectories = true }
                : new FileSystemWatcher(Path.GetDirectoryName(input)!, Path.GetFileName(input)));
        }

        foreach (var watcher in _watchers)
        {
            watcher.Changed += OnChange;
            watcher.Created += OnChange;
            watcher.Deleted += OnChange;
            watcher.Renamed += OnChange;

            // Changes were lost; the folder as a whole counts as changed.
            watcher.Error += (_, _) => _changes.Writer.TryWrite(watcher.Path);
            watcher.EnableRaisingEvents = true;
        }
    }

    /// <summary>Whether <see cref="NextChange"/> has something to tell already.</summary>
    public bool HasChange => _changes.Reader.TryPeek(out _);

    /// <summary>Waits for the next change.</summary>
    /// <returns>The full paths of what changed at about the same time, each once.</returns>
    /// <exception cref="OperationCanceledException">The wait was cancelled.</exception>
    public async Task<IReadOnlySet<string>> NextChange(CancellationToken cancellationToken)
    {
        var changed = new HashSet<string>(StringComparer.Ordinal) { await _changes.Reader.ReadAsync(cancellationToken) };
        while (true)
        {
            while (_changes.Reader.TryRead(out var path))
            {
                changed.Add(path);
            }

            await Task.Delay(Quiet, cancellationToken);
            if (!_changes.Reader.TryPeek(out _))
            {
                return changed;
            }
        }
    }

    public void Dispose() => _watchers.ForEach(static watcher => watcher.Dispose());

    private void OnChange(object sender, FileSystemEventArgs change)
    {
        if (!Array.Exists(_ignored, prefix => change.FullPath.StartsWith(prefix, StringComparison.Ordinal)))
        {
            _changes.Writer.TryWrite(change.FullPath);
        }
    }
}
