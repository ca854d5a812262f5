using VdkConnectorDocs.Catalog.Model;

namespace VdkConnectorDocs.Catalog.Json.Shapes;

internal static class DataSourceShape
{
    public static void Write(ShapeWriter json, DataSource source)
    {
        json.BeginObject();
        json.Text("name"u8, source.Name);
        json.Text("class"u8, source.Class);
        json.Member("config"u8, source.Config, WriteConfig);
        json.List("options"u8, source.Options, WriteOption);
        json.Member("evidence"u8, source.Evidence, EvidenceShape.Write);
        json.EndObject();
    }

    public static DataSource Read(ShapeReader json) => new(
        json.Text("name"),
        json.Text("class"),
        json.MemberOrNull("config", ReadConfig),
        json.List("options", ReadOption),
        json.Member("evidence", EvidenceShape.Read));

    private static void WriteConfig(ShapeWriter json, DataSourceConfig config)
    {
        json.BeginObject();
        json.Text("name"u8, config.Name);
        json.Text("description"u8, config.Description);
        json.Text("class"u8, config.Class);
        json.EndObject();
    }

    private static DataSourceConfig ReadConfig(ShapeReader json) =>
        new(json.Text("name"), json.TextOrNull("description"), json.Text("class"));

    private static void WriteOption(ShapeWriter json, DataSourceOption option)
    {
        json.BeginObject();
        json.Text("name"u8, option.Name);
        json.Text("type"u8, option.Type);
        json.Text("valueType"u8, option.ValueType);
        json.Flag("required"u8, option.Required);
        json.Member("default"u8, option.Default, DefaultShape.Write);
        json.Flag("sensitive"u8, option.Sensitive);
        json.Flag("looksSensitive"u8, option.LooksSensitive);
        json.Flag("documented"u8, option.Documented);
        json.Text("description"u8, option.Description);
        json.Member("evidence"u8, option.Evidence, EvidenceShape.Write);
        json.EndObject();
    }

    private static DataSourceOption ReadOption(ShapeReader json)
    {
        var option = new DataSourceOption(
            json.Text("name"),
            json.TextOrNull("type"),
            json.Text("valueType"),
            json.Flag("required"),
            json.MemberOrNull("default", DefaultShape.Read),
            json.Flag("sensitive"),
            json.TextOrNull("description"),
            json.Member("evidence", EvidenceShape.Read))
        {
            LooksSensitive = json.OptionalFlag("looksSensitive"),
            Documented = json.OptionalFlag("documented"),
        };
        DefaultShape.CheckSecret(json, option.Sensitive, option.Default);
        return option;
    }
}
