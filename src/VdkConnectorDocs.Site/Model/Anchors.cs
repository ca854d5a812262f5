using System.Globalization;
using System.Text;

namespace VdkConnectorDocs.Site.Model;

/// <summary>The ids of a page's elements that facts can be linked to by.</summary>
internal static class Anchors
{
    public static string Option(string name) => Of("option", name);

    /// <summary>
    /// An id that needs no escaping in HTML or in an address: letters and digits of ASCII, <c>.</c>, <c>_</c> and <c>-</c> stay, anything
    /// else becomes its code point, so that different names have different ids.
    /// </summary>
    public static string Of(string prefix, string name)
    {
        var id = new StringBuilder(prefix.Length + name.Length + 1).Append(prefix).Append('-');
        foreach (var rune in name.EnumerateRunes())
        {
            _ = rune.IsAscii && (Rune.IsLetterOrDigit(rune) || rune.Value is '.' or '_' or '-')
                ? id.Append((char)rune.Value)
                : id.Append(CultureInfo.InvariantCulture, $"~{rune.Value:x}~");
        }

        return id.ToString();
    }
}
