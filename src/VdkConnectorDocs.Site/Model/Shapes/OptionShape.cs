using VdkConnectorDocs.Catalog.Model;
using VdkConnectorDocs.Templating.Records;

namespace VdkConnectorDocs.Site.Model.Shapes;

/// <summary>A configuration option, as templates see it.</summary>
internal static class OptionShape
{
    public static readonly RecordShape<ConfigurationOption> Instance = new RecordShape<ConfigurationOption>("option")
        .Member("key", o => o.Key)
        .Member("name", o => o.Name)
        .Member("anchor", o => Anchors.Option(o.Name))
        .Member("section", o => o.Section)
        .Member("environment_variable", o => o.EnvironmentVariable)
        .Record("default", DefaultShape.Instance, o => o.Default)
        .Member("type", o => o.Type)
        .Member("required", o => o.Required)
        .Member("sensitive", o => o.Sensitive)
        .Member("looks_sensitive", o => o.LooksSensitive)
        .Member("secret", o => o.Sensitive || o.LooksSensitive)
        .Member("description", o => o.Description)
        .List("allowed_values", o => [.. o.AllowedValues.Select(ConfigurationText.Of)])
        .Member("documented", o => o.Documented)
        .Member("conditional", o => o.Conditional)
        .Record("since", RevisionShape.Instance, o => o.Since)
        .Record("evidence", EvidenceShape.Instance, o => o.Evidence);
}
