using System.Globalization;
using System.Text;
using VdkConnectorDocs.Diagnostics;
using VdkConnectorDocs.Extraction.Trees;

namespace VdkConnectorDocs.Extraction.Git;

/// <summary>Reads the output of <c>git ls-tree -r -z -l</c>: what a revision's folder holds.</summary>
internal sealed class GitListing(TreeLimits limits, DiagnosticBag diagnostics)
{
    private readonly HashSet<string> _reported = new(StringComparer.Ordinal);

    /// <summary>The object of each file.</summary>
    public Dictionary<string, string> Objects { get; } = new(StringComparer.Ordinal);

    public IReadOnlyList<TreeFile> Parse(ReadOnlySpan<byte> output)
    {
        var files = new List<TreeFile>();
        foreach (var range in output.Split((byte)0))
        {
            var entry = output[range];
            var tab = entry.IndexOf((byte)'\t');
            if (tab >= 0)
            {
                Take(Encoding.ASCII.GetString(entry[..tab]), Encoding.UTF8.GetString(entry[(tab + 1)..]), files);
            }
        }

        return TreeListing.Create(files, limits, diagnostics);
    }

    /// <param name="properties">Mode, type, object and length, separated by blanks.</param>
    private void Take(string properties, string path, List<TreeFile> files)
    {
        if (properties.Split(' ', StringSplitOptions.RemoveEmptyEntries) is not [var mode, _, var id, var length]
            || ToFile(mode, long.TryParse(length, NumberStyles.None, CultureInfo.InvariantCulture, out var bytes) ? bytes : null, path) is not { } file)
        {
            return;
        }

        if (Objects.TryAdd(path, id))
        {
            files.Add(file);
        }
        else
        {
            // Only a tree that no git made has a name twice.
            ReportOnce(TreeDiagnostics.UnusableName, path, "is there twice");
        }
    }

    /// <summary>Null, perhaps with a diagnostic, for what a tree does not have.</summary>
    /// <param name="mode">As git writes it, such as <c>100644</c>.</param>
    /// <param name="length">In bytes; null when git does not know, since it does not have the object.</param>
    public TreeFile? ToFile(string mode, long? length, string path)
    {
        if (!IsUsable(path))
        {
            return null;
        }

        switch (mode)
        {
            case "120000":
                diagnostics.Add(TreeDiagnostics.Link.At(SourceLocation.OfFile(path)));
                return null;
            case "160000":
                diagnostics.Add(TreeDiagnostics.Submodule.At(SourceLocation.OfFile(path)));
                return null;
            default:
                if (length is { } bytes)
                {
                    return new TreeFile(path, bytes);
                }

                diagnostics.Add(TreeDiagnostics.FileUnreadable.At(SourceLocation.OfFile(path), "the clone lacks it"));
                return null;
        }
    }

    private bool IsUsable(string path)
    {
        var depth = 0;
        var start = 0;
        for (var slash = path.IndexOf('/', StringComparison.Ordinal); slash >= 0; slash = path.IndexOf('/', start))
        {
            depth++;
            var name = path.AsSpan(start, slash - start);
            if (IgnoredFolders.Contains(name) || !IsUsable(path, start, slash))
            {
                return false;
            }

            if (depth > limits.MaxDepth)
            {
                ReportOnce(TreeDiagnostics.TooDeep, path[..slash], limits.MaxDepth);
                return false;
            }

            start = slash + 1;
        }

        return IsUsable(path, start, path.Length);
    }

    private bool IsUsable(string path, int start, int end)
    {
        if (TreePath.WhyUnusable(path.AsSpan(start, end - start)) is not { } reason)
        {
            return true;
        }

        ReportOnce(TreeDiagnostics.UnusableName, TreePath.Printable(path[..end]), reason);
        return false;
    }

    private void ReportOnce(DiagnosticDescriptor descriptor, string path, object argument)
    {
        if (_reported.Add(path))
        {
            diagnostics.Add(descriptor.At(SourceLocation.OfFile(path), argument));
        }
    }
}
