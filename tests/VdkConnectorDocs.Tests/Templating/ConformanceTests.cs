using System.Globalization;
using VdkConnectorDocs.Cli.Rendering;
using VdkConnectorDocs.Diagnostics;
using VdkConnectorDocs.Templating;
using VdkConnectorDocs.Templating.Runtime;
using VdkConnectorDocs.Templating.Values;
using Xunit;

namespace VdkConnectorDocs.Tests.Templating;

/// <summary>
/// Templates with what the official engine makes of them: its output, or the place of its error. Only where it gives no place (an end
/// of the file that came too early) is the place ours.
/// </summary>
public sealed class ConformanceTests
{
    private static readonly string Folder = Fixtures.Path("templates/conformance");

    private static readonly RenderSettings Settings = new()
    {
        EscapesValues = false,
        IsStrict = false,
        Now = new DateTime(2024, 2, 9, 15, 4, 5, DateTimeKind.Utc),
    };

    public static TheoryData<string> Templates => [.. RepositoryFolder.FindFiles(Folder, ".sbn")];

    [Theory]
    [MemberData(nameof(Templates))]
    public void WritesWhatTheOfficialEngineWrites(string template) =>
        Snapshot.Verify(Path.Combine(Folder, Path.ChangeExtension(template, null)), Render(template));

    [Fact]
    public void EveryExpectationHasATemplate()
    {
        var orphans = RepositoryFolder.FindFiles(Folder, Snapshot.Suffix)
            .Where(file => !File.Exists(Path.Combine(Folder, file[..^Snapshot.Suffix.Length] + ".sbn")));
        Assert.Empty(orphans);
    }

    private static string Render(string template)
    {
        using var output = new StringWriter();
        var error = new TemplateEngine(new Loader(template), Settings).Render("template", ReadModel(), output);
        if (error is null)
        {
            return output.ToString();
        }

        var location = error.Diagnostic.Location;
        return string.Create(CultureInfo.InvariantCulture, $"error in {location.Path} at {location.Start}\n");
    }

    private static ScriptObject ReadModel() => JsonModel.Parse(File.ReadAllText(Path.Combine(Folder, "model.json")));

    private sealed class Loader(string template) : ITemplateLoader
    {
        public SourceText? Load(string name)
        {
            var path = name == "template" ? Path.Combine(Folder, template) : Path.Combine(Folder, "includes", name);
            return File.Exists(path) ? new SourceText(name, File.ReadAllText(path)) : null;
        }
    }
}
