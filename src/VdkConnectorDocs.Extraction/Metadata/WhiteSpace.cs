namespace VdkConnectorDocs.Extraction.Metadata;

/// <summary>White space in texts of one line.</summary>
internal static class WhiteSpace
{
    /// <summary>Runs of white space become one blank; none is at the ends.</summary>
    public static string Fold(string text) => string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
}
