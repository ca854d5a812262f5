using System.Numerics;
using VdkConnectorDocs.Catalog;
using VdkConnectorDocs.Catalog.Model;
using VdkConnectorDocs.Catalog.Values;

namespace VdkConnectorDocs.Tests.Site;

/// <summary>A small catalog made by hand, with one plugin of each kind, for tests of what is made from a catalog.</summary>
internal static class SampleCatalog
{
    public static ConnectorCatalog Of(params ReadOnlySpan<Plugin> plugins) => new()
    {
        Generator = new Generator("vdk-connector-docs", "1.2.3"),
        Source = new CatalogSource("https://example.org/acme/plugins", "plugins", new string('a', 40), "2024-05-13T10:12:41Z"),
        Connectors = plugins.ToArray().Where(p => p.IsConnector).ToEquatableList(),
        Plugins = plugins.ToArray().Where(p => !p.IsConnector).ToEquatableList(),
    };

    public static ConnectorCatalog Everything() => Of(Granary(), Courier(), Almanac(), Diary());

    /// <summary>A database with several connections that is an ingestion target, has templates, commands and every sort of option.</summary>
    public static Plugin Granary() => Plugin("vdk-granary", ConnectorKinds.Database, ConnectorKinds.Ingestion) with
    {
        DisplayName = "Granary",
        Summary = "Queries and fills Granary.",
        Capabilities =
        [
            Capabilities.Query, Capabilities.CliQuery, Capabilities.Ingest, Capabilities.MultipleConnections, Capabilities.Templates,
        ],
        Package = new Package
        {
            Name = "vdk-granary",
            Version = "0.4.1",
            RequiresPython = ">=3.8",
            PythonVersions = ["3.8", "3.9"],
            License = "Apache-2.0",
            Maturity = "4 - Beta",
            Dependencies = [new Dependency("vdk-core", ""), new Dependency("granary-client", ">=2,<3")],
            EntryPoints = [new EntryPoint("vdk.plugin.run", "vdk-granary", "vdk.plugin.granary", At(12))],
        },
        Databases = [new DatabaseConnection("granary", PerSection: true, "GranaryConnection", At(40))],
        IngestionMethods = [new IngestionMethod("granary", PerSection: true, [IngestionOperations.Ingest], "IngestToGranary", At(50))],
        Templates = [new DataTemplate("scd1", "vdk-granary/templates/scd1", "granary", PerSection: true, At(60))],
        Commands =
        [
            new Command
            {
                Name = "granary-query",
                Help = "Runs a query.\n\n\b\nExample:\n  vdk granary-query",
                RunsQuery = true,
                Options =
                [
                    new CommandOption("query", "option", ["-q", "--query"], null, "text", Required: true, IsFlag: false, Multiple: false, Hidden: false, null, [], "The query.", At(71)),
                ],
                Evidence = At(70),
            },
        ],
        Options =
        [
            Option("GRANARY_HOST") with { Default = Constant("localhost"), Description = "The host.", Documented = true },
            Option("GRANARY_PORT") with { Default = new ConstantDefault(CatalogValue.Of(new BigInteger(8080))), Type = OptionTypes.Integer },
            Option("GRANARY_USER") with { Required = true, Description = "Who connects." },
            Option("GRANARY_PASSWORD") with { Sensitive = true, Default = new RedactedDefault("abc"), Description = "The password." },
            Option("GRANARY_STRATEGY") with { Default = Constant("append"), AllowedValues = [CatalogValue.Of("append"), CatalogValue.Of("replace")] },
            Option("GRANARY_TEMP_DIR") with { Default = new ExpressionDefault("tempfile.gettempdir()", []) },
        ],
        Hooks = [new HookImplementation("vdk_configure", "vdk.plugin.granary", At(30))],
        Readme = new Readme(
            "vdk-granary/README.md",
            "Granary",
            "Queries and fills Granary.",
            "# Granary\n\nSee [the courier](../vdk-courier/README.md).\n\n## Usage\n\n```python\nprint('hello')\n```\n",
            [new ReadmeMention("granary_user", MentionPlaces.Ini, 9, 1, "vdk", "reader", null)]),
        LastChange = new Revision(new string('b', 40), "2024-05-01T08:00:00Z"),
    };

    /// <summary>An ingestion target and nothing else, with two options and an old option's lint.</summary>
    public static Plugin Courier() => Plugin("vdk-courier", ConnectorKinds.Ingestion) with
    {
        DisplayName = "Courier",
        Summary = "Sends data by courier.",
        Capabilities = [Capabilities.Ingest],
        Package = new Package { Name = "vdk-courier", Maturity = "2 - Pre-Alpha" },
        IngestionMethods = [new IngestionMethod("courier", PerSection: false, [IngestionOperations.Ingest], "Courier", At(10))],
        Options =
        [
            Option("COURIER_URL") with { Required = true },
            Option("COURIER_HOST") with { Description = "Another way to say where." },
        ],
        Lint = [new LintFinding("VCD4001", "warning", "The README never mentions COURIER_URL.", "COURIER_URL", At(20))],
        Unresolved = [new UnresolvedFact("option", "f'{name}_KEY'", "the name is computed", At(25))],
        Readme = new Readme("vdk-courier/README.md", "Courier", null, "# Courier\n", []),
    };

    /// <summary>A data source with fields.</summary>
    public static Plugin Almanac() => Plugin("vdk-almanac", ConnectorKinds.DataSource) with
    {
        DisplayName = "Almanac",
        Capabilities = [Capabilities.Read],
        DataSources =
        [
            new DataSource(
                "almanac",
                "AlmanacSource",
                new DataSourceConfig("almanac-config", "What to read.", "AlmanacConfig"),
                [
                    new DataSourceOption("year", "int", OptionTypes.Integer, Required: true, null, Sensitive: false, "The year.", At(5)),
                    new DataSourceOption("token", "Optional[str]", OptionTypes.String, Required: false, new RedactedDefault(null), Sensitive: true, null, At(6)),
                ],
                At(4)),
        ],
    };

    /// <summary>Not a connector.</summary>
    public static Plugin Diary() => Plugin("vdk-diary") with
    {
        DisplayName = "Diary",
        Summary = "Writes a diary.",
        Reason = "It registers no connection, no ingestion target and no data source.",
        Options = [Option("DIARY_PATH")],
    };

    public static Plugin Plugin(string id, params ReadOnlySpan<string> kinds)
    {
        var folder = kinds.IsEmpty ? $"plugins/{id}/" : $"connectors/{id}/";
        return new Plugin
        {
            Id = id,
            DisplayName = id,
            Path = id,
            Kinds = EquatableList.Create(kinds),
            Reason = "A reason.",
            Install = $"pip install {id}",
            Links = new Links(folder + "connector.json", folder, $"https://example.org/acme/plugins/tree/{id}", $"https://pypi.org/project/{id}/", null, null),
        };
    }

    public static ConfigurationOption Option(string key) => new()
    {
        Key = key,
        Name = key.ToLowerInvariant(),
        EnvironmentVariable = "VDK_" + key,
        Default = new ConstantDefault(CatalogValue.Null),
        Type = OptionTypes.String,
        Evidence = At(1),
    };

    public static Evidence At(int line) => new("vdk/plugin.py", line, line, $"https://example.org/acme/plugins/blob/main/plugin.py#L{line}");

    public static ConstantDefault Constant(string text) => new(CatalogValue.Of(text));
}
