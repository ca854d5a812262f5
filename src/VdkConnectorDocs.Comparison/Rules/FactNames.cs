using VdkConnectorDocs.Comparison.Findings;
using VdkConnectorDocs.Comparison.Matching;

namespace VdkConnectorDocs.Comparison.Rules;

/// <summary>How messages call the kinds of facts.</summary>
internal static class FactNames
{
    public static string Of(string about) => about switch
    {
        FactKinds.EntryPoint => "entry point",
        FactKinds.IngestionMethod => "ingestion method",
        FactKinds.DataSource => "data source",
        FactKinds.DataSourceOption => "data source option",
        FactKinds.PropertiesBackend => "properties backend",
        FactKinds.SecretsBackend => "secrets backend",
        FactKinds.CommandOption => "command option",
        _ => about,
    };

    /// <summary>As <c>option POSTGRES_DSN</c>.</summary>
    public static string Of(Fact fact) => $"{Of(fact.About)} {fact.Subject}";

    /// <summary>The same at the start of a sentence.</summary>
    public static string Start(Fact fact)
    {
        var name = Of(fact);
        return char.ToUpperInvariant(name[0]) + name[1..];
    }
}
