using System.Text;

namespace VdkConnectorDocs.Catalog.Model;

/// <summary>Names of Python packages.</summary>
public static class PackageNames
{
    /// <summary>
    /// One form for all ways to write a name, to compare by (PEP 503): lower case, and a dash for each run of dashes, underscores and dots.
    /// </summary>
    public static string Normalize(string name)
    {
        var text = name.AsSpan().Trim();
        var normal = new StringBuilder(text.Length);
        foreach (var c in text)
        {
            if (c is not ('-' or '_' or '.'))
            {
                normal.Append(char.ToLowerInvariant(c));
            }
            else if (normal.Length == 0 || normal[^1] != '-')
            {
                normal.Append('-');
            }
        }

        return normal.ToString();
    }
}
