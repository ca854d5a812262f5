using System.Text.Json;

namespace VdkConnectorDocs.Extraction.Sources;

/// <summary>What the reading of a plugin asked the tree, with the answers. Where they are the same, so is what was read.</summary>
internal sealed class SourceAnswers
{
    private readonly Dictionary<string, string?> _contents = new(StringComparer.Ordinal);
    private readonly Dictionary<string, bool> _files = new(StringComparer.Ordinal);
    private readonly Dictionary<string, bool> _folders = new(StringComparer.Ordinal);
    private IReadOnlyList<string>? _topFiles;

    /// <summary>Whether later answers can be compared with all of them.</summary>
    public bool IsComparable => _contents.Values.All(static id => id is not null);

    public void NoteContent(SourceCache cache, string path) => _contents.TryAdd(path, cache.ContentIdOf(path));

    public void NoteFile(SourceCache cache, string path) => _files.TryAdd(path, cache.HasFile(path));

    public void NoteFolder(SourceCache cache, string path) => _folders.TryAdd(path, cache.Folders.Contains(path));

    public void NoteTopFiles(SourceCache cache) => _topFiles = cache.TopFiles;

    /// <summary>Whether a tree gives the same answers. What cannot be compared is not the same.</summary>
    public bool HoldFor(SourceCache cache) =>
        _contents.All(asked => asked.Value is { } id && string.Equals(id, cache.ContentIdOf(asked.Key), StringComparison.Ordinal))
        && _files.All(asked => asked.Value == cache.HasFile(asked.Key))
        && _folders.All(asked => asked.Value == cache.Folders.Contains(asked.Key))
        && (_topFiles is null || _topFiles.SequenceEqual(cache.TopFiles, StringComparer.Ordinal));

    /// <summary>These and the other's.</summary>
    public SourceAnswers And(SourceAnswers other)
    {
        var all = new SourceAnswers { _topFiles = _topFiles ?? other._topFiles };
        foreach (var answers in (SourceAnswers[])[this, other])
        {
            AddTo(all._contents, answers._contents);
            AddTo(all._files, answers._files);
            AddTo(all._folders, answers._folders);
        }

        return all;
    }

    /// <summary>Writes answers that are comparable.</summary>
    public void Write(Utf8JsonWriter json)
    {
        json.WriteStartArray();
        json.WriteStartObject();
        foreach (var (path, id) in _contents)
        {
            json.WriteString(path, id);
        }

        json.WriteEndObject();
        WriteFlags(json, _files);
        WriteFlags(json, _folders);
        if (_topFiles is not null)
        {
            foreach (var path in _topFiles)
            {
                json.WriteStringValue(path);
            }
        }
        else
        {
            json.WriteNullValue();
        }

        json.WriteEndArray();
    }

    /// <summary>
    /// What <see cref="Write"/> has written. Names with halves of characters, which no file has, have become others, and several of them
    /// perhaps the same.
    /// </summary>
    public static SourceAnswers Read(JsonElement json)
    {
        const int topFiles = 3;
        var answers = new SourceAnswers();
        foreach (var content in json[0].EnumerateObject())
        {
            answers._contents[content.Name] = content.Value.GetString();
        }

        ReadFlags(json[1], answers._files);
        ReadFlags(json[2], answers._folders);
        var top = json.EnumerateArray().Skip(topFiles).Select(static path => path.GetString()).ToList();
        answers._topFiles = top is [null] ? null : [.. top.OfType<string>()];
        return answers;
    }

    private static void AddTo<T>(Dictionary<string, T> all, Dictionary<string, T> some)
    {
        foreach (var (path, answer) in some)
        {
            all.TryAdd(path, answer);
        }
    }

    private static void WriteFlags(Utf8JsonWriter json, Dictionary<string, bool> flags)
    {
        json.WriteStartObject();
        foreach (var (path, flag) in flags)
        {
            json.WriteBoolean(path, flag);
        }

        json.WriteEndObject();
    }

    private static void ReadFlags(JsonElement json, Dictionary<string, bool> flags)
    {
        foreach (var flag in json.EnumerateObject())
        {
            flags[flag.Name] = flag.Value.GetBoolean();
        }
    }
}
