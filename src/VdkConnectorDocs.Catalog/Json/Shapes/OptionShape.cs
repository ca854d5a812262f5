using VdkConnectorDocs.Catalog.Model;

namespace VdkConnectorDocs.Catalog.Json.Shapes;

internal static class OptionShape
{
    public static void Write(ShapeWriter json, ConfigurationOption option)
    {
        json.BeginObject();
        json.Text("key"u8, option.Key);
        json.Text("name"u8, option.Name);
        json.Text("environmentVariable"u8, option.EnvironmentVariable);
        json.Text("section"u8, option.Section);
        json.Member("default"u8, option.Default, DefaultShape.Write);
        json.Text("type"u8, option.Type);
        json.Flag("required"u8, option.Required);
        json.Flag("sensitive"u8, option.Sensitive);
        json.Flag("looksSensitive"u8, option.LooksSensitive);
        json.Text("description"u8, option.Description);
        json.List("allowedValues"u8, option.AllowedValues, ValueShape.Write);
        json.Flag("documented"u8, option.Documented);
        json.Flag("conditional"u8, option.Conditional);
        json.Member("since"u8, option.Since, RevisionShape.Write);
        json.Member("evidence"u8, option.Evidence, EvidenceShape.Write);
        json.EndObject();
    }

    public static ConfigurationOption Read(ShapeReader json)
    {
        var option = new ConfigurationOption
        {
            Key = json.Text("key"),
            Name = json.Text("name"),
            EnvironmentVariable = json.Text("environmentVariable"),
            Section = json.OptionalText("section") ?? "vdk",
            Default = json.Member("default", DefaultShape.Read),
            Type = json.Text("type"),
            Required = json.Flag("required"),
            Sensitive = json.Flag("sensitive"),
            LooksSensitive = json.OptionalFlag("looksSensitive"),
            Description = json.TextOrNull("description"),
            AllowedValues = json.OptionalValues("allowedValues", ValueShape.Read),
            Documented = json.Flag("documented"),
            Conditional = json.OptionalFlag("conditional"),
            Since = json.OptionalMember("since", RevisionShape.Read),
            Evidence = json.Member("evidence", EvidenceShape.Read),
        };
        DefaultShape.CheckSecret(json, option.Sensitive, option.Default);
        return option;
    }
}
