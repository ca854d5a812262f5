using System.Text;

namespace VdkConnectorDocs.Server;

/// <summary>
/// The script that loads a page again when the site has changed. It is put into pages as they are served; the files stay as they were
/// published. Being a file of the same origin, it needs no exception from the pages' content security policy.
/// </summary>
internal static class ReloadScript
{
    /// <summary>Where it is served. No file of a site has such a path, because publishing allows no name that begins with a dot.</summary>
    public const string Path = "/.reload/script.js";

    /// <summary>Where it listens.</summary>
    public const string EventsPath = "/.reload/events";

    /// <summary>A page knows the version that it was made from, so that nothing is missed between its loading and its listening.</summary>
    public const string Text =
        """
        const shown = new URL(document.currentScript.src).searchParams.get('version');
        new EventSource('/.reload/events').onmessage = ({ data }) => {
          if (data !== shown) location.reload();
        };

        """;

    private static ReadOnlySpan<byte> End => "</body>"u8;

    /// <summary>The page with the script before its end; as it is when it has none.</summary>
    public static byte[] InsertInto(byte[] page, string version)
    {
        var end = page.AsSpan().LastIndexOf(End);
        if (end < 0)
        {
            return page;
        }

        var element = Encoding.UTF8.GetBytes($"<script src=\"{Path}?version={version}\"></script>\n");
        return [.. page.AsSpan(0, end), .. element, .. page.AsSpan(end)];
    }
}
