using System.Text.Json.Nodes;
using VdkConnectorDocs.Catalog.Model;

namespace VdkConnectorDocs.Tests.Extraction.Facts;

/// <summary>The options of a plugin and of its data sources.</summary>
internal static class OptionFacts
{
    public static void Collect(Plugin plugin, FactList facts)
    {
        foreach (var option in plugin.Options)
        {
            facts.About("option", option.Key)
                .Add("default", option.Default)
                .Add("env", option.EnvironmentVariable)
                .Add("section", option.Section)
                .Add("type", option.Type)
                .Add("required", option.Required)
                .Add("is_sensitive", option.Sensitive)
                .Add("looks_sensitive", option.LooksSensitive)
                .Add("documented", option.Documented)
                .Add("conditional", option.Conditional)
                .Add("allowed_values", new JsonArray([.. option.AllowedValues.Select(CatalogValues.ToJson)]))
                .Add("location", option.Evidence)
                .AddProse("description", option.Description);
        }

        foreach (var source in plugin.DataSources)
        {
            var about = facts.About("data_source", source.Name)
                .Add("class", source.Class)
                .Add("config_class", source.Config?.Class)
                .Add("group", source.Config?.Name)
                .Add("location", source.Evidence)
                .AddProse("description", source.Config?.Description);
            foreach (var field in source.Options)
            {
                about.About("field", field.Name)
                    .Add("default", field.Default)
                    .Add("type", new Source(field.Type))
                    .Add("required", field.Required)
                    .Add("is_sensitive", field.Sensitive)
                    .Add("location", field.Evidence)
                    .AddProse("description", field.Description);
            }
        }
    }
}
