using System.Reflection;
using VdkConnectorDocs.Diagnostics;

namespace VdkConnectorDocs.Extraction.Trees;

/// <summary>The files that an assembly carries as resources.</summary>
public sealed class EmbeddedTree : ISourceTree
{
    private readonly Assembly _assembly;
    private readonly string _prefix;

    /// <param name="name">What to call the tree in messages.</param>
    /// <param name="assembly">Carries the resources.</param>
    /// <param name="prefix">What a resource's name has before the path in the tree: <c>sample/</c>.</param>
    public EmbeddedTree(string name, Assembly assembly, string prefix)
    {
        Name = name;
        _assembly = assembly;
        _prefix = prefix;
        var files = new List<TreeFile>();
        foreach (var resource in assembly.GetManifestResourceNames())
        {
            if (resource.StartsWith(prefix, StringComparison.Ordinal))
            {
                using var stream = assembly.GetManifestResourceStream(resource)!;
                files.Add(new TreeFile(resource[prefix.Length..], stream.Length));
            }
        }

        files.Sort(TreeListing.ByPath);
        Files = files;
    }

    public string Name { get; }

    public IReadOnlyList<TreeFile> Files { get; }

    public byte[]? Read(TreeFile file, DiagnosticBag diagnostics)
    {
        using var stream = _assembly.GetManifestResourceStream(_prefix + file.Path)
            ?? throw new ArgumentException($"'{file.Path}' is not a file of this tree.", nameof(file));
        var bytes = GC.AllocateUninitializedArray<byte>((int)stream.Length);
        stream.ReadExactly(bytes);
        return bytes;
    }
}
