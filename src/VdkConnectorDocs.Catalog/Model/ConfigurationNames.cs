using System.Text;

namespace VdkConnectorDocs.Catalog.Model;

/// <summary>How a configuration key is written in the places where it can be set.</summary>
public static class ConfigurationNames
{
    private const string DefaultSection = "vdk";

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
}
