using VdkConnectorDocs.Catalog.Model;
using VdkConnectorDocs.Templating.Records;

namespace VdkConnectorDocs.Site.Model.Shapes;

/// <summary>A data source, as templates see it.</summary>
internal static class DataSourceShape
{
    private static readonly RecordShape<DataSourceConfig> Config = new RecordShape<DataSourceConfig>("data source configuration")
        .Member("name", c => c.Name)
        .Member("description", c => c.Description)
        .Member("class", c => c.Class);

    private static readonly RecordShape<DataSourceOption> Option = new RecordShape<DataSourceOption>("data source option")
        .Member("name", o => o.Name)
        .Member("type", o => o.Type)
        .Member("value_type", o => o.ValueType)
        .Member("required", o => o.Required)
        .Record("default", DefaultShape.Instance, o => o.Default)
        .Member("sensitive", o => o.Sensitive)
        .Member("description", o => o.Description)
        .Record("evidence", EvidenceShape.Instance, o => o.Evidence);

    public static readonly RecordShape<DataSource> Instance = new RecordShape<DataSource>("data source")
        .Member("name", d => d.Name)
        .Member("anchor", d => Anchors.Of("data-source", d.Name))
        .Member("class", d => d.Class)
        .Record("config", Config, d => d.Config)
        .List("options", Option, d => d.Options)
        .Record("evidence", EvidenceShape.Instance, d => d.Evidence);
}
