using VdkConnectorDocs.Diagnostics;
using VdkConnectorDocs.Extraction.Metadata;
using Xunit;

namespace VdkConnectorDocs.Tests.Extraction.Metadata;

/// <summary>Shows parts of manifests as short texts, to compare them.</summary>
internal static class ManifestText
{
    public static string? Of(ManifestValue? value) => value switch
    {
        null => null,
        LiteralText literal => literal.Text,
        FileReference file => "file: " + string.Join(", ", file.Paths),
        AttributeReference attribute => "attr: " + attribute.Symbol,
        DocstringReference module => "docstring: " + module.Module,
        PythonFileReference python => $"python: {python.Path} {string.Join('|', python.Variables)}",
        PatternReference pattern => $"pattern: {pattern.Path} {pattern.Pattern}",
        PackageJsonReference json => $"json: {json.Path} {json.Member}",
        ComputedText computed => "by: " + computed.By,
        _ => throw new InvalidOperationException(),
    };

    public static IEnumerable<string> Of(ManifestList list) =>
        list.Items.Select(item => item.Text).Concat(list.File is null ? [] : [Of(list.File)!]);

    public static IEnumerable<string> Of(IEnumerable<ManifestEntryPoint> entryPoints) =>
        entryPoints.Select(e => $"{e.Group}: {e.Name} = {e.Target}");

    public static IEnumerable<string> Of(IEnumerable<ManifestExtra> extras) =>
        extras.Select(extra => extra.Name + ": " + string.Join(", ", Of(extra.Dependencies)));

    /// <summary>Reads a text that must not give rise to a diagnostic.</summary>
    public static ManifestMetadata ReadCleanly(Func<SourceText, DiagnosticBag, ManifestMetadata> read, string path, string text)
    {
        var bag = new DiagnosticBag();
        var metadata = read(new SourceText(path, text), bag);
        Assert.Empty(bag.ToSortedList());
        return metadata;
    }
}
