using VdkConnectorDocs.Catalog.Model;

namespace VdkConnectorDocs.Cli.Search;

/// <summary>What can be found about a plugin, and how much each counts.</summary>
internal static class SearchFields
{
    private const int Name = 100;
    private const int Registered = 60;
    private const int Option = 50;
    private const int Summary = 20;
    private const int Description = 10;

    public static IEnumerable<SearchField> Of(Plugin plugin)
    {
        yield return new SearchField("name", plugin.Id, Name, plugin.Summary);
        yield return new SearchField("name", Short(plugin.Id), Name, plugin.Summary);
        yield return new SearchField("name", plugin.DisplayName, Name, plugin.Summary);
        yield return new SearchField("summary", plugin.Summary, Summary, plugin.Summary);
        foreach (var kind in plugin.Kinds.Concat(plugin.Capabilities))
        {
            yield return new SearchField("capability", kind, Registered, kind);
        }

        foreach (var database in plugin.Databases)
        {
            yield return new SearchField("database", database.Name, Registered, database.Name);
        }

        foreach (var method in plugin.IngestionMethods)
        {
            yield return new SearchField("ingestion method", method.Name, Registered, method.Name);
        }

        foreach (var field in plugin.DataSources.SelectMany(OfDataSource)
            .Concat(plugin.Options.SelectMany(OfOption))
            .Concat(plugin.Commands.SelectMany(OfCommand)))
        {
            yield return field;
        }

        foreach (var backend in plugin.PropertiesBackends.Concat(plugin.SecretsBackends))
        {
            yield return new SearchField("backend", backend.Name, Registered, backend.Name);
        }

        foreach (var template in plugin.Templates)
        {
            yield return new SearchField("template", template.Name, Registered, template.Name);
        }
    }

    private static IEnumerable<SearchField> OfOption(ConfigurationOption option)
    {
        var text = option.Description is null ? option.Key : $"{option.Key}: {option.Description}";
        yield return new SearchField("option", option.Key, Option, text);
        yield return new SearchField("option", option.EnvironmentVariable, Option, text);
        if (option.Description is not null)
        {
            yield return new SearchField("option", option.Description, Description, text);
        }
    }

    private static IEnumerable<SearchField> OfDataSource(DataSource source)
    {
        yield return new SearchField("data source", source.Name, Registered, source.Name);
        foreach (var option in source.Options)
        {
            var text = option.Description is null ? option.Name : $"{option.Name}: {option.Description}";
            yield return new SearchField("data source option", option.Name, Option, text);
            if (option.Description is not null)
            {
                yield return new SearchField("data source option", option.Description, Description, text);
            }
        }
    }

    private static IEnumerable<SearchField> OfCommand(Command command)
    {
        var name = command.Name ?? command.Symbol ?? "";
        var text = command.Help is null ? name : $"{name}: {command.Help}";
        yield return new SearchField("command", name, Registered, text);
        if (command.Help is not null)
        {
            yield return new SearchField("command", command.Help, Description, text);
        }

        foreach (var field in command.Subcommands.SelectMany(OfCommand))
        {
            yield return field;
        }
    }

    private static string Short(string id) => id.StartsWith("vdk-", StringComparison.Ordinal) ? id[4..] : id;
}

/// <param name="Where">What the text is, for the user.</param>
/// <param name="Text">What is searched.</param>
/// <param name="Weight">How much a match counts.</param>
/// <param name="Describe">What a match shows.</param>
internal sealed record SearchField(string Where, string Text, int Weight, string Describe);
