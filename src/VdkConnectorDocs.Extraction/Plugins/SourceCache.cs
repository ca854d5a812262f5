using System.Collections.Concurrent;
using VdkConnectorDocs.Diagnostics;
using VdkConnectorDocs.Extraction.Trees;
using VdkConnectorDocs.Python;

namespace VdkConnectorDocs.Extraction.Plugins;

/// <summary>The files of a tree, each read and parsed once, whoever asks first. Safe to use from several threads.</summary>
internal sealed class SourceCache
{
    private readonly ISourceTree _tree;
    private readonly DiagnosticBag _diagnostics;
    private readonly Dictionary<string, TreeFile> _files;
    private readonly ConcurrentDictionary<string, Lazy<ParseResult?>> _parsed = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, Lazy<SourceText?>> _texts = new(StringComparer.Ordinal);

    public SourceCache(ISourceTree tree, DiagnosticBag diagnostics)
    {
        _tree = tree;
        _diagnostics = diagnostics;
        _files = tree.Files.ToDictionary(static f => f.Path, StringComparer.Ordinal);
        Folders = FindFolders(tree.Files);
    }

    /// <summary>Every folder that a file lies in.</summary>
    public IReadOnlySet<string> Folders { get; }

    /// <summary>The files that lie in no folder.</summary>
    public IEnumerable<string> TopFiles => _tree.Files.Select(static f => f.Path).Where(static p => !p.Contains('/', StringComparison.Ordinal));

    public bool HasFile(string path) => _files.ContainsKey(path);

    /// <summary>The tree of a Python file; null when there is no such file or it cannot be read. Its problems are reported.</summary>
    public ParseResult? Parse(string path) =>
        _files.TryGetValue(path, out var file)
            ? _parsed.GetOrAdd(path, static (_, state) => new Lazy<ParseResult?>(() => state.Cache.ParseFile(state.File)), (Cache: this, File: file)).Value
            : null;

    /// <summary>The text of a file, whatever it holds; null when there is no such file or it cannot be read.</summary>
    public SourceText? ReadText(string path) =>
        _files.TryGetValue(path, out var file)
            ? _texts.GetOrAdd(path, static (_, state) => new Lazy<SourceText?>(() => state.Cache.ReadFile(state.File)), (Cache: this, File: file)).Value
            : null;

    /// <summary>The bytes of a file that is read by one reader only; null when there is no such file or it cannot be read.</summary>
    public byte[]? ReadBytes(string path) => _files.TryGetValue(path, out var file) ? _tree.Read(file, _diagnostics) : null;

    private ParseResult? ParseFile(TreeFile file)
    {
        if (_tree.Read(file, _diagnostics) is not { } bytes)
        {
            return null;
        }

        var (source, problems) = PythonSource.Decode(file.Path, bytes);
        var result = PythonParser.Parse(source);
        _diagnostics.AddRange(problems);
        _diagnostics.AddRange(result.Diagnostics);
        return result;
    }

    private SourceText? ReadFile(TreeFile file) =>
        _tree.Read(file, _diagnostics) is { } bytes ? new SourceText(file.Path, TextDecoder.Decode(bytes)) : null;

    private static HashSet<string> FindFolders(IReadOnlyList<TreeFile> files)
    {
        var folders = new HashSet<string>(StringComparer.Ordinal);
        foreach (var file in files)
        {
            for (var slash = file.Path.LastIndexOf('/'); slash > 0 && folders.Add(file.Path[..slash]);)
            {
                slash = file.Path.LastIndexOf('/', slash - 1);
            }
        }

        return folders;
    }
}

/// <summary>Text files that are not Python: UTF-8, with or without a byte order mark; bytes that are not become U+FFFD.</summary>
internal static class TextDecoder
{
    public static string Decode(ReadOnlySpan<byte> bytes) =>
        System.Text.Encoding.UTF8.GetString(bytes.StartsWith("\uFEFF"u8) ? bytes[3..] : bytes);
}
