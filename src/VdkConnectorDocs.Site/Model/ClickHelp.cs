namespace VdkConnectorDocs.Site.Model;

/// <summary>The help of a command as click shows it.</summary>
internal static class ClickHelp
{
    /// <summary>
    /// Without what steers click: a line with only a backspace keeps the lines of its paragraph apart, and what follows a form feed is
    /// not shown at all (click documentation, "Documenting Scripts").
    /// </summary>
    public static string? Text(string? help)
    {
        if (help is null || help.AsSpan().IndexOfAny('\b', '\f') < 0)
        {
            return help;
        }

        var end = help.IndexOf('\f', StringComparison.Ordinal);
        var shown = end < 0 ? help : help[..end];
        return string.Join('\n', shown.Split('\n').Where(line => line.Trim() != "\b")).Replace("\b", "", StringComparison.Ordinal);
    }
}
