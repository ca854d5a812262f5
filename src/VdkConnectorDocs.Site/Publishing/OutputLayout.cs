namespace VdkConnectorDocs.Site.Publishing;

/// <summary>The places that a publication uses. All but the site itself lie beside it, so that a move between them is a rename.</summary>
internal sealed record OutputLayout
{
    /// <summary>The file that tells a folder of ours from any other.</summary>
    public const string MarkerName = ".vdk-connector-docs";

    private OutputLayout(string target)
    {
        Target = target;
        var name = Path.GetFileName(target);
        var parent = Path.GetDirectoryName(target)!;
        Next = Path.Combine(parent, $".{name}.next");
        Previous = Path.Combine(parent, $".{name}.previous");
        Lock = Path.Combine(parent, $".{name}.lock");
        Spool = Path.Combine(parent, $".{name}.spool");
    }

    /// <summary>The site.</summary>
    public string Target { get; }

    /// <summary>Where the new site is built; after an exchange, where the old one is.</summary>
    public string Next { get; }

    /// <summary>Where the old site is between the two renames of a system that cannot exchange folders.</summary>
    public string Previous { get; }

    public string Lock { get; }

    /// <summary>A file that lasts as long as the publication.</summary>
    public string Spool { get; }

    /// <summary>The layout for an output directory, through links; null when it is the root of a file system.</summary>
    public static OutputLayout? Of(string outputDirectory)
    {
        var full = Path.TrimEndingDirectorySeparator(Path.GetFullPath(outputDirectory));
        var folder = new DirectoryInfo(full);
        var target = (folder.Exists || folder.LinkTarget is not null ? folder.ResolveLinkTarget(returnFinalTarget: true)?.FullName : null) ?? full;
        return Path.GetDirectoryName(target) is null ? null : new OutputLayout(Path.TrimEndingDirectorySeparator(target));
    }
}
