using System.IO.Compression;
using System.Text;

namespace VdkConnectorDocs.Python.Unicode;

/// <summary>The tables that <c>generate.py</c> writes.</summary>
internal static class UnicodeResource
{
    /// <summary>The lines of a table.</summary>
    public static string[] ReadLines(string name)
    {
        using var resource = typeof(UnicodeResource).Assembly.GetManifestResourceStream(name)
            ?? throw new InvalidOperationException($"The resource {name} is not in the assembly.");
        using var reader = new StreamReader(new DeflateStream(resource, CompressionMode.Decompress), Encoding.ASCII);
        return reader.ReadToEnd().Split('\n');
    }
}
