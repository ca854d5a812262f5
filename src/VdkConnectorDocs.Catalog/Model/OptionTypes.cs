namespace VdkConnectorDocs.Catalog.Model;

/// <summary>The types of a configuration option's value; VDK converts text to the type of the default.</summary>
public static class OptionTypes
{
    public const string String = "string";

    public const string Integer = "integer";

    public const string Float = "float";

    public const string Boolean = "boolean";

    public const string List = "list";

    public const string Mapping = "mapping";

    /// <summary>Neither the default nor the reading code tells.</summary>
    public const string Unknown = "unknown";
}
