using System.Text;
using VdkConnectorDocs.Diagnostics;

namespace VdkConnectorDocs.Benchmarks.Python;

/// <summary>The Python code of the sample plugins, one text after the other until there are 256 thousand characters.</summary>
internal static class PythonFiles
{
    private const int Characters = 256 * 1024;

    public static IReadOnlyList<SourceText> Load()
    {
        var tree = SampleTree.Open();
        var files = tree.Files.Where(file => file.Path.EndsWith(".py", StringComparison.Ordinal)).ToList();
        var sources = new List<SourceText>();
        for (var length = 0; length < Characters;)
        {
            foreach (var file in files)
            {
                var text = Encoding.UTF8.GetString(tree.Read(file, new DiagnosticBag()) ?? []);
                sources.Add(new SourceText(file.Path, text));
                length += text.Length;
            }
        }

        return sources;
    }
}
