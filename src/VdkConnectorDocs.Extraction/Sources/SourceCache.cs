using System.Collections.Concurrent;
using VdkConnectorDocs.Diagnostics;
using VdkConnectorDocs.Extraction.Metadata.Yaml;
using VdkConnectorDocs.Extraction.Trees;
using VdkConnectorDocs.Python;

namespace VdkConnectorDocs.Extraction.Sources;

/// <summary>
/// The files of a tree, each read and parsed once, whoever asks first, and kept until it is released. Safe to use from several threads.
/// </summary>
internal sealed class SourceCache
{
    private readonly ISourceTree _tree;
    private readonly Dictionary<string, TreeFile> _files;
    private readonly ConcurrentDictionary<string, Lazy<ReadSource<ParseResult>>> _parsed = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, Lazy<ReadSource<SourceText>>> _texts = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, Lazy<ReadSource<YamlValue>>> _yaml = new(StringComparer.Ordinal);

    private readonly bool _keeps;

    public SourceCache(ISourceTree tree)
    {
        _tree = tree;
        _files = tree.Files.ToDictionary(static f => f.Path, StringComparer.Ordinal);
        Folders = FindFolders(tree.Files);
        TopFiles = [.. tree.Files.Select(static f => f.Path).Where(static p => !p.Contains('/', StringComparison.Ordinal))];
    }

    /// <summary>Keeps what is read, also for the next tree.</summary>
    /// <param name="earlier">Has read an earlier tree: what the files that are the same there hold is known. Null for none.</param>
    public SourceCache(ISourceTree tree, SourceCache? earlier)
        : this(tree)
    {
        _keeps = true;
        if (earlier is not null)
        {
            Take(_parsed, earlier, earlier._parsed);
            Take(_texts, earlier, earlier._texts);
            Take(_yaml, earlier, earlier._yaml);
        }
    }

    /// <summary>Every folder that a file lies in.</summary>
    public IReadOnlySet<string> Folders { get; }

    /// <summary>The files that lie in no folder.</summary>
    public IReadOnlyList<string> TopFiles { get; }

    public bool HasFile(string path) => _files.ContainsKey(path);

    /// <summary>Tells the bytes of a file from others, as <see cref="ISourceTree.ContentIdOf"/> does; empty when there is no such file.</summary>
    public string? ContentIdOf(string path) => _files.TryGetValue(path, out var file) ? _tree.ContentIdOf(file) : "";

    /// <summary>The tree of a Python file; null when there is no such file or it cannot be read.</summary>
    /// <param name="diagnostics">Takes the file's problems, each time.</param>
    public ParseResult? Parse(string path, DiagnosticBag diagnostics) => Get(_parsed, path, ParseFile, diagnostics);

    /// <summary>The text of a file, whatever it holds; null when there is no such file or it cannot be read.</summary>
    /// <param name="diagnostics">Takes the file's problems, each time.</param>
    public SourceText? ReadText(string path, DiagnosticBag diagnostics) => Get(_texts, path, ReadFile, diagnostics);

    /// <summary>The first document of a YAML file; null when there is no such file, it cannot be read or it is not YAML.</summary>
    /// <param name="diagnostics">Takes the file's problems, each time.</param>
    public YamlValue? ReadYaml(string path, DiagnosticBag diagnostics) => Get(_yaml, path, ReadYamlFile, diagnostics);

    /// <summary>The bytes of a file that is read by one reader only; null when there is no such file or it cannot be read.</summary>
    public byte[]? ReadBytes(string path, DiagnosticBag diagnostics) =>
        _files.TryGetValue(path, out var file) ? _tree.Read(file, diagnostics) : null;

    /// <summary>Forgets what was read, and lets the tree forget it too: nobody asks for these files any more.</summary>
    public void Leave(IReadOnlyList<TreeFile> files)
    {
        if (_keeps)
        {
            return;
        }

        Release(files);
        foreach (var file in files)
        {
            _tree.Release(file);
        }
    }

    /// <summary>Forgets what was read; who asks later has it read again.</summary>
    public void Release(IReadOnlyList<TreeFile> files)
    {
        if (_keeps)
        {
            return;
        }

        foreach (var file in files)
        {
            _parsed.TryRemove(file.Path, out _);
            _texts.TryRemove(file.Path, out _);
            _yaml.TryRemove(file.Path, out _);
        }
    }

    private void Take<T>(
        ConcurrentDictionary<string, Lazy<ReadSource<T>>> kept, SourceCache earlier, ConcurrentDictionary<string, Lazy<ReadSource<T>>> known)
        where T : class
    {
        foreach (var (path, source) in known)
        {
            // What could not be read then may be there now, under the same name.
            if (source.IsValueCreated
                && HasFile(path)
                && ContentIdOf(path) is { } id
                && id == earlier.ContentIdOf(path)
                && !source.Value.Problems.Any(TreeDiagnostics.IsGap))
            {
                kept.TryAdd(path, source);
            }
        }
    }

    private T? Get<T>(
        ConcurrentDictionary<string, Lazy<ReadSource<T>>> kept, string path, Func<TreeFile, DiagnosticBag, T?> read, DiagnosticBag diagnostics)
        where T : class
    {
        if (!_files.TryGetValue(path, out var file))
        {
            return null;
        }

        if (!kept.TryGetValue(path, out var lazy))
        {
            lazy = kept.GetOrAdd(path, new Lazy<ReadSource<T>>(() =>
            {
                var problems = new DiagnosticBag();
                return new ReadSource<T>(read(file, problems), problems.IsEmpty ? [] : problems.ToSortedList());
            }));
        }

        var source = lazy.Value;
        diagnostics.AddRange(source.Problems);
        return source.Content;
    }

    private ParseResult? ParseFile(TreeFile file, DiagnosticBag diagnostics)
    {
        if (_tree.Read(file, diagnostics) is not { } bytes)
        {
            return null;
        }

        var (source, problems) = PythonSource.Decode(file.Path, bytes);
        var result = PythonParser.Parse(source);
        diagnostics.AddRange(problems);
        diagnostics.AddRange(result.Diagnostics);
        return result;
    }

    private SourceText? ReadFile(TreeFile file, DiagnosticBag diagnostics) =>
        _tree.Read(file, diagnostics) is { } bytes ? new SourceText(file.Path, TextDecoder.Decode(bytes)) : null;

    private YamlValue? ReadYamlFile(TreeFile file, DiagnosticBag diagnostics) =>
        ReadText(file.Path, diagnostics) is { } source ? YamlReader.Read(source, diagnostics) : null;

    private static HashSet<string> FindFolders(IReadOnlyList<TreeFile> files)
    {
        var folders = new HashSet<string>(StringComparer.Ordinal);
        var last = "";
        foreach (var file in files)
        {
            // Most files lie where the one before does.
            var slash = file.Path.LastIndexOf('/');
            if (slash <= 0 || file.Path.AsSpan(0, slash).SequenceEqual(last))
            {
                continue;
            }

            last = file.Path[..slash];
            for (var folder = last; folders.Add(folder) && (slash = folder.LastIndexOf('/')) > 0;)
            {
                folder = folder[..slash];
            }
        }

        return folders;
    }

    /// <param name="Content">Null when the file cannot be read.</param>
    /// <param name="Problems">What is wrong with it.</param>
    private sealed record ReadSource<T>(T? Content, IReadOnlyList<Diagnostic> Problems)
        where T : class;
}
