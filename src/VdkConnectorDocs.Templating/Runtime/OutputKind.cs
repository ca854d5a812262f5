namespace VdkConnectorDocs.Templating.Runtime;

/// <summary>What a template writes, which decides how values are escaped.</summary>
public enum OutputKind
{
    /// <summary>Values are written as they are.</summary>
    Text,

    /// <summary>Values are escaped for HTML text and quoted attributes.</summary>
    Html,

    /// <summary>Values are escaped for XML text and quoted attributes.</summary>
    Xml,

    /// <summary>Only values that are JSON already (<c>object.to_json</c>, numbers and booleans) may be written.</summary>
    Json,
}
