using System.Security.Cryptography;
using System.Text;
using VdkConnectorDocs.Catalog.Model;

namespace VdkConnectorDocs.Extraction.Git;

/// <summary>
/// Remembers what the history before a commit says, which never changes. The folder can be deleted at any time; a file that is damaged
/// is as good as none.
/// </summary>
/// <param name="cacheFolder">Ours alone; made when it is not there.</param>
public sealed class GitHistoryCache(string cacheFolder)
{
    private const char Separator = '\t';

    /// <summary>What was kept; null when nothing was.</summary>
    /// <param name="commit">A full hash.</param>
    /// <param name="folder">Relative to the repository's root, with <c>/</c>; empty for the root.</param>
    public FolderHistory? Read(string commit, string folder)
    {
        try
        {
            var lines = File.ReadAllLines(PathOf(commit, folder));
            if (lines.Length < 2 || lines[0].Split(Separator) is not [var hash, var date] || hash != commit || lines[^1] != "end")
            {
                return null;
            }

            var changes = new Dictionary<string, Revision>(StringComparer.Ordinal);
            foreach (var line in lines.AsSpan()[1..^1])
            {
                if (line.Split(Separator) is not [var changeHash, var changeDate, var path])
                {
                    return null;
                }

                changes[path] = new Revision(changeHash, changeDate);
            }

            return new FolderHistory(new Revision(hash, date), changes);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }

    /// <summary>Keeps it for the next run; where that is not possible, the next run asks git again.</summary>
    public void Write(string folder, FolderHistory history)
    {
        var text = new StringBuilder().Append(history.Commit.Commit).Append(Separator).Append(history.Commit.Date).Append('\n');
        foreach (var (path, revision) in history.LastChanges)
        {
            if (path.AsSpan().IndexOfAny(Separator, '\n', '\r') < 0)
            {
                text.Append(revision.Commit).Append(Separator).Append(revision.Date).Append(Separator).Append(path).Append('\n');
            }
        }

        var target = PathOf(history.Commit.Commit, folder);
        try
        {
            Directory.CreateDirectory(cacheFolder);
            var aside = $"{target}.{Environment.ProcessId}";
            File.WriteAllText(aside, text.Append("end\n").ToString());
            File.Move(aside, target, overwrite: true);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            // A read-only home, a full disk: nothing is lost but time.
        }
    }

    private string PathOf(string commit, string folder) =>
        Path.Join(cacheFolder, $"{commit}-{Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(folder)))[..16]}");
}

/// <param name="Commit">The commit whose history it is.</param>
/// <param name="LastChanges">As <see cref="GitHistory.FindLastChanges"/> tells them.</param>
public sealed record FolderHistory(Revision Commit, IReadOnlyDictionary<string, Revision> LastChanges);
