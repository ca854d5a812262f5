using System.Globalization;
using VdkConnectorDocs.Catalog;
using VdkConnectorDocs.Catalog.Model;
using VdkConnectorDocs.Catalog.Values;
using VdkConnectorDocs.Comparison.Findings;

namespace VdkConnectorDocs.Comparison.Matching;

/// <summary>Lists what a plugin offers. What only says how it is made (classes, modules, places) makes no fact another one.</summary>
internal static class PluginFacts
{
    public static IReadOnlyList<Fact> Of(Plugin plugin)
    {
        var facts = new List<Fact>();
        facts.AddRange(plugin.Package.EntryPoints.Select(EntryPoint));
        facts.AddRange(plugin.Databases.Select(static d => Named(FactKinds.Database, d.Name, d.Class, d.Evidence) with { HasFurtherNames = d.PerSection }));
        facts.AddRange(plugin.IngestionMethods.Select(static m =>
            Named(FactKinds.IngestionMethod, m.Name, m.Class is null ? null : $"{m.Class} {string.Join(' ', m.Operations)}", m.Evidence) with { HasFurtherNames = m.PerSection }));
        facts.AddRange(plugin.PropertiesBackends.Select(static b => Named(FactKinds.PropertiesBackend, b.Name, b.Class, b.Evidence)));
        facts.AddRange(plugin.SecretsBackends.Select(static b => Named(FactKinds.SecretsBackend, b.Name, b.Class, b.Evidence)));
        facts.AddRange(plugin.Templates.Select(Template));
        facts.AddRange(plugin.Options.Select(Option));
        foreach (var source in plugin.DataSources)
        {
            var fact = Named(FactKinds.DataSource, source.Name, source.Class, source.Evidence);
            facts.Add(fact);
            facts.AddRange(source.Options.Select(option => DataSourceOption(source, option, fact.Key)));
        }

        var symbols = plugin.Commands.SelectMany(Symbols).ToLookup(LastName, StringComparer.Ordinal);
        foreach (var command in plugin.Commands)
        {
            AddCommand(facts, command, parent: "", symbols);
        }

        // Of two with one key the last counts, as it does when VDK runs them.
        return [.. facts.GroupBy(static f => (f.About, f.Owner, f.Key)).Select(static group => group.Last())];
    }

    private static Fact EntryPoint(EntryPoint entryPoint) => new()
    {
        About = FactKinds.EntryPoint,
        Key = $"{entryPoint.Group}\n{entryPoint.Name}",
        Subject = entryPoint.Name,
        Name = entryPoint.Name,
        Rest = $"{entryPoint.Group} {entryPoint.Target}",
        IsDistinctive = true,
        Evidence = entryPoint.Evidence,
    };

    private static Fact Named(string about, string name, string? rest, Evidence evidence) => new()
    {
        About = about,
        Key = name,
        Subject = name,
        Name = name,
        Rest = rest ?? "",
        IsDistinctive = rest is not null,
        Evidence = evidence,
    };

    private static Fact Template(DataTemplate template) => new()
    {
        About = FactKinds.Template,
        Key = $"{template.Name}\n{template.Database}",
        Subject = template.Database is null ? template.Name : $"{template.Name} ({template.Database})",
        Name = template.Name,
        Rest = $"{template.Path} {template.Database}",
        IsDistinctive = template.Path is not null,
        HasFurtherNames = template.PerSection,
        Evidence = template.Evidence,
    };

    private static OptionFact Option(ConfigurationOption option) => new()
    {
        About = FactKinds.Option,
        Key = option.Section == "vdk" ? option.Name : $"{option.Section}.{option.Name}",
        Subject = option.Key,
        Name = option.Name,
        Rest = Rest(option.Type, option.Required, option.Sensitive, option.Default, option.Description, option.AllowedValues),
        IsDistinctive = option.Description is { Length: > 0 },
        Evidence = option.Evidence,
        Default = option.Default,
        Type = option.Type,
        Required = option.Required,
        Sensitive = option.Sensitive,
        Description = option.Description,
        AllowedValues = option.AllowedValues,
        EnvironmentVariable = option.EnvironmentVariable,
    };

