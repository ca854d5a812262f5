namespace VdkConnectorDocs.Templating.Runtime;

/// <summary>What is known of outputs without rendering.</summary>
internal static class OutputKinds
{
    /// <summary>What a template writes by its name; null when the name says nothing.</summary>
    public static OutputKind? Of(string template) => Path.GetExtension(template) switch
    {
        ".sbn-html" => OutputKind.Html,
        ".sbn-xml" => OutputKind.Xml,
        ".sbn-json" => OutputKind.Json,
        ".sbn-txt" => OutputKind.Text,
        _ => null,
    };

    /// <summary>Whether what is escaped for one output is so for another. JSON as templates write it holds no character special to HTML.</summary>
    public static bool IsMarkupIn(OutputKind written, OutputKind output) => written switch
    {
        OutputKind.Text => false,
        OutputKind.Json => output != OutputKind.Text,
        _ => output is OutputKind.Html or OutputKind.Xml,
    };
}
