using System.Text;

namespace VdkConnectorDocs.Catalog.Model;

/// <summary>How a configuration key is written in the places where it can be set.</summary>
public static class ConfigurationNames
{
    private const string DefaultSection = "vdk";

    private const string EnvironmentPrefix = "vdk_";

    /// <summary>
    /// <c>VDK_&lt;KEY&gt;</c>, for a section of its own <c>VDK_&lt;SECTION&gt;_&lt;KEY&gt;</c>; in upper case, with <c>.</c> and <c>-</c> turned
    /// into <c>_</c>.
    /// </summary>
    public static string EnvironmentVariable(string key, string section = DefaultSection)
    {
        var builder = new StringBuilder("VDK_");
        if (!section.Equals(DefaultSection, StringComparison.OrdinalIgnoreCase))
        {
            var name = section.StartsWith("vdk_", StringComparison.OrdinalIgnoreCase) ? section[4..] : section;
            builder.Append(name).Append('_');
        }

        return builder.Append(key).Replace('.', '_').Replace('-', '_').ToString().ToUpperInvariant();
    }

    /// <summary>
    /// One form for all ways to write a name, to compare by: lower case, <c>.</c> and <c>-</c> as <c>_</c>, without <c>VDK_</c>.
    /// </summary>
    public static string Normalize(string name)
    {
        var text = name.Trim().ToLowerInvariant().Replace('.', '_').Replace('-', '_');
        return text.Length > EnvironmentPrefix.Length && text.StartsWith(EnvironmentPrefix, StringComparison.Ordinal)
            ? text[EnvironmentPrefix.Length..]
            : text;
    }

    /// <summary>Whether VDK reads a section of <c>config.ini</c> for options: <c>[vdk]</c>, and <c>[vdk_name]</c> for a further connection.</summary>
    public static bool IsOptionSection(string section) =>
        section.Equals(DefaultSection, StringComparison.OrdinalIgnoreCase)
        || section.StartsWith(EnvironmentPrefix, StringComparison.OrdinalIgnoreCase);
}
