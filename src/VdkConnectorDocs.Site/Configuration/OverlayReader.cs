using System.Text;
using VdkConnectorDocs.Catalog.Model;
using VdkConnectorDocs.Catalog.Overlays;
using VdkConnectorDocs.Diagnostics;
using VdkConnectorDocs.Site.Configuration.Yaml;

namespace VdkConnectorDocs.Site.Configuration;

/// <summary>Reads overlays: a mapping from plugins' ids to what people know about them.</summary>
public static class OverlayReader
{
    // As of the other folders: whether a site is still that of its inputs is asked of files, and not of what links lead to.
    private static readonly EnumerationOptions Listed = new()
    {
        MatchCasing = MatchCasing.CaseSensitive,
        AttributesToSkip = FileAttributes.ReparsePoint | FileAttributes.Device | FileAttributes.Hidden | FileAttributes.System,
    };

    /// <summary>The overlays of a folder's <c>*.yml</c> files, in ordinal order of their names; links are left out. What is wrong is reported and left out.</summary>
    /// <param name="name">What to call the folder in diagnostics.</param>
    /// <exception cref="IOException">A file cannot be read.</exception>
    /// <exception cref="UnauthorizedAccessException">A file must not be read.</exception>
    public static IReadOnlyList<Overlay> ReadFolder(string folder, string name, DiagnosticBag diagnostics)
    {
        var overlays = new List<Overlay>();
        foreach (var file in Directory.EnumerateFiles(folder, "*.yml", Listed).Order(StringComparer.Ordinal))
        {
            var path = $"{name}/{Path.GetFileName(file)}";
            if (new FileInfo(file).Length > YamlDocumentReader.MaximumLength * 4L)
            {
                diagnostics.Add(ConfigurationDiagnostics.LimitPassed.At(SourceLocation.OfFile(path), YamlDocumentReader.MaximumLength, "characters"));
                continue;
            }

            overlays.AddRange(Read(new SourceText(path, File.ReadAllText(file, Encoding.UTF8)), diagnostics));
        }

        return overlays;
    }

    /// <summary>The overlays of one file, in its order.</summary>
    public static IReadOnlyList<Overlay> Read(SourceText source, DiagnosticBag diagnostics)
    {
        switch (YamlDocumentReader.Read(source, diagnostics))
        {
            case null:
                return [];
            case YamlMapping mapping:
                return [.. mapping.Entries.Select(entry => ReadOverlay(entry, diagnostics)).OfType<Overlay>()];
            case var other:
                diagnostics.Add(ConfigurationDiagnostics.WrongType.At(other.Location, "The file", "a mapping", other.Kind));
                return [];
        }
    }

    private static Overlay? ReadOverlay(YamlEntry entry, DiagnosticBag diagnostics)
    {
        if (MappingReader.Of(entry.Value, $"'{entry.Key}'", diagnostics) is not { } reader)
        {
            return null;
        }

        var overlay = new Overlay(
            entry.Key,
            reader.Text("display-name"),
            reader.Text("vendor", ConfiguredValues.IsWebAddress, "an http or https address"),
            reader.Text("logo", ConfiguredValues.IsTreePath, "the path of an image in the site, such as 'assets/logos/postgresql.svg'"),
            ReadDeprecation(reader, diagnostics),
            entry.KeyLocation);
        reader.End();
        return overlay;
    }

    private static Deprecation? ReadDeprecation(MappingReader overlay, DiagnosticBag diagnostics)
    {
        if (overlay.Entry("deprecation") is not { } entry || MappingReader.Of(entry.Value, "'deprecation'", diagnostics) is not { } reader)
        {
            return null;
        }

        var deprecation = new Deprecation(reader.RequiredText("reason"), reader.Text("replacement"));
        reader.End();
        return deprecation.Reason.Length > 0 ? deprecation : null;
    }
}
