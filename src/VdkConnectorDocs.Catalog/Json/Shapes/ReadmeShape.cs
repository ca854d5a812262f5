using VdkConnectorDocs.Catalog.Model;

namespace VdkConnectorDocs.Catalog.Json.Shapes;

internal static class ReadmeShape
{
    public static void Write(ShapeWriter json, Readme readme)
    {
        json.BeginObject();
        json.Text("path"u8, readme.Path);
        json.Text("title"u8, readme.Title);
        json.Text("summary"u8, readme.Summary);
        json.Text("markdown"u8, readme.Markdown);
        json.List("mentions"u8, readme.Mentions, WriteMention);
        json.List("installs"u8, readme.Installs, WriteInstall);
        json.List("deadLinks"u8, readme.DeadLinks, WriteLink);
        json.EndObject();
    }

    public static Readme Read(ShapeReader json) => new(
        json.TreePath("path"),
        json.OptionalText("title"),
        json.OptionalText("summary"),
        json.Text("markdown"),
        json.OptionalList("mentions", ReadMention))
    {
        Installs = json.OptionalList("installs", ReadInstall),
        DeadLinks = json.OptionalList("deadLinks", ReadLink),
    };

    private static void WriteMention(ShapeWriter json, ReadmeMention mention)
    {
        json.BeginObject();
        json.Text("name"u8, mention.Name);
        json.Text("place"u8, mention.Place);
        json.Number("line"u8, mention.Line);
        json.Number("column"u8, mention.Column);
        json.Text("section"u8, mention.Section);
        json.Text("default"u8, mention.Default);
        if (mention.Required is { } required)
        {
            json.Flag("required"u8, required);
        }
        else
        {
            json.Null("required"u8);
        }

        json.EndObject();
    }

    private static ReadmeMention ReadMention(ShapeReader json) => new(
        json.Text("name"),
        json.Text("place"),
        json.Number("line", 1),
        json.Number("column", 1),
        json.OptionalText("section"),
        json.OptionalText("default"),
        json.FlagOrNull("required"));

    private static void WriteInstall(ShapeWriter json, ReadmeInstall install)
    {
        json.BeginObject();
        json.Text("package"u8, install.Package);
        json.Number("line"u8, install.Line);
        json.Number("column"u8, install.Column);
        json.EndObject();
    }

    private static ReadmeInstall ReadInstall(ShapeReader json) =>
        new(json.Text("package"), json.Number("line", 1), json.Number("column", 1));

    private static void WriteLink(ShapeWriter json, ReadmeLink link)
    {
        json.BeginObject();
        json.Text("target"u8, link.Target);
        json.Number("line"u8, link.Line);
        json.Number("column"u8, link.Column);
        json.EndObject();
    }

    private static ReadmeLink ReadLink(ShapeReader json) =>
        new(json.Text("target"), json.Number("line", 1), json.Number("column", 1));
}
