using VdkConnectorDocs.Catalog;

namespace VdkConnectorDocs.Extraction.Metadata.PyProject;

/// <summary>Where packages are, by the build tools' own tables.</summary>
internal static class SourceLayout
{
    public static EquatableList<PackageFolder> Read(TomlMembers tool)
    {
        foreach (var folders in (ReadOnlySpan<EquatableList<PackageFolder>>)[Setuptools(tool), Hatch(tool), Pdm(tool)])
        {
            if (folders.Count > 0)
            {
                return folders;
            }
        }

        return [];
    }

    private static EquatableList<PackageFolder> Setuptools(TomlMembers tool)
    {
        var setuptools = tool.Members("setuptools");
        var mapped = setuptools.Members("package-dir");
        if (mapped.Table.Entries.Count > 0)
        {
            return mapped.Table.Entries
                .Select(entry => (entry.Key, Folder: mapped.Text(entry.Key)))
                .Where(entry => entry.Folder is not null)
                .Select(entry => new PackageFolder(entry.Key, SourceFolder.Normalize(entry.Folder!.Text)))
                .ToEquatableList();
        }

        return setuptools.MembersOrNull("packages")?.Members("find").Items("where")
            .Select(item => new PackageFolder("", SourceFolder.Normalize(item.Text)))
            .ToEquatableList() ?? [];
    }

    /// <summary>Hatch names the packages' own folders; what is above each is the root.</summary>
    private static EquatableList<PackageFolder> Hatch(TomlMembers tool)
    {
        var wheel = tool.Members("hatch").Members("build").Members("targets").Members("wheel");
        return wheel.Items("packages")
            .Select(item => new PackageFolder("", SourceFolder.ParentOf(SourceFolder.Normalize(item.Text))))
            .Distinct()
            .ToEquatableList();
    }

    private static EquatableList<PackageFolder> Pdm(TomlMembers tool) =>
        tool.Members("pdm").Members("build").Text("package-dir") is { } folder
            ? [new PackageFolder("", SourceFolder.Normalize(folder.Text))]
            : [];
}
