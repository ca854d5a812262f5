using System.Text;
using VdkConnectorDocs.Catalog.Model;
using VdkConnectorDocs.Diagnostics;

namespace VdkConnectorDocs.Cli.Listing;

/// <summary>All about one plugin as text, with what to paste where.</summary>
internal static class PluginSheet
{
    public static string Print(Plugin plugin)
    {
        var text = new StringBuilder();
        Line(text, plugin.DisplayName == plugin.Id ? plugin.Id : $"{plugin.DisplayName} ({plugin.Id})");
        Line(text, plugin.Summary);
        text.Append('\n');
        Field(text, "Kinds", plugin.IsConnector ? string.Join(", ", plugin.Kinds) : "not a connector");
        Field(text, "Because", plugin.Reason);
        Field(text, "Can", string.Join(", ", plugin.Capabilities));
        Field(text, "Databases", Names(plugin.Databases.Select(static d => (d.Name, d.PerSection))));
        Field(text, "Ingestion", Names(plugin.IngestionMethods.Select(static m => (m.Name, m.PerSection))));
        Field(text, "Sources", string.Join(", ", plugin.DataSources.Select(static s => s.Name)));
        Field(text, "Properties", string.Join(", ", plugin.PropertiesBackends.Select(static b => b.Name)));
        Field(text, "Secrets", string.Join(", ", plugin.SecretsBackends.Select(static b => b.Name)));
        Field(text, "Templates", string.Join(", ", plugin.Templates.Select(static t => t.Name).Distinct(StringComparer.Ordinal)));
        Field(text, "Python", string.Join(", ", plugin.Package.PythonVersions));
        Field(text, "Maturity", plugin.Package.Maturity ?? "");
        Field(text, "Licence", plugin.Package.License ?? "");
        Field(text, "Changed", plugin.LastChange?.Day ?? "");
        Field(text, "Source", plugin.Links.Source ?? "");
        if (plugin.Deprecation is { } deprecation)
        {
            Field(text, "Deprecated", deprecation.Reason);
        }

        Commands(text, plugin);
        DataSourceOptions(text, plugin);
        Section(text, "Install");
        Line(text, plugin.Install);
        if (plugin.Options.Count > 0)
        {
            Section(text, "config.ini");
            text.Append(ConfigurationExample.Print(plugin));
        }

        return text.ToString();
    }

    private static void Commands(StringBuilder text, Plugin plugin)
    {
        if (plugin.Commands.Count == 0)
        {
            return;
        }

        Section(text, "Commands");
        foreach (var command in plugin.Commands)
        {
            var name = command.Name is null ? $"a command of another package ({command.Symbol})" : $"vdk {command.Name}";
            Line(text, command.Help is null ? name : $"{name}  {command.Help}");
        }
    }

    private static void DataSourceOptions(StringBuilder text, Plugin plugin)
    {
        foreach (var source in plugin.DataSources.Where(static source => source.Options.Count > 0))
        {
            Section(text, $"Settings of data source {source.Name}");
            foreach (var option in source.Options)
            {
                var remark = option.Required ? " (required)" : "";
                Line(text, $"{option.Name}{remark}  {option.Description}");
            }
        }
    }

    private static string Names(IEnumerable<(string Name, bool PerSection)> names) =>
        string.Join(", ", names.Select(static entry => entry.PerSection ? entry.Name + " (and one for each [vdk_<name>] section)" : entry.Name));

    private static void Section(StringBuilder text, string title) => text.Append('\n').Append(PrintableText.OneLine(title)).Append(":\n\n");

    private static void Field(StringBuilder text, string name, string value)
    {
        if (value.Length > 0)
        {
            Line(text, $"{name + ":",-12}{PrintableText.OneLine(value)}");
        }
    }

    private static void Line(StringBuilder text, string line) => text.Append(PrintableText.Line(line).TrimEnd()).Append('\n');
}
