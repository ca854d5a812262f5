using VdkConnectorDocs.Catalog;
using VdkConnectorDocs.Diagnostics;
using VdkConnectorDocs.Extraction.Metadata.Ini;

namespace VdkConnectorDocs.Extraction.Metadata;

/// <summary>Reads <c>setup.cfg</c> as setuptools does ("Configuring setuptools using setup.cfg files").</summary>
public static class SetupCfgReader
{
    private const string FileDirective = "file:";

    private const string AttributeDirective = "attr:";

    public static ManifestMetadata Read(SourceText source, DiagnosticBag diagnostics)
    {
        var document = IniParser.Parse(source, diagnostics);
        var metadata = document["metadata"];
        var options = document["options"];
        return new ManifestMetadata
        {
            Name = Text(metadata, "name"),
            Version = Text(metadata, "version"),
            Description = Text(metadata, "description", "summary"),
            Readme = Text(metadata, "long_description"),
            License = Text(metadata, "license"),
            RequiresPython = Text(options, "python_requires"),
            Classifiers = List(Find(metadata, "classifiers", "classifier"), ','),
            Dependencies = Requirements(Find(options, "install_requires")),
            Extras = Extras(document["options.extras_require"]),
            EntryPoints = EntryPoints(document["options.entry_points"], source, diagnostics),
            EntryPointsFile = Text(options, "entry_points") as FileReference,
            PackageFolders = PackageFolders(options, document),
            Span = metadata?.Span ?? options?.Span,
        };
    }

    /// <summary>Names of options are read without regard to case, <c>-</c> as <c>_</c>, as setuptools reads its own.</summary>
    private static IniOption? Find(IniSection? section, params ReadOnlySpan<string> names)
    {
        foreach (var option in section?.Options ?? [])
        {
            var name = option.Key.Replace('-', '_').ToLowerInvariant();
            if (names.Contains(name))
            {
                return option;
            }
        }

        return null;
    }

    private static ManifestValue? Text(IniSection? section, params ReadOnlySpan<string> names) =>
        Find(section, names) is { Lines.Count: > 0 } option ? Value(option) : null;

    private static ManifestValue Value(IniOption option)
    {
        var value = option.Value;
        if (File(option) is { } file)
        {
            return file;
        }

        return option.BeginsOnItsLine && value.StartsWith(AttributeDirective, StringComparison.Ordinal)
            ? new AttributeReference(value[AttributeDirective.Length..].Trim(), option.ValueSpan)
            : new LiteralText(value, option.ValueSpan);
    }

    private static FileReference? File(IniOption option)
    {
        if (!option.BeginsOnItsLine || !option.Value.StartsWith(FileDirective, StringComparison.Ordinal))
        {
            return null;
        }

        var paths = option.Value[FileDirective.Length..].Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
        return new FileReference(paths.ToEquatableList(), option.ValueSpan);
    }

    /// <summary>Items stand on lines of their own; a value of one line has <paramref name="separator"/> between them.</summary>
    private static ManifestList List(IniOption? option, char separator)
    {
        if (option is null)
        {
            return ManifestList.Empty;
        }

        if (File(option) is { } file)
        {
            return new ManifestList([], file);
        }

        var items = option.Lines.Count == 1 && option.BeginsOnItsLine
            ? option.Lines[0].Text
                .Split(separator, StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)
                .Select(text => new ManifestItem(text, option.Lines[0].Span))
            : option.Lines.Select(line => new ManifestItem(line.Text, line.Span));
        return new ManifestList(items.ToEquatableList());
    }

    private static ManifestList Requirements(IniOption? option)
    {
        var list = List(option, ';');
        return list with { Items = list.Items.Where(item => !item.Text.StartsWith('#')).ToEquatableList() };
    }

    private static EquatableList<ManifestExtra> Extras(IniSection? section) =>
        (section?.Options ?? []).Select(option => new ManifestExtra(option.Key, Requirements(option))).ToEquatableList();

    private static EquatableList<ManifestEntryPoint> EntryPoints(IniSection? section, SourceText source, DiagnosticBag diagnostics)
    {
        var found = new List<ManifestEntryPoint>();
        foreach (var option in section?.Options ?? [])
        {
            foreach (var item in List(option, ',').Items)
            {
                if (EntryPointsText.Parse(option.Key, item.Text, item.Span) is { } entryPoint)
                {
                    found.Add(entryPoint);
                }
                else
                {
                    diagnostics.Add(MetadataDiagnostics.InvalidEntryPoint.At(source.GetLocation(item.Span), item.Text));
                }
            }
        }

        return found.ToEquatableList();
    }

    private static EquatableList<PackageFolder> PackageFolders(IniSection? options, IniDocument document)
    {
        var folders = new List<PackageFolder>();
        foreach (var item in List(Find(options, "package_dir"), ',').Items)
        {
            var equals = item.Text.IndexOf('=', StringComparison.Ordinal);
            if (equals >= 0)
            {
                folders.Add(new PackageFolder(item.Text[..equals].Trim(), SourceFolder.Normalize(item.Text[(equals + 1)..])));
            }
        }

        if (folders.Count == 0 && Find(document["options.packages.find"], "where") is { Lines: [var where, ..] })
        {
            folders.Add(new PackageFolder("", SourceFolder.Normalize(where.Text)));
        }

        return folders.ToEquatableList();
    }
}
