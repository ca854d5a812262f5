using System.Numerics;
using VdkConnectorDocs.Catalog.Model;
using VdkConnectorDocs.Catalog.Values;

namespace VdkConnectorDocs.Tests.Catalog.Json;

/// <summary>Catalogs built by hand; <see cref="Full"/> has a value in every member that the contract knows.</summary>
internal static class SampleCatalogs
{
    private static readonly Evidence Lines = new("vdk-acme/src/acme_plugin.py", 3, 9, "https://example.org/acme_plugin.py#L3-L9");

    private static readonly Revision Commit = new("0123456789abcdef0123456789abcdef01234567", "2024-05-13T10:12:41Z");

    public static ConnectorCatalog Empty { get; } = new()
    {
        Generator = new Generator("vdk-connector-docs", "1.2.3"),
        Source = new CatalogSource(null, null, null, null),
    };

    public static Plugin Minimal { get; } = new()
    {
        Id = "vdk-bare",
        DisplayName = "Bare",
        Path = "vdk-bare",
        Reason = "It has no entry point.",
        Install = "pip install vdk-bare",
        Links = new Links("connectors/vdk-bare/connector.json", "connectors/vdk-bare/", null, null, null, null),
    };

    public static Plugin Acme { get; } = new()
    {
        Id = "vdk-acme",
        DisplayName = "Acme <Store> & Söhne 漢字 😀",
        Path = "vdk-acme",
        Kinds = [ConnectorKinds.Database, ConnectorKinds.Ingestion, ConnectorKinds.DataSource],
        Capabilities = Capabilities.All,
        Reason = "It registers the connection \"acme\".",
        Summary = "Talks to an Acme store.",
        Install = "pip install vdk-acme",
        Package = new Package
        {
            Name = "vdk-acme",
            Version = "0.1.0",
            RequiresPython = ">=3.8",
            PythonVersions = ["3.8", "3.10"],
            TestedPythonVersions = ["3.8"],
            License = "Apache License 2.0",
            ConflictingLicenses = ["Apache License 2.0", "MIT"],
            Maturity = "4 - Beta",
            Description = "Talks to an Acme store.",
            Dependencies = [new Dependency("acme-client", ">=2.0,<3"), new Dependency("vdk-core", "")],
            Extras = [new Extra("fast", [new Dependency("acme-native", "; sys_platform != \"win32\"")])],
            EntryPoints = [new EntryPoint("vdk.plugin.run", "vdk-acme", "acme.plugin", Lines)],
            Manifests = ["vdk-acme/setup.py"],
            Evidence = Lines,
        },
        Databases = [new DatabaseConnection("acme", true, "AcmeConnection", Lines)],
        IngestionMethods =
        [
            new IngestionMethod(
                "acme",
                false,
                [IngestionOperations.Ingest, IngestionOperations.PreIngest, IngestionOperations.PostIngest],
                "IngestToAcme",
                Lines),
        ],
        DataSources =
        [
            new DataSource(
                "acme-orders",
                "AcmeOrders",
                new DataSourceConfig("acme-orders-config", "Orders.", "AcmeOrdersConfig"),
                [
                    new DataSourceOption("page", "int", OptionTypes.Integer, false, Constant(25), false, "Rows a page.", Lines) { LooksSensitive = true, Documented = true },
                    new DataSourceOption("token", "str", OptionTypes.String, true, null, true, null, Lines),
                ],
                Lines),
            new DataSource("acme-items", "AcmeItems", null, [], Lines),
        ],
        PropertiesBackends = [new StateBackend("acme-kv", "AcmeProperties", Lines)],
        SecretsBackends = [new StateBackend("acme-vault", null, Lines)],
        Templates =
        [
            new DataTemplate("load/scd1", "vdk-acme/src/templates/scd1", "acme", true, Lines),
            new DataTemplate("load/scd2", null, null, false, Lines),
        ],
        Commands =
        [
            new Command
            {
                Name = "acme-query",
                Symbol = "acme.plugin.query",
                Help = "Runs a query.\n\nSecond paragraph.",
                RunsQuery = true,
                Hidden = true,
                Deprecated = true,
                Options =
                [
                    new CommandOption(
                        "query", "option", ["-q", "--query"], "click.Choice(MODES)", "choice", true, true, true, true, Constant("all"),
                        ["all", "none"], "What to run.", Lines),
                ],
                Subcommands = [new Command { Name = "inner", Evidence = Lines }],
                Evidence = Lines,
            },
            new Command { External = true, Symbol = "other.cli.login", Evidence = Lines },
        ],
        Options =
        [
            Option("ACME_HOST", Constant("localhost"), OptionTypes.String) with
            {
                Section = "acme",
                LooksSensitive = true,
                AllowedValues = [CatalogValue.Of("localhost"), CatalogValue.Of(1)],
                Conditional = true,
            },
            Option("ACME_PASSWORD", new RedactedDefault("0123456789ab"), OptionTypes.String) with { Sensitive = true },
            Option("ACME_TOKEN", Constant(CatalogValue.Null), OptionTypes.String) with { Sensitive = true, Required = true },
            Option("ACME_TEMP", new ExpressionDefault("tempfile.gettempdir()", []), OptionTypes.String),
            Option("ACME_MODE", new ExpressionDefault("A if x else B", [CatalogValue.Of("a"), CatalogValue.Null]), OptionTypes.String),
            Option("ACME_RATIO", Constant(new FloatValue(0)), OptionTypes.Float),
            Option("ACME_BIG", Constant(CatalogValue.Of(BigInteger.Pow(10, 40))), OptionTypes.Integer),
            Option("ACME_TINY", Constant(new FloatValue(-1.5e-300)), OptionTypes.Float),
            Option(
                "ACME_MAP",
                Constant(new MappingValue([new("<k>", CatalogValue.True), new("list", new ListValue([CatalogValue.False, CatalogValue.Of("</script>")]))])),
                OptionTypes.Mapping),
        ],
        Hooks = [new HookImplementation("vdk_configure", "acme.plugin", Lines)],
        Unresolved = [new UnresolvedFact("option", "compute_key()", "The function reads the environment.", Lines)],
        Lint = [new LintFinding("VCD4001", "warning", "The README never mentions ACME_TEMP.", "ACME_TEMP", Lines)],
        Readme = new Readme(
            "vdk-acme/README.md",
            "Acme",
            "Talks to an Acme store.",
            "# Acme\n\n<b>Talks</b> to an \"Acme\" store.\n",
            [new ReadmeMention("acme_host", MentionPlaces.Ini, 3, 1, "vdk", "localhost", true), new ReadmeMention("VDK_X", MentionPlaces.Text, 5, 2, null, null, null)])
        {
            Installs = [new ReadmeInstall("vdk-acme", 3, 13)],
            DeadLinks = [new ReadmeLink("./gone.md", 4, 2)],
        },
        LastChange = Commit,
        Since = Commit,
        Deprecation = new Deprecation("The service was closed.", "vdk-bare"),
        Links = new Links(
            "connectors/vdk-acme/connector.json",
            "connectors/vdk-acme/",
            "https://example.org/vdk-acme",
            "https://example.org/package/vdk-acme/",
            "https://example.org/issues",
            "http://acme.example/"),
    };

