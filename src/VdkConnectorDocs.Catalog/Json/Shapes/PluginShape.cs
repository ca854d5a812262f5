using VdkConnectorDocs.Catalog.Model;

namespace VdkConnectorDocs.Catalog.Json.Shapes;

internal static class PluginShape
{
    public static void Write(ShapeWriter json, Plugin plugin)
    {
        json.BeginObject();
        WriteMembers(json, plugin);
        json.EndObject();
    }

    public static void WriteMembers(ShapeWriter json, Plugin plugin)
    {
        json.Text("id"u8, plugin.Id);
        json.Text("displayName"u8, plugin.DisplayName);
        json.Text("path"u8, plugin.Path);
        json.Texts("kinds"u8, plugin.Kinds);
        json.Texts("capabilities"u8, plugin.Capabilities);
        json.Text("reason"u8, plugin.Reason);
        json.Text("summary"u8, plugin.Summary);
        json.Text("install"u8, plugin.Install);
        json.Member("package"u8, plugin.Package, PackageShape.Write);
        json.List("databases"u8, plugin.Databases, DatabaseShape.Write);
        json.List("ingestionMethods"u8, plugin.IngestionMethods, IngestionMethodShape.Write);
        json.List("dataSources"u8, plugin.DataSources, DataSourceShape.Write);
        json.List("propertiesBackends"u8, plugin.PropertiesBackends, StateBackendShape.Write);
        json.List("secretsBackends"u8, plugin.SecretsBackends, StateBackendShape.Write);
        json.List("templates"u8, plugin.Templates, DataTemplateShape.Write);
        json.List("commands"u8, plugin.Commands, CommandShape.Write);
        json.List("options"u8, plugin.Options, OptionShape.Write);
        json.List("hooks"u8, plugin.Hooks, HookShape.Write);
        json.List("unresolved"u8, plugin.Unresolved, UnresolvedShape.Write);
        json.List("lint"u8, plugin.Lint, LintShape.Write);
        json.Member("readme"u8, plugin.Readme, ReadmeShape.Write);
        json.Member("lastChange"u8, plugin.LastChange, RevisionShape.Write);
        json.Member("since"u8, plugin.Since, RevisionShape.Write);
        json.Member("deprecation"u8, plugin.Deprecation, WriteDeprecation);
        json.Text("logo"u8, plugin.Logo);
        json.Member("links"u8, plugin.Links, WriteLinks);
    }

    public static Plugin Read(ShapeReader json) => new()
    {
        Id = json.Text("id"),
        DisplayName = json.Text("displayName"),
        Path = json.TreePath("path"),
        Kinds = json.Texts("kinds"),
        Capabilities = json.Texts("capabilities"),
        Reason = json.OptionalText("reason") ?? "",
        Summary = json.Text("summary"),
        Install = json.Text("install"),
        Package = json.Member("package", PackageShape.Read),
        Databases = json.List("databases", DatabaseShape.Read),
        IngestionMethods = json.List("ingestionMethods", IngestionMethodShape.Read),
        DataSources = json.List("dataSources", DataSourceShape.Read),
        PropertiesBackends = json.List("propertiesBackends", StateBackendShape.Read),
        SecretsBackends = json.List("secretsBackends", StateBackendShape.Read),
        Templates = json.List("templates", DataTemplateShape.Read),
        Commands = json.List("commands", CommandShape.Read),
        Options = json.List("options", OptionShape.Read),
        Hooks = json.List("hooks", HookShape.Read),
        Unresolved = json.List("unresolved", UnresolvedShape.Read),
        Lint = json.List("lint", LintShape.Read),
        Readme = json.OptionalMember("readme", ReadmeShape.Read),
        LastChange = json.OptionalMember("lastChange", RevisionShape.Read),
        Since = json.OptionalMember("since", RevisionShape.Read),
        Deprecation = json.OptionalMember("deprecation", ReadDeprecation),
        Logo = json.OptionalSitePath("logo"),
        Links = json.Member("links", ReadLinks),
    };

    private static void WriteDeprecation(ShapeWriter json, Deprecation deprecation)
    {
        json.BeginObject();
        json.Text("reason"u8, deprecation.Reason);
        json.Text("replacement"u8, deprecation.Replacement);
        json.EndObject();
    }

    private static Deprecation ReadDeprecation(ShapeReader json) => new(json.Text("reason"), json.OptionalText("replacement"));

    private static void WriteLinks(ShapeWriter json, Links links)
    {
        json.BeginObject();
        json.Text("self"u8, links.Self);
        json.Text("page"u8, links.Page);
        json.Text("source"u8, links.Source);
        json.Text("package"u8, links.Package);
        json.Text("issues"u8, links.Issues);
        json.Text("vendor"u8, links.Vendor);
        json.EndObject();
    }

    private static Links ReadLinks(ShapeReader json) => new(
        json.SitePath("self"),
        json.SitePath("page"),
        json.OptionalWebAddress("source"),
        json.OptionalWebAddress("package"),
        json.OptionalWebAddress("issues"),
        json.OptionalWebAddress("vendor"));
}
