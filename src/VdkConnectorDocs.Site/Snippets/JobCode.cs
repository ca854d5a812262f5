using System.Globalization;
using System.Text;
using VdkConnectorDocs.Catalog.Model;
using VdkConnectorDocs.Catalog.Values;

namespace VdkConnectorDocs.Site.Snippets;

/// <summary>A piece of Python for a step of a data job.</summary>
/// <param name="Id">A word for ids.</param>
/// <param name="Title">What it shows.</param>
/// <param name="Code">Ends with <c>\n</c>.</param>
public sealed record JobSnippet(string Id, string Title, string Code);

/// <summary>Shows how a data job uses a plugin, with the names that the plugin really registers.</summary>
public static class JobCode
{
    private const string Head = "from vdk.api.job_input import IJobInput\n";

    private const string Run = "\n\ndef run(job_input: IJobInput):\n";

    public static IReadOnlyList<JobSnippet> For(Plugin plugin)
    {
        var snippets = new List<JobSnippet>();
        if (plugin.Databases is [var database, ..])
        {
            snippets.Add(Query(database));
        }

        if (plugin.IngestionMethods.FirstOrDefault(m => m.IsTarget) is { } method)
        {
            snippets.Add(Ingest(method));
        }

        if (plugin.DataSources is [var source, ..])
        {
            snippets.Add(Read(source));
        }

        if (plugin.Templates is [var template, ..])
        {
            snippets.Add(Template(template));
        }

        return snippets;
    }

    private static JobSnippet Query(DatabaseConnection database)
    {
        var code = new StringBuilder(Head).Append(Run);
        AppendQuery(code, "rows", database.Name);
        if (database.PerSection)
        {
            code.Append(CultureInfo.InvariantCulture, $"\n    # the connection of section [vdk_{ConfigurationPlan.ExampleSection}]\n");
            AppendQuery(code, "more_rows", ConfigurationPlan.ExampleSection);
        }

        return new JobSnippet("query", "Query", code.ToString());
    }

    private static void AppendQuery(StringBuilder code, string variable, string database) => code
        .Append(CultureInfo.InvariantCulture, $"    {variable} = job_input.execute_query(\n")
        .Append("        \"SELECT * FROM my_table\",\n")
        .Append(CultureInfo.InvariantCulture, $"        database={PythonLiteral.Of(database)},\n")
        .Append("    )\n");

    private static JobSnippet Ingest(IngestionMethod method)
    {
        var code = new StringBuilder(Head).Append(Run);
        AppendIngest(code, method.Name);
        if (method.PerSection)
        {
            code.Append(CultureInfo.InvariantCulture, $"\n    # to the connection of section [vdk_{ConfigurationPlan.ExampleSection}]\n");
            AppendIngest(code, ConfigurationPlan.ExampleSection);
        }

        return new JobSnippet("ingest", "Ingest", code.ToString());
    }

    private static void AppendIngest(StringBuilder code, string method) => code
        .Append("    job_input.send_object_for_ingestion(\n")
        .Append("        payload={\"id\": 1, \"name\": \"first\"},\n")
        .Append("        destination_table=\"my_table\",\n")
        .Append(CultureInfo.InvariantCulture, $"        method={PythonLiteral.Of(method)},\n")
        .Append("    )\n");

    private static JobSnippet Read(DataSource source)
    {
        var code = new StringBuilder(Head)
            .Append("from vdk.plugin.data_sources.mapping.data_flow import DataFlowInput\n")
            .Append("from vdk.plugin.data_sources.mapping.definitions import (\n")
            .Append("    DataFlowMappingDefinition,\n    DestinationDefinition,\n    SourceDefinition,\n)\n")
            .Append(Run)
            .Append("    source = SourceDefinition(\n")
            .Append("        id=\"my-source\",\n")
            .Append(CultureInfo.InvariantCulture, $"        name={PythonLiteral.Of(source.Name)},\n");
        AppendConfig(code, source);
        code.Append("    )\n")
            .Append("    # any ingestion method that is installed\n")
            .Append("    destination = DestinationDefinition(id=\"my-destination\", method=\"memory\")\n\n")
            .Append("    with DataFlowInput(job_input) as flow:\n")
            .Append("        flow.start(DataFlowMappingDefinition(source, destination))\n");
        return new JobSnippet("read", "Read", code.ToString());
    }

    private static void AppendConfig(StringBuilder code, DataSource source)
    {
        var required = source.Options.Where(o => o.Required).ToList();
        if (required.Count == 0)
        {
            return;
        }

        code.Append("        config={\n");
        foreach (var option in required)
        {
            code.Append(CultureInfo.InvariantCulture, $"            {PythonLiteral.Of(option.Name)}: {Blank(option)},\n");
        }

        code.Append("        },\n");
    }

    private static string Blank(DataSourceOption option) => option switch
    {
        { Default: ConstantDefault { Value: var value and not NullValue }, Sensitive: false } => PythonLiteral.Of(value),
        { ValueType: OptionTypes.Integer } => "0",
        { ValueType: OptionTypes.Float } => "0.0",
        { ValueType: OptionTypes.Boolean } => "False",
        { ValueType: OptionTypes.List } => "[]",
        { ValueType: OptionTypes.Mapping } => "{}",
        _ => "\"\"",
    };

    private static JobSnippet Template(DataTemplate template)
    {
        var code = new StringBuilder(Head).Append(Run)
            .Append("    job_input.execute_template(\n")
            .Append(CultureInfo.InvariantCulture, $"        template_name={PythonLiteral.Of(template.Name)},\n")
            .Append("        template_args={\n            # what the template needs\n        },\n");
        if (template.Database is { } database)
        {
            code.Append(CultureInfo.InvariantCulture, $"        database={PythonLiteral.Of(database)},\n");
        }

        return new JobSnippet("template", "Load with a template", code.Append("    )\n").ToString());
    }
}