    private static OptionFact DataSourceOption(DataSource source, DataSourceOption option, string owner) => new()
    {
        About = FactKinds.DataSourceOption,
        Key = option.Name,
        Subject = $"{source.Name} {option.Name}",
        Name = option.Name,
        Owner = owner,
        Rest = Rest(option.ValueType, option.Required, option.Sensitive, option.Default, option.Description, []),
        IsDistinctive = option.Description is { Length: > 0 },
        Evidence = option.Evidence,
        Default = option.Default,
        Type = option.ValueType,
        Required = option.Required,
        Sensitive = option.Sensitive,
        Description = option.Description,
    };

    /// <summary>The symbols of a command and of those below it that another distribution provides.</summary>
    private static IEnumerable<string> Symbols(Command command) =>
        command.Subcommands.SelectMany(Symbols).Concat(command is { Name: null, Symbol: { } symbol } ? [symbol] : []);

    private static string LastName(string symbol) => symbol[(symbol.LastIndexOf('.') + 1)..];

    /// <param name="symbols">The symbols of the plugin's commands that another distribution provides, by their last names.</param>
    private static void AddCommand(List<Fact> facts, Command command, string parent, ILookup<string, string> symbols)
    {
        // What another distribution provides has no name that we know, and is told apart by where it comes from. What moves to another
        // module there is the same command, as far as anybody can tell.
        var name = command.Name ?? command.Symbol ?? "";
        var path = parent.Length == 0 ? name : $"{parent} {name}";
        var key = command is { Name: null, Symbol: { } symbol } && LastName(symbol) is var last && symbols[last].Take(2).Count() == 1
            ? $"{parent}\n{last}"
            : path;
        var fact = new Fact
        {
            About = FactKinds.Command,
            Key = key,
            Subject = path,
            Name = name,
            Rest = $"{parent} {command.Symbol}",
            IsDistinctive = command.Symbol is not null,
            Evidence = command.Evidence,
        };
        facts.Add(fact);
        facts.AddRange(command.Options.Select(option => CommandOption(path, option)));
        foreach (var subcommand in command.Subcommands)
        {
            AddCommand(facts, subcommand, path, symbols);
        }
    }

    private static OptionFact CommandOption(string command, CommandOption option)
    {
        var name = option.Flags.OrderByDescending(static flag => flag.Length).FirstOrDefault() ?? option.Name.ToUpperInvariant();
        return new OptionFact
        {
            About = FactKinds.CommandOption,
            Key = option.Kind == "argument" ? $"argument {option.Name}" : option.Name,
            Subject = $"{command} {name}",
            Name = name,
            Owner = command,
            Rest = Rest(option.ValueType, option.Required, sensitive: false, option.Default, option.Help, option.Choices.Select(CatalogValue.Of).ToEquatableList()),
            IsDistinctive = option.Help is { Length: > 0 },
            Evidence = option.Evidence,
            Default = option.Default,
            Type = option.IsFlag ? OptionTypes.Boolean : TypeOf(option),
            Required = option.Required,
            Description = option.Help,
            AllowedValues = option.Choices.Select(CatalogValue.Of).ToEquatableList(),
            Flags = option.Flags,
            Multiple = option.Multiple,
        };
    }

    // A choice is a text of which only some values are allowed.
    private static string TypeOf(CommandOption option) => option.ValueType is "choice" ? "text" : option.ValueType;

    private static string Rest(
        string type, bool required, bool sensitive, DefaultValue? standard, string? description, EquatableList<CatalogValue> allowed) =>
        string.Create(
            CultureInfo.InvariantCulture,
            $"{type}\n{required}\n{sensitive}\n{(standard is RedactedDefault ? "" : FindingValue.Of(standard)?.Text)}\n{TextOf(description)}\n{FindingValue.OfList(allowed).Text}");

    /// <summary>A text without regard to how its lines are broken.</summary>
    public static string TextOf(string? text) => string.Join(' ', (text ?? "").Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
}
