using System.Globalization;
using VdkConnectorDocs.Catalog;

namespace VdkConnectorDocs.Extraction.Metadata;

/// <summary>Minor versions of Python as metadata write them: <c>3.10</c>.</summary>
public static class PythonVersions
{
    /// <summary>Two numbers with a point between them, and nothing else.</summary>
    public static bool IsMinor(string text) => TryParse(text, out _, out _);

    /// <summary>Each once, in numeric order: 3.9 before 3.10. What <see cref="IsMinor"/> refuses is left out.</summary>
    public static EquatableList<string> Sort(IEnumerable<string> versions)
    {
        var numbers = new SortedSet<(int Major, int Minor)>();
        foreach (var version in versions)
        {
            if (TryParse(version, out var major, out var minor))
            {
                numbers.Add((major, minor));
            }
        }

        return numbers.Select(n => string.Create(CultureInfo.InvariantCulture, $"{n.Major}.{n.Minor}")).ToEquatableList();
    }

    private static bool TryParse(string text, out int major, out int minor)
    {
        var point = text.IndexOf('.', StringComparison.Ordinal);
        minor = 0;
        major = 0;
        return point > 0
            && int.TryParse(text.AsSpan(0, point), NumberStyles.None, CultureInfo.InvariantCulture, out major)
            && int.TryParse(text.AsSpan(point + 1), NumberStyles.None, CultureInfo.InvariantCulture, out minor);
    }
}
