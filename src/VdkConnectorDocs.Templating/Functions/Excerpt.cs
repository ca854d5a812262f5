namespace VdkConnectorDocs.Templating.Functions;

/// <summary>The beginning of a text, for messages.</summary>
internal static class Excerpt
{
    private const int MaxLength = 60;

    public static string Of(string? text) => text is { Length: > MaxLength } ? $"{text.AsSpan(0, MaxLength)}…" : text ?? "";
}