    public static ConnectorCatalog Full { get; } = new()
    {
        Generator = new Generator("vdk-connector-docs", "1.2.3"),
        Source = new CatalogSource("https://example.org/repo", "projects/vdk-plugins", Commit.Commit, Commit.Date, Sample: true),
        Connectors = [Acme],
        Plugins = [Minimal],
        Diagnostics =
        [
            new CatalogDiagnostic("VCD1001", "warning", "Unexpected 'x'.", "vdk-acme/setup.py", 3, 7),
            new CatalogDiagnostic("VCD2001", "info", "It is large.", "vdk-acme/data.bin", 0, 0),
        ],
    };

    public static ConfigurationOption Option(string key, DefaultValue value, string type) => new()
    {
        Key = key,
        Name = key.ToLowerInvariant(),
        EnvironmentVariable = "VDK_" + key,
        Default = value,
        Type = type,
        Description = key == "ACME_TEMP" ? null : "About " + key + ".",
        Documented = key != "ACME_TEMP",
        Since = key == "ACME_HOST" ? Commit : null,
        Evidence = key == "ACME_TEMP" ? Lines with { Url = null } : Lines,
    };

    /// <summary>A catalog of one connector with one option of this default.</summary>
    public static ConnectorCatalog WithDefault(CatalogValue value) =>
        Empty with { Connectors = [Minimal with { Kinds = ["database"], Options = [Option("A", Constant(value), "string")] }] };

    public static ConstantDefault Constant(CatalogValue value) => new(value);

    public static ConstantDefault Constant(string value) => new(CatalogValue.Of(value));

    public static ConstantDefault Constant(int value) => new(CatalogValue.Of(value));
}
