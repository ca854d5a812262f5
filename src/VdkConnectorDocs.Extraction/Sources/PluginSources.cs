using VdkConnectorDocs.Diagnostics;
using VdkConnectorDocs.Extraction.Metadata.Yaml;
using VdkConnectorDocs.Extraction.Trees;
using VdkConnectorDocs.Python;

namespace VdkConnectorDocs.Extraction.Sources;

/// <summary>
/// The tree as the reading of one plugin sees it. There is no other way to it, so that the answers are all that the plugin's facts depend
/// on. For one thread.
/// </summary>
/// <param name="cache">Shared by all plugins.</param>
/// <param name="diagnostics">Takes what is wrong with the files that this plugin asks for.</param>
/// <param name="answers">Notes what was asked; null when nobody wants to know.</param>
internal sealed class PluginSources(SourceCache cache, DiagnosticBag diagnostics, SourceAnswers? answers = null)
{
    /// <summary>The files that lie in no folder.</summary>
    public IReadOnlyList<string> TopFiles
    {
        get
        {
            answers?.NoteTopFiles(cache);
            return cache.TopFiles;
        }
    }

    public bool HasFile(string path)
    {
        answers?.NoteFile(cache, path);
        return cache.HasFile(path);
    }

    /// <summary>Whether a file lies in that folder, in itself or further down.</summary>
    public bool HasFolder(string path)
    {
        answers?.NoteFolder(cache, path);
        return cache.Folders.Contains(path);
    }

    /// <summary>The length of a file in bytes, for what depends on it although the file is perhaps not read.</summary>
    public long LengthOf(TreeFile file)
    {
        answers?.NoteContent(cache, file.Path);
        return file.Length;
    }

    /// <inheritdoc cref="SourceCache.Parse"/>
    public ParseResult? Parse(string path)
    {
        answers?.NoteContent(cache, path);
        return cache.Parse(path, diagnostics);
    }

    /// <inheritdoc cref="SourceCache.ReadText"/>
    public SourceText? ReadText(string path)
    {
        answers?.NoteContent(cache, path);
        return cache.ReadText(path, diagnostics);
    }

    /// <inheritdoc cref="SourceCache.ReadYaml"/>
    public YamlValue? ReadYaml(string path)
    {
        answers?.NoteContent(cache, path);
        return cache.ReadYaml(path, diagnostics);
    }

    /// <summary>The same of a file that many plugins share: that it is not YAML is not said for each of them.</summary>
    public YamlValue? ReadSharedYaml(string path) => ReadText(path) is null ? null : cache.ReadYaml(path, new DiagnosticBag());

    /// <inheritdoc cref="SourceCache.ReadBytes"/>
    public byte[]? ReadBytes(string path)
    {
        answers?.NoteContent(cache, path);
        return cache.ReadBytes(path, diagnostics);
    }
}
