namespace VdkConnectorDocs.Site.Snippets;

/// <summary>The formats in the order in which pages offer them.</summary>
public static class SnippetFormats
{
    public static IReadOnlyList<SnippetFormat> All { get; } =
        [new IniFormat(), new BashFormat(), new PowerShellFormat(), new DotenvFormat()];
}
